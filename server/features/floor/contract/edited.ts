import type { ActOf } from './act.ts'
import { conflict, done, type Folded, same } from './folded.ts'
import type { Floor, FloorEntry } from './state.ts'

const fields = [
  'personId',
  'speakerName',
  'speakerHonorific',
  'speakerPost',
  'kind',
  'motion',
  'repliesToId',
  'allottedSeconds',
  'language',
] as const

/**
 * Changes what an act says of an entry, each field only where it is still as the desk saw it. What somebody else has
 * changed meanwhile stands, and is a conflict; two summaries are both kept, one after the other.
 */
export function edited(floor: Floor, entry: FloorEntry, act: ActOf<'describe'>): Folded {
  let differs = false
  const next: FloorEntry = { ...entry, groupIds: groupsOf(entry, act), themes: themesOf(entry, act) }
  for (const field of fields) {
    const edit = act[field]
    if (!edit || edit.now === entry[field]) continue
    if (edit.was === entry[field]) Object.assign(next, { [field]: edit.now })
    else differs = true
  }
  if (next.kind !== 'point_of_order') next.motion = null
  if (act.summary && act.summary.now !== entry.summary) {
    if (act.summary.was === entry.summary) next.summary = act.summary.now
    else {
      differs = true
      next.summary = both(entry.summary, act.summary.now)
    }
  }
  const isSame = JSON.stringify(next) === JSON.stringify(entry)
  const after = { ...floor, entries: floor.entries.map((one) => (one.id === entry.id ? next : one)) }
  if (differs) return conflict('field-differs', isSame ? undefined : after)
  return isSame ? same : done(after)
}

function both(theirs: string | null, mine: string | null) {
  if (!theirs || !mine) return theirs || mine
  return theirs.includes(mine) ? theirs : `${theirs}\n\n${mine}`
}

function groupsOf({ groupIds }: FloorEntry, act: ActOf<'describe'>) {
  const kept = groupIds.filter((id) => !act.removeGroupIds?.includes(id))
  return [...kept, ...(act.addGroupIds ?? []).filter((id) => !kept.includes(id))]
}

function themesOf({ themes }: FloorEntry, act: ActOf<'describe'>) {
  const added = new Map(act.addThemes?.map(({ themeId, stance = null }) => [themeId, stance]))
  const kept = themes
    .filter(({ themeId }) => !act.removeThemeIds?.includes(themeId))
    .map((theme) => ({ ...theme, stance: added.get(theme.themeId) ?? theme.stance }))
  const ids = new Set(kept.map(({ themeId }) => themeId))
  return [
    ...kept,
    ...[...added].flatMap(([themeId, stance]) => (ids.has(themeId) ? [] : [{ themeId, stance }])),
  ]
}
