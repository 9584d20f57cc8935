import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { listConferences } from '#contract/conferences'
import { Button } from '#ui/button'
import { EmptyState } from '#ui/empty-state'
import { FailedState } from '#ui/failed-state'
import { LoadingState } from '#ui/loading-state'
import { PageHeader } from '#ui/page-header'
import { Pager } from '#ui/pager'
import { SearchBox } from '#ui/search-box'
import { useFormat } from '#ui/use-format'
import { query } from '../../http/query.ts'
import { useAccount } from '../accounts/public/session.ts'
import { ConferenceTable } from './conference-table.tsx'
import './conferences.css'

const route = getRouteApi('/signed-in/conferences')

export function ConferenceListScreen() {
  const { t } = useTranslation('conferences')
  const format = useFormat()
  const { q, cursor } = route.useSearch()
  const navigate = route.useNavigate()
  const mayCreate = useAccount().role === 'administrator'
  const conferences = useQuery(query(listConferences, { query: { q, cursor } }))
  const page = conferences.data
  const add = (
    <Link to="/conferences/new" className="button" data-kind="primary">
      <Plus aria-hidden="true" />
      {t('actions.add')}
    </Link>
  )
  return (
    <main className="page" id="main">
      <PageHeader title={t('list.title')} actions={mayCreate && add} />
      <search className="toolbar conference-search">
        <SearchBox
          label={t('list.search')}
          value={q ?? ''}
          onChange={(text) => navigate({ search: { q: text || undefined }, replace: true })}
        />
      </search>
      {q && (
        <p className="print-only">
          {t('list.search')}: <span dir="auto">{q}</span>
        </p>
      )}
      {conferences.isPending && <LoadingState />}
      {conferences.isError && !page && (
        <FailedState onRetry={() => conferences.refetch()} isRetrying={conferences.isFetching}>
          {t('list.failed')}
        </FailedState>
      )}
      {page?.items.length === 0 &&
        (q ? (
          <EmptyState
            title={t('list.noneFound')}
            actions={<Button onPress={() => navigate({ search: {} })}>{t('list.showAll')}</Button>}
          >
            {t('list.noneFoundBody')}
          </EmptyState>
        ) : (
          <EmptyState title={t('list.empty')} actions={mayCreate && add}>
            {t(mayCreate ? 'list.emptyBody' : 'list.emptyReader')}
          </EmptyState>
        ))}
      {page && page.items.length > 0 && (
        <>
          <ConferenceTable conferences={page.items} />
          <Pager
            count={
              page.total
                ? t('list.count', {
                    count: page.total.count,
                    number: format.number(page.total.count),
                  })
                : undefined
            }
            previous={page.previous}
            next={page.next}
            onGo={(to) => navigate({ search: (before) => ({ ...before, cursor: to }) })}
          />
        </>
      )}
    </main>
  )
}
