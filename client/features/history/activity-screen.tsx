import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Undo2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { getChange, listChanges } from '#contract/history'
import { Button } from '#ui/button'
import { EmptyState } from '#ui/empty-state'
import { FailedState } from '#ui/failed-state'
import { LoadingState } from '#ui/loading-state'
import { PageHeader } from '#ui/page-header'
import { query } from '../../http/query.ts'
import { useRefusal } from '../../http/use-refusal.ts'
import { useConference } from '../conferences/public/current-conference.tsx'
import { ActivityFilters } from './activity-filters.tsx'
import { type ActivitySearch, criteriaOf, filters, heldFilters, isShared } from './address.ts'
import { ChangeList } from './change-list.tsx'
import { ChangePager } from './change-pager.tsx'
import { ForEditors } from './for-editors.tsx'
import { HistoryNav } from './history-nav.tsx'
import { useOwnChanges } from './use-own-changes.ts'
import './history.css'

const route = getRouteApi('/signed-in/conferences/$conferenceId/activity')

export function ActivityScreen() {
  const { t } = useTranslation('history')
  return (
    <ForEditors title={t('activity.title')}>
      <Activity />
    </ForEditors>
  )
}

/** Who changed what in the conference, with filters in the address; a line opens in its place. */
function Activity() {
  const { t } = useTranslation('history')
  const { id: conferenceId } = useConference()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const inWords = useRefusal()
  const changes = useQuery(query(listChanges, { query: criteriaOf(search, conferenceId) }))
  const page = changes.data
  const isFiltered = heldFilters(search).length > 0
  const change = (some: Partial<ActivitySearch>) =>
    navigate({ search: (before) => ({ ...before, cursor: undefined, open: undefined, ...some }) })
  const open = (id: string | undefined) =>
    navigate({ search: (before) => ({ ...before, open: id }), resetScroll: false })
  return (
    <main className="page" id="main">
      <PageHeader title={t('activity.title')} lead={t('activity.lead')} actions={<UndoLast />} />
      <HistoryNav conferenceId={conferenceId} />
      <ActivityFilters search={search} conferenceId={conferenceId} onChange={change} />
      {!isShared(search.kind) && <p className="quiet small activity-hint">{t('activity.shared')}</p>}
      {changes.isPending && <LoadingState lines={10} />}
      {changes.isError && !page && (
        <FailedState
          title={t('activity.failed')}
          onRetry={() => changes.refetch()}
          isRetrying={changes.isFetching}
        >
          {inWords(changes.error)}
        </FailedState>
      )}
      {page && search.open && !page.items.some(({ id }) => id === search.open) && (
        <Elsewhere id={search.open} conferenceId={conferenceId} onClose={() => open(undefined)} />
      )}
      {page?.items.length === 0 &&
        (isFiltered ? (
          <EmptyState
            title={t('activity.noneFound')}
            actions={
              <Button onPress={() => change(Object.fromEntries(filters.map((name) => [name, undefined])))}>
                {t('filters.clear')}
              </Button>
            }
          >
            {t('activity.noneFoundBody')}
          </EmptyState>
        ) : (
          <EmptyState title={t('activity.empty')}>{t('activity.emptyBody')}</EmptyState>
        ))}
      {page && page.items.length > 0 && (
        <div aria-busy={changes.isPlaceholderData}>
          <ChangeList changes={page.items} conferenceId={conferenceId} open={search.open} onOpen={open} />
          <ChangePager
            page={page}
            onGo={(cursor) => navigate({ search: (before) => ({ ...before, cursor, open: undefined }) })}
          />
        </div>
      )}
    </main>
  )
}

/** An open change that is not on this page of the list stands above it. */
function Elsewhere(props: { id: string; conferenceId: string; onClose: () => void }) {
  const { id, conferenceId, onClose } = props
  const read = useQuery({ ...query(getChange, { params: { id } }), placeholderData: undefined })
  if (!read.data) return null
  return (
    <div className="change-elsewhere">
      <ChangeList changes={[read.data]} conferenceId={conferenceId} open={id} onOpen={onClose} />
    </div>
  )
}

function UndoLast() {
  const { t } = useTranslation('history')
  const { undoLast, isPending, question } = useOwnChanges()
  return (
    <>
      <Button icon={<Undo2 aria-hidden="true" />} keys="mod+z" isPending={isPending} onPress={undoLast}>
        {t('activity.undoLast')}
      </Button>
      {question}
    </>
  )
}
