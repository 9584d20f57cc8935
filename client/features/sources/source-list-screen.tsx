import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { deleteSource, listSources, restoreSource, sourceSorts } from '#contract/sources'
import { Button } from '#ui/button'
import { ColumnsMenu } from '#ui/columns-menu'
import { EmptyState } from '#ui/empty-state'
import { ListHead } from '#ui/list-head'
import { OrderMenu } from '#ui/order-menu'
import { PageHeader } from '#ui/page-header'
import { PagedList } from '#ui/paged-list'
import { query } from '../../http/query.ts'
import { useHiding } from '../../http/use-hiding.ts'
import { useRefusal } from '../../http/use-refusal.ts'
import { useColumns } from '../../ui/use-columns.ts'
import { useMayEdit } from '../accounts/public/session.ts'
import { useConference } from '../conferences/public/current-conference.tsx'
import { SourceDialog } from './source-dialog.tsx'
import { type SourceSort, SourceTable, sourceColumns } from './source-table.tsx'
import type { Source } from './source-values.ts'
import './sources.css'

const route = getRouteApi('/signed-in/conferences/$conferenceId/sources')

export function SourceListScreen() {
  const { t } = useTranslation('sources')
  const conference = useConference()
  const { q, sort = 'title', cursor } = route.useSearch()
  const navigate = route.useNavigate()
  const mayEdit = useMayEdit()
  const inWords = useRefusal()
  const [edited, setEdited] = useState<Source | 'new'>()
  const columns = useColumns('sources', sourceColumns)
  const hide = useHiding(deleteSource, restoreSource)
  const sources = useQuery(query(listSources, { query: { conference: conference.id, q, sort, cursor } }))
  const change = (some: { q?: string; sort?: SourceSort }, options?: { replace: boolean }) =>
    navigate({
      search: (before) => ({ ...before, cursor: undefined, ...some }),
      ...options,
      resetScroll: false,
    })
  const onSort = (next: SourceSort) => change({ sort: next === 'title' ? undefined : next })
  const add = (
    <Button kind="primary" icon={<Plus aria-hidden="true" />} keys="c" onPress={() => setEdited('new')}>
      {t('add')}
    </Button>
  )
  return (
    <main className="page" id="main">
      <PageHeader title={t('title')} lead={t('lead')} actions={mayEdit && add} />
      <ListHead
        search={{ label: t('search'), value: q, onChange: (text) => change({ q: text }, { replace: true }) }}
      >
        <OrderMenu sort={sort} sorts={sourceSorts} label={(one) => t(`sort.${one}`)} onSort={onSort} />
        <ColumnsMenu columns={columns} label={(name) => t(`column.${name}`)} />
      </ListHead>
      <PagedList
        asked={sources}
        inWords={inWords}
        count={(total) => t('count', total)}
        onGo={(to) => navigate({ search: (before) => ({ ...before, cursor: to }) })}
        empty={
          q ? (
            <EmptyState
              title={t('noneFound')}
              actions={<Button onPress={() => navigate({ search: {} })}>{t('showAll')}</Button>}
            >
              {t('noneFoundBody')}
            </EmptyState>
          ) : (
            <EmptyState title={t('empty')} actions={mayEdit && add}>
              {t(mayEdit ? 'emptyBody' : 'emptyReader')}
            </EmptyState>
          )
        }
      >
        {(items) => (
          <SourceTable
            sources={items}
            columns={columns}
            sort={sort}
            onSort={onSort}
            onEdit={mayEdit ? setEdited : undefined}
            onHide={(source) =>
              hide(source, {
                hidden: t('hidden', { title: source.title }),
                undo: t('undo'),
                inUse: t('inUse', { count: source.citations }),
              })
            }
          />
        )}
      </PagedList>
      {edited && (
        <SourceDialog
          key={edited === 'new' ? 'new' : edited.id}
          conferenceId={conference.id}
          source={edited === 'new' ? undefined : edited}
          onClose={() => setEdited(undefined)}
        />
      )}
    </main>
  )
}
