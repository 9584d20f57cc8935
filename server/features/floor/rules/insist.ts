import type { FloorAct } from '#floor/act'
import { ended } from '#floor/ended'
import { afterHeardBy, placed } from '#floor/order'
import type { Floor, FloorEntry } from '#floor/state'

/**
 * The floor with what an act says put in place of what was logged before it; null where that cannot be: whoever has
 * spoken is not withdrawn by an act that came late.
 */
export function insist(floor: Floor, act: FloorAct): Floor | null {
  const entry = 'interventionId' in act && floor.entries.find(({ id }) => id === act.interventionId)
  if (!entry) return null
  const next = insisted(entry, act)
  if (!next || (next.endedAt !== null && next.endedAt <= next.startedAt!)) return null
  const entries = floor.entries.map((one) => (one.id === next.id ? next : one))
  if (next.startedAt === null || next.startedAt === entry.startedAt) return { ...floor, entries }
  return { ...floor, entries: placed(entries, next, afterHeardBy(floor, next.startedAt, next.id)) }
}

function insisted(entry: FloorEntry, act: FloorAct): FloorEntry | null {
  switch (act.act) {
    case 'giveTheFloor':
      return entry.startedAt === null ? null : { ...entry, startedAt: act.at }
    case 'endTheFloor':
      return entry.startedAt === null ? null : ended({ ...entry, endedAt: null }, act.at)
    case 'correctTimes': {
      const startedAt = act.startedAt?.now ?? entry.startedAt
      const endedAt = act.endedAt ? act.endedAt.now : entry.endedAt
      return { ...entry, startedAt, endedAt, status: endedAt === null ? entry.status : 'delivered' }
    }
    case 'describe': {
      const edits = Object.entries(act).flatMap(([field, edit]) =>
        typeof edit === 'object' && edit !== null && 'now' in edit ? [[field, edit.now]] : [],
      )
      return { ...entry, ...Object.fromEntries(edits) }
    }
    default:
      return null
  }
}
