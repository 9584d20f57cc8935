import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { getDelegation } from '#contract/delegations'
import { getIntervention } from '#contract/interventions'
import { EmptyState } from '#ui/empty-state'
import { FailedState } from '#ui/failed-state'
import { LoadingState } from '#ui/loading-state'
import { PageHeader } from '#ui/page-header'
import { useFormat } from '#ui/use-format'
import { query } from '../../http/query.ts'
import { toast } from '../../ui/toast-queue.ts'
import { useMayEdit } from '../accounts/public/session.ts'
import { useConference } from '../conferences/public/current-conference.tsx'
import { recordSearch } from './form/address.ts'
import { OpenedForm } from './form/opened-form.tsx'
import type { SaveMode } from './form/use-saving.ts'
import type { FormValues, Intervention } from './form/values.ts'

/** Records one intervention after another. The address may name the session, the delegation, or what is answered. */
export function RecordScreen() {
  const { t } = useTranslation('intervention-form')
  const conference = useConference()
  const mayEdit = useMayEdit()
  const navigate = useNavigate()
  const format = useFormat()
  const search = recordSearch.parse(useSearch({ strict: false }))
  const { session = '', delegation = '', repliesTo = '' } = search
  const speaking = useQuery({
    ...query(getDelegation, { params: { id: delegation } }),
    enabled: delegation !== '',
  })
  const answered = useQuery({
    ...query(getIntervention, { params: { id: repliesTo } }),
    enabled: repliesTo !== '',
  })

  const presets = useMemo(
    () => presetsOf(session, speaking.data, answered.data),
    [session, speaking.data, answered.data],
  )

  const wayOut = (
    <Link
      to="/conferences/$conferenceId/interventions"
      params={{ conferenceId: conference.id }}
      className="button"
      data-kind="quiet"
    >
      {t('bar.toList')}
    </Link>
  )
  function recorded(saved: Intervention, mode: SaveMode) {
    const time = saved.startedAt ? format.time(saved.startedAt) : ''
    const params = { conferenceId: conference.id, interventionId: saved.id }
    const open = () =>
      navigate({ to: '/conferences/$conferenceId/interventions/$interventionId/edit', params })
    toast([t('recorded', { delegation: saved.delegation.name }), time].filter(Boolean).join(' · '), {
      action: mode === 'next' ? { label: t('openRecorded'), onPress: open } : undefined,
    })
    if (mode === 'stay')
      navigate({
        to: '/conferences/$conferenceId/interventions/$interventionId/edit',
        params,
        replace: true,
      })
  }

  const isLoading = speaking.isLoading || answered.isLoading
  const failed = [speaking, answered].find(({ isError }) => isError)
  return (
    <main className="page" id="main">
      <PageHeader title={t('recordTitle')} />
      {!mayEdit && <EmptyState title={t('mayNot.title')}>{t('mayNot.body')}</EmptyState>}
      {mayEdit && isLoading && <LoadingState lines={10} />}
      {mayEdit && failed && <FailedState onRetry={() => failed.refetch()}>{t('presetsFailed')}</FailedState>}
      {mayEdit && !isLoading && !failed && (
        <OpenedForm record={null} presets={presets} onRecorded={recorded} wayOut={wayOut} />
      )}
    </main>
  )
}

type Speaking = NonNullable<FormValues['delegation']>

function presetsOf(
  sessionId: string,
  speaking: Speaking | undefined,
  answered: Intervention | undefined,
): Partial<FormValues> {
  return {
    sessionId: sessionId || answered?.session.id || '',
    ...(speaking && {
      delegation: { id: speaking.id, code: speaking.code, name: speaking.name, kind: speaking.kind },
    }),
    ...(answered && {
      kind: 'right_of_reply' as const,
      repliesTo: { id: answered.id, delegation: answered.delegation, startedAt: answered.startedAt },
    }),
  }
}
