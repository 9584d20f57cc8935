import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { getSession } from '#contract/sessions'
import { FailedState } from '#ui/failed-state'
import { LoadingState } from '#ui/loading-state'
import { query } from '../../http/query.ts'
import { useIsSignedIn } from '../accounts/public/session.ts'
import { FiguresSection } from '../figures/public/figures-section.tsx'
import { SessionConflicts } from '../floor/public/session-conflicts.tsx'
import { MinutesSection } from '../minutes/public/minutes-section.tsx'
import { RunningOrderSection } from './running-order-section.tsx'
import { SessionFacts } from './session-facts.tsx'
import { SessionHead } from './session-head.tsx'
import { SessionShares } from './session-shares.tsx'
import { SessionThemes } from './session-themes.tsx'
import { SessionTotals } from './session-totals.tsx'
import './sessions.css'

const route = getRouteApi('/signed-in/conferences/$conferenceId/sessions/$sessionId')

export function SessionScreen() {
  const { t } = useTranslation('sessions')
  const { sessionId } = route.useParams()
  const isSignedIn = useIsSignedIn()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const read = useQuery(query(getSession, { params: { id: sessionId } }))
  // While another session is loaded the one before it must not stand under its address.
  const session = read.data?.id === sessionId ? read.data : undefined
  if (!session)
    return (
      <main className="page" id="main">
        {read.isError ? (
          <FailedState onRetry={() => read.refetch()} isRetrying={read.isFetching}>
            {t('session.failed')}
          </FailedState>
        ) : (
          <LoadingState lines={9} />
        )}
      </main>
    )
  return (
    <main className="page" id="main">
      <SessionHead session={session} />
      <SessionConflicts sessionId={session.id} />
      <SessionFacts session={session} />
      <SessionTotals summary={session.summary} />
      <div className="session-parts">
        <RunningOrderSection session={session} />
        <SessionShares sessionId={session.id} />
        <SessionThemes sessionId={session.id} />
        {isSignedIn && (
          <>
            <FiguresSection
              conferenceId={session.conferenceId}
              sessionId={session.id}
              figures={session.figures}
            />
            <MinutesSection
              session={session}
              search={search}
              onSearch={(change) =>
                navigate({
                  search: (before) => ({ ...before, ...change }),
                  replace: true,
                  resetScroll: false,
                })
              }
            />
          </>
        )}
      </div>
    </main>
  )
}
