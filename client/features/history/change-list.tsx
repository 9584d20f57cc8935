import { useFormat, useTimeZone } from '#ui/use-format'
import { dayIn } from '../../ui/format.ts'
import type { Change } from './change.ts'
import { ChangeLine } from './change-line.tsx'

type ChangeListProps = {
  changes: readonly Change[]
  conferenceId: string
  open: string | undefined
  onOpen: (id: string | undefined) => void
}

/** Changes under their days, the newest first. */
export function ChangeList({ changes, conferenceId, open, onOpen }: ChangeListProps) {
  const format = useFormat()
  const zone = useTimeZone()
  const days = [...new Set(changes.map(({ at }) => dayIn(at, zone)))]
  return (
    <div className="stack change-days">
      {days.map((day) => (
        <section key={day} aria-labelledby={`day-${day}`}>
          <h2 id={`day-${day}`} className="change-day">
            {format.day(day, 'weekday')}
          </h2>
          <ol className="change-list">
            {changes
              .filter(({ at }) => dayIn(at, zone) === day)
              .map((change) => (
                <ChangeLine
                  key={change.id}
                  change={change}
                  conferenceId={conferenceId}
                  isOpen={change.id === open}
                  onToggle={() => onOpen(change.id === open ? undefined : change.id)}
                />
              ))}
          </ol>
        </section>
      ))}
    </div>
  )
}
