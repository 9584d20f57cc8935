import type { z } from 'zod'
import type { floorAct } from '#floor/act'

const dayMs = 86_400_000

/**
 * Whether an act tells of an instant that lies days away from the day of its session and more than a day from now: the
 * clock it was told by is surely wrong. Days are not asked for their zone: two on either side are allowed in any.
 */
export function isFarFrom(heldOn: Date, now: Date, act: z.output<typeof floorAct>): boolean {
  const noon = heldOn.getTime() + dayMs / 2
  return instantsOf(act).some(
    (at) => Math.abs(at.getTime() - noon) > 3 * dayMs && Math.abs(at.getTime() - now.getTime()) > dayMs,
  )
}

function instantsOf(act: z.output<typeof floorAct>): Date[] {
  if (act.act !== 'correctTimes') return [act.at]
  return [act.at, act.startedAt?.now, act.endedAt?.now].filter((at) => at instanceof Date)
}
