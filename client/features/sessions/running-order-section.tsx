import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '#ui/empty-state'
import { FailedState } from '#ui/failed-state'
import { LoadingState } from '#ui/loading-state'
import { useIsSignedIn, useMayEdit } from '../accounts/public/session.ts'
import { runningOrderQuery } from './interventions-query.ts'
import { RunningOrder } from './running-order.tsx'
import type { Session } from './session-values.ts'

export function RunningOrderSection({ session }: { session: Session }) {
  const { t } = useTranslation('sessions')
  const mayEdit = useMayEdit()
  const isSignedIn = useIsSignedIn()
  const interventions = useQuery(runningOrderQuery(session.id))
  const list = interventions.data
  return (
    <section className="session-part" aria-labelledby="running-order">
      <h2 id="running-order">{t('running.title')}</h2>
      {interventions.isPending && <LoadingState />}
      {interventions.isError && !list && (
        <FailedState onRetry={() => interventions.refetch()} isRetrying={interventions.isFetching}>
          {t('running.failed')}
        </FailedState>
      )}
      {list?.length === 0 && (
        <EmptyState title={t('running.empty')} actions={mayEdit && <RecordLink session={session} />}>
          {t(mayEdit ? 'running.emptyBody' : isSignedIn ? 'running.emptyReader' : 'running.emptyAnybody')}
        </EmptyState>
      )}
      {list && list.length > 0 && (
        <>
          <RunningOrder interventions={list} />
          {mayEdit && <p className="quiet small no-print">{t('list.orderHint')}</p>}
        </>
      )}
    </section>
  )
}

/** Leads to recording an intervention of this session. */
export function RecordLink({ session }: { session: Session }) {
  const { t } = useTranslation('sessions')
  return (
    <Link
      to="/conferences/$conferenceId/interventions/new"
      params={{ conferenceId: session.conferenceId }}
      search={{ session: session.id } as object}
      className="button"
      data-kind="primary"
    >
      {t('actions.record')}
    </Link>
  )
}
