import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { listSessions, placeSession, sessionSorts, sessionStatuses, sessionTypes } from '#contract/sessions'
import { Button } from '#ui/button'
import { ColumnsMenu } from '#ui/columns-menu'
import { EmptyState } from '#ui/empty-state'
import { FailedState } from '#ui/failed-state'
import { useSaidKeys } from '#ui/keys'
import { ListHead } from '#ui/list-head'
import { LoadingState } from '#ui/loading-state'
import { OrderMenu } from '#ui/order-menu'
import { PageHeader } from '#ui/page-header'
import { allPages } from '../../http/all-pages.ts'
import { useCommand } from '../../http/query.ts'
import { useColumns } from '../../ui/use-columns.ts'
import { useMayEdit } from '../accounts/public/session.ts'
import { useConference } from '../conferences/public/current-conference.tsx'
import { ExportMenu } from '../exports/public/export-menu.tsx'
import { isFiltered, known } from './filters.ts'
import { Programme, type SessionSort } from './public/programme.tsx'
import { programmeColumns } from './public/programme-row.tsx'
import { SessionFilters } from './session-filters.tsx'
import { useOrder } from './use-order.ts'
import { useSayRefused } from './use-say-refused.ts'
import './sessions.css'

const route = getRouteApi('/signed-in/conferences/$conferenceId/sessions')

export function SessionListScreen() {
  const { t } = useTranslation('sessions')
  const conference = useConference()
  const { sort, ...filters } = route.useSearch()
  const navigate = route.useNavigate()
  const mayEdit = useMayEdit()
  const sayRefused = useSayRefused('sessions')
  const { type, status, ...days } = filters
  const asked = {
    conference: conference.id,
    ...days,
    type: known(type, sessionTypes).join(',') || undefined,
    status: known(status, sessionStatuses).join(',') || undefined,
  }
  const sessions = useQuery({
    ...allPages(listSessions, { query: { ...asked, sort } }),
    placeholderData: keepPreviousData,
  })
  const place = useCommand(placeSession, ['interventions'])
  const order = useOrder(
    sessions.data ?? [],
    (id, afterId, version) => place.mutateAsync({ params: { id }, body: { afterId }, version }),
    sayRefused,
  )
  const columns = useColumns('sessions', programmeColumns)
  const create = useSaidKeys('c')
  const isNarrowed = isFiltered(filters)
  const isInOrder = !isNarrowed && sort === undefined
  const onSort = (next: SessionSort) =>
    navigate({
      search: (before) => ({ ...before, sort: next === 'programme' ? undefined : next }),
      resetScroll: false,
    })
  const add = (
    <Link
      to="/conferences/$conferenceId/sessions/new"
      params={{ conferenceId: conference.id }}
      className="button"
      data-kind="primary"
      aria-keyshortcuts={create.aria}
    >
      <Plus aria-hidden="true" />
      <span>{t('actions.add')}</span>
      {create.shown}
    </Link>
  )

  return (
    <main className="page" id="main">
      <PageHeader
        title={t('list.title')}
        lead={sessions.data && t('list.count', { count: sessions.data.length })}
        actions={
          <>
            <ExportMenu
              address="/sessions"
              filter={asked}
              rows={sessions.data?.length ?? 0}
              label={t('actions.exportAll')}
            />
            {mayEdit && add}
          </>
        }
      />
      <SessionFilters filters={filters} onChange={(next) => navigate({ search: { ...next, sort } })} />
      {sessions.isPending && <LoadingState />}
      {sessions.isError && (
        <FailedState onRetry={() => sessions.refetch()} isRetrying={sessions.isFetching}>
          {t('list.failed')}
        </FailedState>
      )}
      {sessions.data?.length === 0 &&
        (isNarrowed ? (
          <EmptyState
            title={t('list.noneFound')}
            actions={<Button onPress={() => navigate({ search: {} })}>{t('filters.clear')}</Button>}
          >
            {t('list.noneFoundBody')}
          </EmptyState>
        ) : (
          <EmptyState title={t('list.empty')} actions={mayEdit && add}>
            {t(mayEdit ? 'list.emptyBody' : 'list.emptyReader')}
          </EmptyState>
        ))}
      {sessions.data && sessions.data.length > 0 && (
        <>
          <ListHead>
            <OrderMenu
              sort={sort ?? 'programme'}
              sorts={sessionSorts}
              label={(one) => t(`sort.${one}`)}
              onSort={onSort}
            />
            <ColumnsMenu
              columns={columns}
              label={(name) => t(`columns.${name}`)}
              offered={programmeColumns.filter(
                (name) => name !== 'room' || order.shown.some(({ room }) => room !== null),
              )}
            />
          </ListHead>
          <Programme
            sessions={order.shown}
            columns={columns}
            sort={sort}
            onSort={onSort}
            onMove={
              mayEdit && isInOrder
                ? (session, ofDay, toIndex) => {
                    const rest = ofDay.filter(({ id }) => id !== session.id)
                    const before = rest[toIndex - 1]
                    const others = order.shown.filter(({ id }) => id !== session.id)
                    const first = others.findIndex(({ heldOn }) => heldOn === session.heldOn)
                    order.move(session, before ? others.indexOf(before) + 1 : first)
                  }
                : undefined
            }
          />
          {mayEdit && (
            <p className="quiet small no-print session-hint">
              {t(isInOrder ? 'list.orderHint' : 'list.orderWhenAll')}
            </p>
          )}
        </>
      )}
    </main>
  )
}
