import { spokenSeconds } from '#floor/allotted'
import type { FloorEntry } from '#floor/state'
import { useFormat } from '#ui/use-format'
import { useAtDesk } from '../at-desk.ts'
import { useSecond } from './use-second.ts'

/** How long an entry has spoken, running where it runs. */
export function StoodClock({ entry }: { entry: FloorEntry }) {
  const format = useFormat()
  const { desk } = useAtDesk()
  const now = useSecond(desk.now, entry.endedAt === null && entry.pausedAt === null)
  return <span className="figure">{format.duration(spokenSeconds(entry, now))}</span>
}
