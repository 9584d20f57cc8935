import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { getIncomplete } from '#contract/conferences'
import { FailedState } from '#ui/failed-state'
import { LoadingState } from '#ui/loading-state'
import { PageHeader } from '#ui/page-header'
import { query } from '../../../http/query.ts'
import { useMayEdit } from '../../accounts/public/session.ts'
import { useConference } from '../../conferences/public/current-conference.tsx'
import { criteriaOf, type QueueSearch } from './address.ts'
import { withSessionConflicts } from './counts.ts'
import { OfSessions } from './of-sessions.tsx'
import { QueueChoice } from './queue-choice.tsx'
import { QueueList } from './queue-list.tsx'
import { QueueWork } from './queue-work.tsx'
import { useRun } from './use-run.ts'
import '../list/list.css'
import './queue.css'

const route = getRouteApi('/signed-in/conferences/$conferenceId/to-complete')

/** What the record lacks, by kind and session, gone through one by one; the queue and the open one are the address. */
export function ToCompleteScreen() {
  const { t } = useTranslation('to-complete')
  const conference = useConference()
  const mayEdit = useMayEdit()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { queue = 'any' } = search
  const incomplete = useQuery(query(getIncomplete, { params: { id: conference.id } }))
  const counted = incomplete.data && mayEdit ? withSessionConflicts(incomplete.data) : incomplete.data
  const ofSessions =
    mayEdit && (queue === 'any' || queue === 'conflict')
      ? (incomplete.data?.sessionConflicts ?? []).filter(
          ({ session }) => !search.session || session.id === search.session,
        )
      : []
  const openId = mayEdit ? search.open : undefined
  const run = useRun(criteriaOf(search, conference.id), openId)
  const criteria = JSON.stringify(criteriaOf(search, conference.id))
  const [gone, setGone] = useState({ criteria, count: 0 })

  const change = (next: Partial<QueueSearch>, replace = false) =>
    navigate({ search: (before: QueueSearch) => ({ ...before, ...next }), replace, resetScroll: true })
  const hasOpen = useRef(openId !== undefined)
  useEffect(() => {
    if (hasOpen.current && openId === undefined)
      document.querySelector<HTMLElement>('[data-page-heading]')?.focus()
    hasOpen.current = openId !== undefined
  }, [openId])

  return (
    <main className="page" id="main">
      <PageHeader title={t('title')} lead={openId ? t(`queue.${queue}`) : t('lead')} />
      {!openId && incomplete.isError && (
        <FailedState onRetry={() => incomplete.refetch()} isRetrying={incomplete.isFetching}>
          {t('countsFailed')}
        </FailedState>
      )}
      {!openId && incomplete.isPending && <LoadingState lines={3} />}
      {!openId && counted && (
        <QueueChoice
          conferenceId={conference.id}
          incomplete={counted}
          search={search}
          onSession={(session) => change({ session, cursor: undefined })}
        />
      )}
      {!openId && <OfSessions conferenceId={conference.id} of={ofSessions} />}
      {openId && run.error !== undefined && <FailedState onRetry={run.retry}>{t('failed')}</FailedState>}
      {openId ? (
        <QueueWork
          key={openId}
          id={openId}
          queue={queue}
          place={run.place}
          isGoingOn={run.isGoingOn}
          onOpen={(open) => change({ open }, true)}
          onEnd={() => {
            setGone({ criteria, count: run.place?.of ?? 0 })
            change({ open: undefined }, true)
          }}
          onLeave={() => change({ open: undefined })}
        />
      ) : (
        <QueueList
          conferenceId={conference.id}
          search={search}
          mayEdit={mayEdit}
          isAll={ofSessions.length === 0}
          gone={gone.criteria === criteria ? gone.count : 0}
          onGo={(cursor) => change({ cursor })}
        />
      )}
    </main>
  )
}
