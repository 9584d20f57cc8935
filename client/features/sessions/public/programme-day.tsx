import { useFormat } from '#ui/use-format'
import { useRowOrder } from '#ui/use-row-order'
import type { Session } from '../session-values.ts'
import { type Column, ProgrammeRow } from './programme-row.tsx'

type ProgrammeDayProps = {
  day: string
  sessions: readonly Session[]
  shown: readonly Column[]
  onMove?: (session: Session, ofDay: readonly Session[], toIndex: number) => void
}

/** The sessions of one day below its name. */
export function ProgrammeDay({ day, sessions, shown, onMove }: ProgrammeDayProps) {
  const format = useFormat()
  const order = useRowOrder({
    items: sessions,
    itemKey: ({ id }) => id,
    itemText: ({ title }) => title,
    onMove: (session, toIndex) => onMove?.(session, sessions, toIndex),
    isDisabled: !onMove,
  })
  // Beside those to choose from, the time and the session, and their order where it can be changed.
  const width = 2 + (onMove ? 1 : 0) + shown.length
  return (
    <tbody>
      <tr className="programme-day">
        <th scope="rowgroup" colSpan={width}>
          {format.day(day, 'weekday')}
          {order.announcement}
        </th>
      </tr>
      {sessions.map((session) => (
        <ProgrammeRow
          key={session.id}
          session={session}
          shown={shown}
          row={order.row(session)}
          order={
            onMove && (
              <>
                {order.grip(session)}
                {order.buttons(session)}
              </>
            )
          }
        />
      ))}
    </tbody>
  )
}
