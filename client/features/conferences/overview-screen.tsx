import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { getConferenceOverview } from '#contract/conferences'
import { FailedState } from '#ui/failed-state'
import { LoadingState } from '#ui/loading-state'
import { query } from '../../http/query.ts'
import { useRole } from '../accounts/public/session.ts'
import { FiguresSection } from '../figures/public/figures-section.tsx'
import { programmeQuery } from '../sessions/public/sessions-query.ts'
import { ConferenceFacts } from './conference-facts.tsx'
import { Incomplete } from './incomplete.tsx'
import { OverviewHead } from './overview-head.tsx'
import { OverviewTotals } from './overview-totals.tsx'
import { ProgrammeSection } from './programme-section.tsx'
import { useConference } from './public/current-conference.tsx'
import { PublicationSection } from './publication-section.tsx'
import { ReviewStates } from './review-states.tsx'
import './conferences.css'

export function OverviewScreen() {
  const { t } = useTranslation('conferences')
  const conference = useConference()
  const role = useRole()
  const isSignedIn = role !== null
  const read = useQuery(query(getConferenceOverview, { params: { id: conference.id } }))
  const sessions = useQuery(programmeQuery(conference.id))
  // While another conference is loaded the one before it must not stand under its address.
  const overview = read.data?.conference.id === conference.id ? read.data : undefined
  return (
    <main className="page" id="main">
      <OverviewHead conference={conference} sessions={sessions.data?.length ?? 0} />
      <ConferenceFacts conference={conference} />
      {overview && <OverviewTotals overview={overview} />}
      <div className="overview-parts">
        <ProgrammeSection conferenceId={conference.id} sessions={sessions} />
        {overview && overview.interventions > 0 && (
          <div className="overview-side">
            {isSignedIn && <Incomplete conferenceId={conference.id} incomplete={overview.incomplete} />}
            <ReviewStates conferenceId={conference.id} states={overview.reviewStates} />
          </div>
        )}
        {read.isError && !overview && (
          <FailedState onRetry={() => read.refetch()} isRetrying={read.isFetching}>
            {t('overview.failed')}
          </FailedState>
        )}
        {read.isPending && <LoadingState lines={4} />}
      </div>
      {role === 'administrator' && <PublicationSection key={conference.id} conference={conference} />}
      {overview && isSignedIn && (
        <FiguresSection
          conferenceId={conference.id}
          sessions={sessions.data ?? []}
          figures={overview.figures}
        />
      )}
    </main>
  )
}
