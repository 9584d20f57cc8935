import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { listConferences } from '#contract/conferences'
import { Button } from '#ui/button'
import { EmptyState } from '#ui/empty-state'
import { useSaidKeys } from '#ui/keys'
import { PageHeader } from '#ui/page-header'
import { PagedList } from '#ui/paged-list'
import { SearchBox } from '#ui/search-box'
import { query } from '../../http/query.ts'
import { useRefusal } from '../../http/use-refusal.ts'
import { useRole } from '../accounts/public/session.ts'
import { ConferenceTable } from './conference-table.tsx'
import './conferences.css'

const route = getRouteApi('/signed-in/conferences')

export function ConferenceListScreen() {
  const { t } = useTranslation('conferences')
  const { q, cursor } = route.useSearch()
  const navigate = route.useNavigate()
  const mayCreate = useRole() === 'administrator'
  const inWords = useRefusal()
  const create = useSaidKeys('c')
  const conferences = useQuery(query(listConferences, { query: { q, cursor } }))
  const add = (
    <Link to="/conferences/new" className="button" data-kind="primary" aria-keyshortcuts={create.aria}>
      <Plus aria-hidden="true" />
      <span>{t('actions.add')}</span>
      {create.shown}
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
      <PagedList
        asked={conferences}
        inWords={inWords}
        count={(total) => t('list.count', total)}
        onGo={(to) => navigate({ search: (before) => ({ ...before, cursor: to }) })}
        empty={
          q ? (
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
          )
        }
      >
        {(items) => <ConferenceTable conferences={items} />}
      </PagedList>
    </main>
  )
}
