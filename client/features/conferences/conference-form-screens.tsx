import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { createConference, updateConference } from '#contract/conferences'
import { Notice } from '#ui/notice'
import { Breadcrumbs, PageHeader } from '#ui/page-header'
import { useFormat } from '#ui/use-format'
import { conflictOf } from '../../http/conflict.ts'
import { useCommand } from '../../http/query.ts'
import { useMergingUpdate } from '../../http/use-merging-update.ts'
import type { Version } from '../../ui/conflict-version.tsx'
import { toast } from '../../ui/toast-queue.ts'
import { useAccount, useMayEdit } from '../accounts/public/session.ts'
import { EditingNotice } from '../editing/public/editing-notice.tsx'
import { ConferenceForm } from './conference-form.tsx'
import { bodyOf, type ConferenceBody, emptyConference, valuesOf } from './conference-values.ts'
import { type Conference, useConference } from './public/current-conference.tsx'

const bodyOfSaved = (saved: Conference) => bodyOf(valuesOf(saved))
const editRoute = getRouteApi('/signed-in/conferences/$conferenceId/edit')

export function NewConferenceScreen() {
  const { t } = useTranslation('conferences')
  const navigate = useNavigate()
  const { role } = useAccount()
  const create = useCommand(createConference)
  return (
    <main className="page" id="main">
      <PageHeader
        title={t('form.new')}
        breadcrumbs={
          <Breadcrumbs>
            <Link to="/conferences">{t('list.title')}</Link>
          </Breadcrumbs>
        }
      />
      {role === 'administrator' ? (
        <ConferenceForm
          label={t('form.new')}
          values={emptyConference}
          isPending={create.isPending}
          isNew
          onSave={async (values, release) => {
            const { id } = await create.mutateAsync({ body: bodyOf(values) })
            release()
            await navigate({ to: '/conferences/$conferenceId', params: { conferenceId: id } })
          }}
          onCancel={() => navigate({ to: '/conferences' })}
        />
      ) : (
        <Notice>{t('form.onlyAdministrators')}</Notice>
      )}
    </main>
  )
}

export function EditConferenceScreen() {
  const { t } = useTranslation('conferences')
  const conference = useConference()
  const navigate = editRoute.useNavigate()
  const mayEdit = useMayEdit()
  const inWords = useFieldInWords()
  // What was read when the form was opened: later answers must not change what is typed.
  const base = useRef(conference).current
  const values = useRef(valuesOf(base)).current
  const update = useMergingUpdate(updateConference, bodyOfSaved, ['sessions'])
  const { fields, onClose } = conflictOf(update, bodyOfSaved, (name) => t(`form.${name as 'name'}`), inWords)
  const leave = () => navigate({ to: '/conferences/$conferenceId', params: { conferenceId: base.id } })

  async function finish(saved: Conference | undefined, release: () => void) {
    if (!saved) return
    release()
    if (saved.version > base.version + 1) toast(t('form.merged'))
    await leave()
  }

  return (
    <main className="page" id="main">
      <PageHeader
        title={t('form.edit')}
        breadcrumbs={
          <Breadcrumbs>
            <Link to="/conferences/$conferenceId" params={{ conferenceId: base.id }}>
              {base.shortName ?? base.name}
            </Link>
          </Breadcrumbs>
        }
        actions={
          <Link
            to="/conferences/$conferenceId/floor-rules"
            params={{ conferenceId: base.id }}
            className="button"
            data-kind="secondary"
          >
            {t('actions.floorRules')}
          </Link>
        }
      />
      <EditingNotice type="conference" id={base.id} />
      {mayEdit ? (
        <ConferenceForm
          label={t('form.edit')}
          values={values}
          isPending={update.isPending}
          onSave={async (typed, release) => finish(await update.save(base, bodyOf(typed)), release)}
          onCancel={leave}
          conflict={{
            fields,
            onResolve: async (mine, both, release) => finish(await update.resolve(mine, both), release),
            onClose,
          }}
        />
      ) : (
        <Notice>{t('form.onlyEditors')}</Notice>
      )}
    </main>
  )
}

function useFieldInWords() {
  const format = useFormat()
  return (name: string, body: Partial<ConferenceBody>): Version => {
    const value = body[name as keyof ConferenceBody] ?? ''
    if (typeof value !== 'string') return value.map((tag) => format.language(tag))
    return (name === 'startsOn' || name === 'endsOn') && value ? format.day(value) : value
  }
}
