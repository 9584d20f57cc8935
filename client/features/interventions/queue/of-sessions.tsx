import { Link } from '@tanstack/react-router'
import { useFormat } from '#ui/use-format'
import { SessionConflicts } from '../../floor/public/session-conflicts.tsx'
import type { Incomplete } from './counts.ts'

type OfSessionsProps = { conferenceId: string; of: Incomplete['sessionConflicts'] }

/** What desks said otherwise of sessions themselves, to be settled here as on the page of each. */
export function OfSessions({ conferenceId, of }: OfSessionsProps) {
  const format = useFormat()
  return of.map(({ session }) => (
    <section key={session.id} className="queue-of-session" aria-labelledby={`of-${session.id}`}>
      <h2 id={`of-${session.id}`}>
        <Link
          to="/conferences/$conferenceId/sessions/$sessionId"
          params={{ conferenceId, sessionId: session.id }}
          dir="auto"
        >
          {session.title}
        </Link>{' '}
        <span className="quiet small">{format.day(session.heldOn, 'short')}</span>
      </h2>
      <SessionConflicts sessionId={session.id} />
    </section>
  ))
}
