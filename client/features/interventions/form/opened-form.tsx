import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FailedState } from '#ui/failed-state'
import { LoadingState } from '#ui/loading-state'
import { useTimeZone } from '#ui/use-format'
import { toast } from '../../../ui/toast-queue.ts'
import { useAccount } from '../../accounts/public/session.ts'
import { useConference } from '../../conferences/public/current-conference.tsx'
import { programmeQuery } from '../../sessions/public/sessions-query.ts'
import { type Draft, draftScope, openDraftShelf } from './draft-shelf.ts'
import { type FormQueue, InterventionForm } from './intervention-form.tsx'
import { afresh, begin, type Opened, resumed } from './opening.ts'
import { type Reading, valuesFor } from './transport.ts'
import type { SaveMode } from './use-saving.ts'
import { emptyValues, type FormValues, type Intervention } from './values.ts'

type OpenedFormProps = {
  record: Intervention | null
  /** What a new record begins with. */
  presets?: Partial<FormValues>
  onRecorded?: (saved: Intervention, mode: SaveMode) => void
  wayOut: ReactNode
  queue?: FormQueue
}

/** Opens the form with the programme of the conference and, where there is one, the draft of this device. */
export function OpenedForm({ record, presets, onRecorded, wayOut, queue }: OpenedFormProps) {
  const { t } = useTranslation('intervention-form')
  const conference = useConference()
  const zone = useTimeZone()
  const account = useAccount()
  const programme = useQuery(programmeQuery(conference.id))
  const sessions = programme.data
  const [opened, setOpened] = useState<Opened>()
  const scope = draftScope(account.id, { conferenceId: conference.id, recordId: record?.id })

  const reading = useMemo<Reading | undefined>(
    () =>
      sessions && {
        zone,
        sittingOf: (id) =>
          sessions.find((session) => session.id === id) ??
          (record?.session.id === id ? record.session : { heldOn: conference.startsOn }),
      },
    [sessions, zone, record, conference.startsOn],
  )
  const pristine = useMemo(() => {
    if (!reading) return undefined
    return record ? valuesFor(record, reading) : { ...emptyValues, ...presets }
  }, [reading, record, presets])

  useEffect(() => {
    if (!pristine || opened) return
    let isCurrent = true
    begin({ scope, pristine, record, restores: record !== null }).then((begun) => {
      if (isCurrent) setOpened(begun)
    })
    return () => {
      isCurrent = false
    }
  }, [pristine, opened, scope, record])

  if (programme.isError)
    return <FailedState onRetry={() => programme.refetch()}>{t('programmeFailed')}</FailedState>
  if (!opened || !reading || !sessions || !pristine) return <LoadingState lines={10} />

  const resume = (draft: Draft) =>
    setOpened(
      resumed(
        draft,
        pristine,
        opened.others.filter(({ id }) => id !== draft.id),
      ),
    )

  async function recorded(saved: Intervention, mode: SaveMode, typedSince: FormValues | null) {
    if (typedSince) {
      const shelf = await openDraftShelf()
      await shelf.put({
        id: saved.id,
        scope: draftScope(account.id, { conferenceId: conference.id, recordId: saved.id }),
        values: typedSince,
        record: saved,
        keptAt: new Date().toISOString(),
      })
    }
    if (mode === 'next' && !typedSince)
      setOpened(afresh({ ...emptyValues, sessionId: saved.session.id }, null, opened?.others))
    onRecorded?.(saved, typedSince ? 'stay' : mode)
  }

  return (
    <InterventionForm
      key={opened.id}
      {...{ opened, scope, reading, sessions, wayOut, queue }}
      onRecorded={recorded}
      onResume={resume}
      onDiscard={(discarded) => {
        setOpened(afresh(record ? pristine : { ...emptyValues, ...presets }, record, opened.others))
        toast(t('draft.discarded'), {
          action: {
            label: t('draft.undo'),
            onPress: () => resume(discarded),
          },
        })
      }}
    />
  )
}
