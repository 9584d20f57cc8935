import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { delegationSorts, listDelegations } from '#contract/delegations'
import { Button } from '#ui/button'
import { ColumnsMenu } from '#ui/columns-menu'
import { EmptyState } from '#ui/empty-state'
import { ListHead } from '#ui/list-head'
import { OrderMenu } from '#ui/order-menu'
import { PageHeader } from '#ui/page-header'
import { PagedList } from '#ui/paged-list'
import { query } from '../../http/query.ts'
import { useRefusal } from '../../http/use-refusal.ts'
import { useColumns } from '../../ui/use-columns.ts'
import { useMayEdit } from '../accounts/public/session.ts'
import { useConference } from '../conferences/public/current-conference.tsx'
import { DuplicatesLink } from '../distinctions/public/duplicates-link.tsx'
import { ExportMenu } from '../exports/public/export-menu.tsx'
import { criteriaOf, type DelegationSearch, type DelegationSort, isFiltered } from './address.ts'
import { DelegationDialog } from './delegation-dialog.tsx'
import { DelegationDuplicates } from './delegation-duplicates.tsx'
import { DelegationFilters } from './delegation-filters.tsx'
import { DelegationTable, delegationColumns } from './delegation-table.tsx'
import './delegations.css'

const route = getRouteApi('/signed-in/conferences/$conferenceId/delegations')

export function DelegationListScreen() {
  const { t } = useTranslation('delegations')
  const conference = useConference()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const mayEdit = useMayEdit()
  const inWords = useRefusal()
  const [isAdding, setAdding] = useState(false)
  const columns = useColumns('delegations', delegationColumns)
  const { sort = 'name', cursor } = search
  const criteria = criteriaOf(search, conference.id)
  const isListed = !(mayEdit && search.duplicates)
  const delegations = useQuery({
    ...query(listDelegations, { query: { ...criteria, sort, cursor } }),
    enabled: isListed,
  })
  const total = isListed && delegations.data?.total
  const change = (some: Partial<DelegationSearch>, options?: { replace: boolean }) =>
    navigate({
      search: (before) => ({ ...before, cursor: undefined, ...some }),
      ...options,
      resetScroll: false,
    })
  const onSort = (next: DelegationSort) => change({ sort: next === 'name' ? undefined : next })
  const add = (
    <Button kind="primary" icon={<Plus aria-hidden="true" />} keys="c" onPress={() => setAdding(true)}>
      {t('add')}
    </Button>
  )
  return (
    <main className="page" id="main">
      <PageHeader
        title={t('title')}
        actions={
          <>
            {total && total.count > 0 && (
              <ExportMenu address="/delegations" filter={criteria} rows={total} label={t('export')} />
            )}
            {mayEdit && (
              <DuplicatesLink
                to="/conferences/$conferenceId/delegations"
                conferenceId={conference.id}
                isShown={!isListed}
              />
            )}
            {mayEdit && add}
          </>
        }
      />
      {!isListed && (
        <DelegationDuplicates
          conferenceId={conference.id}
          cursor={cursor}
          apart={search.apart}
          onGo={(to) => navigate({ search: (before) => ({ ...before, ...to }) })}
        />
      )}
      {isListed && <DelegationFilters search={search} onChange={change} />}
      {isListed && (
        <PagedList
          asked={delegations}
          inWords={inWords}
          count={(counted) => t('count', counted)}
          onGo={(to) => navigate({ search: (before) => ({ ...before, cursor: to }) })}
          empty={
            isFiltered(search) ? (
              <EmptyState
                title={t('noneFound')}
                actions={<Button onPress={() => navigate({ search: {} })}>{t('filters.clear')}</Button>}
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
            <>
              <ListHead>
                <OrderMenu
                  sort={sort}
                  sorts={delegationSorts}
                  label={(one) => t(`sort.${one}`)}
                  onSort={onSort}
                />
                <ColumnsMenu columns={columns} label={(name) => t(`column.${name}`)} />
              </ListHead>
              <DelegationTable delegations={items} columns={columns} sort={sort} onSort={onSort} />
            </>
          )}
        </PagedList>
      )}
      {isAdding && (
        <DelegationDialog
          conferenceId={conference.id}
          onAdded={({ id }) =>
            navigate({
              to: '/conferences/$conferenceId/delegations/$delegationId',
              params: { conferenceId: conference.id, delegationId: id },
            })
          }
          onClose={() => setAdding(false)}
        />
      )}
    </main>
  )
}
