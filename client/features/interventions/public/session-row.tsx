import { Link } from '@tanstack/react-router'
import { useFormat } from '#ui/use-format'
import type { ListedIntervention } from './intervention.ts'

type Group = { session: ListedIntervention['session']; conferenceId: string; rows: ListedIntervention[] }

/** Rows in the record's order, cut where the session changes. */
export function bySession(rows: readonly ListedIntervention[]): Group[] {
  const groups: Group[] = []
  for (const row of rows) {
    const last = groups.at(-1)
    if (last?.session.id === row.session.id) last.rows.push(row)
    else groups.push({ session: row.session, conferenceId: row.conferenceId, rows: [row] })
  }
  return groups
}

// Time, duration, delegation, speaker: the rest may be left out where it is narrow, so each has its own cell.
const alwaysShown = 4

type SessionRowProps = Pick<Group, 'session' | 'conferenceId'> & {
  columns: readonly string[]
  hasTicks?: boolean
}

/** The line above the rows of a session: its day and its name, which leads to it. */
export function SessionRow({ session, conferenceId, columns, hasTicks = false }: SessionRowProps) {
  const format = useFormat()
  return (
    <tr className="session-row">
      <th scope="rowgroup" colSpan={alwaysShown + (hasTicks ? 1 : 0)}>
        <span className="session-line">
          <time className="quiet" dateTime={session.heldOn}>
            {format.day(session.heldOn, 'short')}
          </time>
          <Link
            to="/conferences/$conferenceId/sessions/$sessionId"
            params={{ conferenceId, sessionId: session.id }}
            className="link"
            data-kind="quiet"
            dir="auto"
          >
            {session.title}
          </Link>
        </span>
      </th>
      {columns.map((column) => (
        <td key={column} data-column={column} />
      ))}
    </tr>
  )
}
