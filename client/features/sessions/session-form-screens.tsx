import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { createSession, getSession, updateSession } from '#contract/sessions'
import { FailedState } from '#ui/failed-state'
import { LoadingState } from '#ui/loading-state'
import { Breadcrumbs, PageHeader } from '#ui/page-header'
import { useTimeZone } from '#ui/use-format'
import { conflictOf } from '../../http/conflict.ts'
import { query, useCommand } from '../../http/query.ts'
import { useMergingUpdate } from '../../http/use-merging-update.ts'
import { toast } from '../../ui/toast-queue.ts'
import { useConference } from '../conferences/public/current-conference.tsx'
import { EditingNotice } from '../editing/public/editing-notice.tsx'
import { useConflictWords } from './conflict-words.ts'
import { SessionForm } from './session-form.tsx'
import {
  bodyOf,
  bodyOfSaved,
  changedBodyOf,
  emptySession,
  type Session,
  type SessionValues,
  valuesOf,
} from './session-values.ts'

const newRoute = getRouteApi('/signed-in/conferences/$conferenceId/sessions/new')
const editRoute = getRouteApi('/signed-in/conferences/$conferenceId/sessions/$sessionId/edit')
const touched = ['interventions', 'conferences']

function Up() {
  const { t } = useTranslation('sessions')
  const { id } = useConference()
  return (
    <Breadcrumbs>
      <Link to="/conferences/$conferenceId/sessions" params={{ conferenceId: id }}>
        {t('list.title')}
      </Link>
    </Breadcrumbs>
  )
}

export function NewSessionScreen() {
  const { t } = useTranslation('sessions')
  const conference = useConference()
  const { day } = newRoute.useSearch()
  const navigate = newRoute.useNavigate()
  const zone = useTimeZone()
  const create = useCommand(createSession, touched)
  const values = useRef(emptySession(day ?? conference.startsOn)).current
  const params = { conferenceId: conference.id }

  return (
    <main className="page" id="main">
      <PageHeader title={t('form.new')} breadcrumbs={<Up />} />
      <SessionForm
        label={t('form.new')}
        values={values}
        isPending={create.isPending}
        onSave={async (typed, release) => {
          const body = { conferenceId: conference.id, ...bodyOf(typed, zone) }
          const session = await create.mutateAsync({ body })
          release()
          await navigate({
            to: '/conferences/$conferenceId/sessions/$sessionId',
            params: { ...params, sessionId: session.id },
          })
        }}
        onCancel={() => navigate({ to: '/conferences/$conferenceId/sessions', params })}
      />
    </main>
  )
}

export function EditSessionScreen() {
  const { t } = useTranslation('sessions')
  const { sessionId } = editRoute.useParams()
  const session = useQuery(query(getSession, { params: { id: sessionId } }))
  return (
    <main className="page" id="main">
      {session.data?.id === sessionId ? (
        <EditSession key={sessionId} read={session.data} />
      ) : (
        <>
          <PageHeader title={t('form.edit')} breadcrumbs={<Up />} />
          {session.isError ? (
            <FailedState onRetry={() => session.refetch()}>{t('session.failed')}</FailedState>
          ) : (
            <LoadingState lines={9} />
          )}
        </>
      )}
    </main>
  )
}

function EditSession({ read }: { read: Session }) {
  const { t } = useTranslation('sessions')
  const zone = useTimeZone()
  const navigate = editRoute.useNavigate()
  // What was read when the form was opened: later answers must not change what is typed.
  const base = useRef(read).current
  const values = useRef(valuesOf(read, zone)).current
  const typed = useRef(values)
  const bodyOfAny = (saved: Session) => bodyOfSaved(saved, zone)
  const update = useMergingUpdate(updateSession, bodyOfAny, touched)
  const saved = update.conflict && valuesOf(update.conflict.current, zone)
  const { label, inWords } = useConflictWords(zone, [values, typed.current, ...(saved ? [saved] : [])])
  const { fields, onClose } = conflictOf(update, bodyOfAny, label, inWords)

  const params = { conferenceId: base.conferenceId, sessionId: base.id }
  const leave = () => navigate({ to: '/conferences/$conferenceId/sessions/$sessionId', params })

  async function finish(saved: Session | undefined, release: () => void) {
    if (!saved) return
    release()
    if (saved.version > base.version + 1) toast(t('form.merged'))
    await leave()
  }

  async function save(sent: SessionValues, release: () => void) {
    typed.current = sent
    await finish(await update.save(base, changedBodyOf(sent, base, zone)), release)
  }

  return (
    <>
      <PageHeader title={t('form.editNamed', { title: base.title })} breadcrumbs={<Up />} />
      <EditingNotice type="session" id={base.id} />
      <SessionForm
        label={t('form.edit')}
        values={values}
        isPending={update.isPending}
        onSave={save}
        onCancel={leave}
        conflict={{
          fields,
          onResolve: async (mine, both, release) => finish(await update.resolve(mine, both), release),
          onClose,
        }}
      />
    </>
  )
}
