import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { listInterventions } from '#contract/interventions'
import { FailedState } from '#ui/failed-state'
import { LoadingState } from '#ui/loading-state'
import { useFormat } from '#ui/use-format'
import { query } from '../../http/query.ts'
import { InterventionTable } from '../interventions/public/intervention-table.tsx'
import type { Delegation } from './delegation-values.ts'

const shown = 5

/** The latest that a delegation said, and the way to everything. */
export function LatestInterventions({ delegation: { id, conferenceId, name } }: { delegation: Delegation }) {
  const { t } = useTranslation('delegations')
  const format = useFormat()
  const asked = { conference: conferenceId, delegation: id, sort: '-record' as const, pageSize: shown }
  const latest = useQuery(query(listInterventions, { query: asked }))
  const total = latest.data?.total?.count ?? 0
  return (
    <section className="delegation-part" aria-labelledby="interventions-of">
      <div className="delegation-part-head">
        <h2 id="interventions-of">{t('latest.title')}</h2>
        {total > 0 && (
          <Link
            to="/conferences/$conferenceId/interventions"
            params={{ conferenceId }}
            search={{ delegation: id }}
            className="link"
          >
            {t('latest.all', { count: total, number: format.number(total) })}
          </Link>
        )}
      </div>
      {latest.isPending && <LoadingState lines={3} />}
      {latest.isError && (
        <FailedState onRetry={() => latest.refetch()} isRetrying={latest.isFetching}>
          {t('latest.failed')}
        </FailedState>
      )}
      {latest.data?.items.length === 0 && <p className="quiet">{t('latest.none')}</p>}
      {latest.data && latest.data.items.length > 0 && (
        <InterventionTable
          rows={latest.data.items}
          caption={t('latest.caption', { name })}
          columns={['session', 'themes', 'state']}
        />
      )}
    </section>
  )
}
