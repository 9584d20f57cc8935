import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Ask } from '#contract'
import { listInterventions } from '#contract/interventions'
import { EmptyState } from '#ui/empty-state'
import { FailedState } from '#ui/failed-state'
import { LoadingState } from '#ui/loading-state'
import { Notice } from '#ui/notice'
import { Pager } from '#ui/pager'
import { useFormat } from '#ui/use-format'
import { query } from '../../../http/query.ts'
import { useRefusal } from '../../../http/use-refusal.ts'
import type { ListedIntervention } from '../public/intervention.ts'
import { InterventionTable } from '../public/intervention-table.tsx'
import { criteriaOf, type QueueSearch } from './address.ts'

type QueueListProps = {
  conferenceId: string
  search: QueueSearch
  mayEdit: boolean
  /** Whether nothing but these interventions is in the queue. */
  isAll: boolean
  /** How many were gone through just now; 0 before that. */
  gone: number
  onGo: (cursor: string | undefined) => void
}

const columns = ['behalf', 'session', 'themes', 'state'] as const

/** What is in the queue, and the way into it. */
export function QueueList({ conferenceId, search, mayEdit, isAll, gone, onGo }: QueueListProps) {
  const { t } = useTranslation('to-complete')
  const format = useFormat()
  const inWords = useRefusal()
  const ask = { query: { ...criteriaOf(search, conferenceId), cursor: search.cursor } }
  const found = useQuery(query(listInterventions, ask as Ask<typeof listInterventions>))
  if (found.isError)
    return (
      <FailedState onRetry={() => found.refetch()} isRetrying={found.isFetching}>
        {inWords(found.error)}
      </FailedState>
    )
  if (!found.data) return <LoadingState lines={10} />

  const { items, total, previous, next } = found.data
  const [first] = items
  if (!first)
    return !isAll ? null : (
      <EmptyState
        title={t(gone > 0 ? 'empty.done' : 'empty.title')}
        actions={
          <Link
            to="/conferences/$conferenceId/interventions"
            params={{ conferenceId }}
            className="button"
            data-kind={gone > 0 ? 'primary' : 'secondary'}
          >
            {t('empty.toList')}
          </Link>
        }
      >
        {gone > 0 ? t('empty.gone', { count: gone, number: format.number(gone) }) : t('empty.body')}
      </EmptyState>
    )

  const link = (row: ListedIntervention, children: ReactNode) =>
    mayEdit ? (
      <Link
        to="/conferences/$conferenceId/to-complete"
        params={{ conferenceId }}
        search={{ ...search, cursor: undefined, open: row.id }}
        id={`intervention-${row.id}`}
      >
        {children}
      </Link>
    ) : (
      <Link
        to="/conferences/$conferenceId/interventions/$interventionId"
        params={{ conferenceId, interventionId: row.id }}
      >
        {children}
      </Link>
    )
  const number = format.number(total?.count ?? items.length)
  return (
    <div className="found" aria-busy={found.isPlaceholderData}>
      {gone > 0 && <Notice>{t('through', { count: total?.count ?? items.length, number })}</Notice>}
      <div className="found-head">
        <span className="found-total" role="status">
          {t('count', { count: total?.count ?? items.length, number })}
        </span>
        {mayEdit && (
          <Link
            to="/conferences/$conferenceId/to-complete"
            params={{ conferenceId }}
            search={{ ...search, cursor: undefined, open: first.id }}
            className="button"
            data-kind="primary"
          >
            {t(gone > 0 ? 'again' : 'start')}
          </Link>
        )}
      </div>
      <InterventionTable rows={items} caption={t('title')} columns={columns} isGrouped link={link} />
      <Pager previous={previous} next={next} onGo={onGo} />
    </div>
  )
}
