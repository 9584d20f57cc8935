import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { listHidden, type RecordType } from '#contract/history'
import { Button } from '#ui/button'
import { EmptyState } from '#ui/empty-state'
import { FailedState } from '#ui/failed-state'
import { LoadingState } from '#ui/loading-state'
import { PageHeader } from '#ui/page-header'
import { Pager } from '#ui/pager'
import { useFormat } from '#ui/use-format'
import { query } from '../../http/query.ts'
import { useRefusal } from '../../http/use-refusal.ts'
import { useAccount } from '../accounts/public/session.ts'
import { useConference } from '../conferences/public/current-conference.tsx'
import { isShared } from './address.ts'
import { BinTable } from './bin-table.tsx'
import { ForEditors } from './for-editors.tsx'
import { HistoryNav } from './history-nav.tsx'
import { KindSelect } from './kind-select.tsx'
import './history.css'

const route = getRouteApi('/signed-in/conferences/$conferenceId/bin')

export function BinScreen() {
  const { t } = useTranslation('history')
  return (
    <ForEditors title={t('bin.title')}>
      <Bin />
    </ForEditors>
  )
}

const kinds: readonly RecordType[] = [
  'session',
  'delegation',
  'delegate',
  'intervention',
  'source',
  'reported_figure',
  'treaty_action',
  'person',
  'theme',
  'group',
]

/** What was hidden, the last first; each comes back whole. */
function Bin() {
  const { t } = useTranslation('history')
  const format = useFormat()
  const { id: conferenceId } = useConference()
  const { kind, cursor } = route.useSearch()
  const navigate = route.useNavigate()
  const inWords = useRefusal()
  const isAdministrator = useAccount().role === 'administrator'
  const isOfAll = isShared(kind) || kind === 'conference'
  const hidden = useQuery(
    query(listHidden, {
      query: { conference: isOfAll ? undefined : conferenceId, recordType: kind, cursor },
    }),
  )
  const page = hidden.data
  const choose = (next: RecordType | undefined) => navigate({ search: { kind: next } })
  return (
    <main className="page" id="main">
      <PageHeader title={t('bin.title')} lead={t('bin.lead')} />
      <HistoryNav conferenceId={conferenceId} />
      <search className="toolbar no-print activity-filters" aria-label={t('filters.label')}>
        <KindSelect
          kinds={isAdministrator ? [...kinds, 'conference'] : kinds}
          value={kind}
          onChange={choose}
        />
      </search>
      {!isOfAll && <p className="quiet small activity-hint">{t('bin.shared')}</p>}
      {hidden.isPending && <LoadingState lines={8} />}
      {hidden.isError && !page && (
        <FailedState title={t('bin.failed')} onRetry={() => hidden.refetch()} isRetrying={hidden.isFetching}>
          {inWords(hidden.error)}
        </FailedState>
      )}
      {page?.items.length === 0 &&
        (kind ? (
          <EmptyState
            title={t('bin.noneFound')}
            actions={<Button onPress={() => choose(undefined)}>{t('bin.showAll')}</Button>}
          >
            {t('bin.noneFoundBody')}
          </EmptyState>
        ) : (
          <EmptyState title={t('bin.empty')}>{t('bin.emptyBody')}</EmptyState>
        ))}
      {page && page.items.length > 0 && (
        <div aria-busy={hidden.isPlaceholderData}>
          <BinTable records={page.items} conferenceId={conferenceId} />
          <Pager
            count={
              page.total
                ? t('bin.count', { count: page.total.count, number: format.number(page.total.count) })
                : undefined
            }
            previous={page.previous}
            next={page.next}
            onGo={(to) => navigate({ search: (before) => ({ ...before, cursor: to }) })}
          />
        </div>
      )}
    </main>
  )
}
