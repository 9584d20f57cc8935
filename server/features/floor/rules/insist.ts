import type { FloorAct } from '#floor/act'
import { retimed } from '#floor/ended'
import { wasHeard, withTimes } from '#floor/order'
import type { Floor, FloorEntry } from '#floor/state'

/**
 * The floor with what an act says put in place of what was logged before it; null where that cannot be: whoever has
 * spoken is not withdrawn by an act that came late.
 */
export function insist(floor: Floor, act: FloorAct): Floor | null {
  const entry = 'interventionId' in act && floor.entries.find(({ id }) => id === act.interventionId)
  if (!entry) return null
  const next = insisted(entry, act)
  return next === null || typeof next === 'string' ? null : withTimes(floor, entry, next)
}

function insisted(entry: FloorEntry, act: FloorAct): FloorEntry | string | null {
  switch (act.act) {
    case 'giveTheFloor':
      return wasHeard(entry) ? retimed(entry, act.at, entry.endedAt) : null
    case 'endTheFloor':
      return entry.startedAt === null ? null : retimed(entry, entry.startedAt, act.at)
    case 'correctTimes': {
      const startedAt = act.startedAt?.now ?? entry.startedAt
      return startedAt && retimed(entry, startedAt, act.endedAt ? act.endedAt.now : entry.endedAt)
    }
    case 'describe': {
      const edits = Object.entries(act).flatMap(([field, edit]) =>
        typeof edit === 'object' && edit !== null && 'now' in edit ? [[field, edit.now]] : [],
      )
      const next: FloorEntry = { ...entry, ...Object.fromEntries(edits) }
      return next.kind === 'point_of_order' ? next : { ...next, motion: null }
    }
    default:
      return null
  }
}
