import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Ask } from '#contract'
import { interventionSorts, listInterventions } from '#contract/interventions'
import { ColumnsMenu } from '#ui/columns-menu'
import { FailedState } from '#ui/failed-state'
import { useSaidKeys } from '#ui/keys'
import { LoadingState } from '#ui/loading-state'
import { OrderMenu } from '#ui/order-menu'
import { PageHeader } from '#ui/page-header'
import { Pager } from '#ui/pager'
import { Split } from '#ui/panel'
import { isStatus } from '../../http/errors.ts'
import { query } from '../../http/query.ts'
import { useRefusal } from '../../http/use-refusal.ts'
import { useColumns } from '../../ui/use-columns.ts'
import { useMayEdit } from '../accounts/public/session.ts'
import { useConference } from '../conferences/public/current-conference.tsx'
import { ExportMenu } from '../exports/public/export-menu.tsx'
import { SelectionBar } from './bulk/selection-bar.tsx'
import { targetOf, useSelection, useTickKey } from './bulk/use-selection.ts'
import { InterventionPanel } from './details/intervention-panel.tsx'
import { criteriaOf, type InterventionSearch } from './filters/address.ts'
import { FilterBar } from './filters/filter-bar.tsx'
import { FoundCount, useTotal } from './list/found-count.tsx'
import { NothingFound } from './list/nothing-found.tsx'
import { rowLinkId, useRowFocus } from './list/use-row-focus.ts'
import type { InterventionSort, ListedIntervention } from './public/intervention.ts'
import { InterventionTable } from './public/intervention-table.tsx'
import { wrongIn } from './public/wrong.ts'
import { WrongAddress } from './public/wrong-address.tsx'
import './list/list.css'

const route = getRouteApi('/signed-in/conferences/$conferenceId/interventions')

const columnNames = ['behalf', 'session', 'themes', 'state', 'updated'] as const

/** All interventions of a conference: filters, order, page and the open row are its address. */
export function InterventionsScreen() {
  const { t } = useTranslation('interventions')
  const conference = useConference()
  const mayEdit = useMayEdit()
  const inWords = useRefusal()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const change = (next: (before: InterventionSearch) => InterventionSearch) =>
    navigate({ search: next, resetScroll: false })
  const open = (id: string | undefined) => change((before) => ({ ...before, open: id }))
  const rowGoes = useRowFocus(search.open)

  const { sort = 'record', cursor } = search
  const criteria = criteriaOf(search, conference.id)
  // The address is text that the API judges, so that what it refuses can be said in words.
  const ask = { query: { ...criteria, sort, cursor } } as Ask<typeof listInterventions>
  const found = useQuery(query(listInterventions, ask))
  const counted = useTotal(found.data?.total ?? null, criteria)
  const order = interventionSorts.find((one) => one === sort) ?? 'record'
  const onSort = (next: InterventionSort) =>
    change((before) => ({ ...before, sort: next === 'record' ? undefined : next, cursor: undefined }))

  const rows = found.data?.items ?? []
  const list = useSelection(
    criteria,
    rows.map(({ id }) => id),
  )
  const target = targetOf(list.selection, criteria)
  useTickKey(mayEdit)
  const columns = useColumns('interventions', columnNames)
  // In the record's order the rows stand below the name of their session.
  const isGrouped = order === 'record' || order === '-record'
  const create = useSaidKeys('c')

  const linkTo = (id: string, children: React.ReactNode, linkId?: string) => (
    <Link
      id={linkId}
      to="/conferences/$conferenceId/interventions"
      params={{ conferenceId: conference.id }}
      search={(before: InterventionSearch) => ({ ...before, open: id })}
      replace={search.open !== undefined}
      resetScroll={false}
    >
      {children}
    </Link>
  )
  const link = (row: ListedIntervention, children: React.ReactNode) =>
    linkTo(row.id, children, rowLinkId(row.id))

  return (
    <main className="page" id="main">
      <PageHeader
        title={t('title')}
        actions={
          <>
            {found.data && !found.isPlaceholderData && counted.total && counted.total.count > 0 && (
              <ExportMenu
                address="/interventions"
                filter={criteria}
                rows={counted.total}
                label={t('export', { conference: conference.shortName ?? conference.name })}
              />
            )}
            {mayEdit && (
              <Link
                to="/conferences/$conferenceId/interventions/new"
                params={{ conferenceId: conference.id }}
                className="button"
                data-kind="primary"
                aria-keyshortcuts={create.aria}
              >
                <span>{t('record')}</span>
                {create.shown}
              </Link>
            )}
          </>
        }
      />
      <FilterBar search={search} onChange={change} />
      {isStatus(found.error, 400) && found.error.issues.length > 0 ? (
        <WrongAddress
          wrongs={wrongIn(search, found.error.issues)}
          onChange={change}
          onClear={() => change(({ open }) => ({ open }))}
        />
      ) : (
        found.isError && (
          <FailedState onRetry={() => found.refetch()} isRetrying={found.isFetching}>
            {inWords(found.error)}
          </FailedState>
        )
      )}
      <Split
        panel={
          search.open && (
            <InterventionPanel
              id={search.open}
              onClose={() => open(undefined)}
              onHidden={() => {
                rowGoes()
                return open(undefined)
              }}
              linkTo={linkTo}
            />
          )
        }
      >
        {found.isPending && <LoadingState lines={12} />}
        {found.data && (
          <div className="found" aria-busy={found.isPlaceholderData}>
            <div className="found-head">
              {counted.total && <FoundCount {...counted} total={counted.total} />}
              <div className="row no-print">
                <OrderMenu
                  sort={order}
                  sorts={interventionSorts}
                  label={(one) => t(`sort.${one}`)}
                  onSort={onSort}
                />
                <ColumnsMenu
                  columns={columns}
                  label={(name) => t(`column.${name}`)}
                  offered={columnNames.filter((name) => !(isGrouped && name === 'session'))}
                />
              </div>
            </div>
            {found.data.items.length === 0 ? (
              <NothingFound search={search} onChange={change} />
            ) : (
              <InterventionTable
                rows={found.data.items}
                caption={t('title')}
                columns={columnNames}
                chosen={columns}
                isGrouped={isGrouped}
                link={link}
                openId={search.open}
                selection={mayEdit ? list : undefined}
                sort={order}
                onSort={onSort}
              />
            )}
            {mayEdit && <SelectionBar list={list} total={counted.total} target={target} />}
            <Pager
              previous={found.data.previous}
              next={found.data.next}
              onGo={(to) => navigate({ search: (before) => ({ ...before, cursor: to }) })}
            />
          </div>
        )}
      </Split>
    </main>
  )
}
