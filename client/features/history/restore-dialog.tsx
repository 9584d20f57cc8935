import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button'
import { Dialog } from '#ui/dialog'
import { FailedState } from '#ui/failed-state'
import { LoadingState } from '#ui/loading-state'
import { Notice } from '#ui/notice'
import { useFormat } from '#ui/use-format'
import { useRefusal } from '../../http/use-refusal.ts'
import type { ChangeDetail, RecordReference } from './change.ts'
import { FieldTable } from './field-table.tsx'
import { laterChanges } from './later-changes.ts'
import { netOf } from './net-change.ts'
import { useHistoryWords } from './use-history-words.ts'
import { useRestore } from './use-restore.ts'

type RestoreDialogProps = { record: RecordReference; change: ChangeDetail; onClose: () => void }

/** Asks before a record goes back to what it was, saying what will change. */
export function RestoreDialog({ record, change, onClose }: RestoreDialogProps) {
  const { t } = useTranslation('history')
  const inWords = useRefusal()
  const moment = useHistoryWords().moment(change.at)
  const later = useQuery({ ...laterChanges(record, change.id), staleTime: 0 })
  const { restore, isPending } = useRestore(record, change)
  const [refused, setRefused] = useState<string>()

  async function send() {
    const why = await restore()
    if (why) setRefused(why)
    else onClose()
  }

  return (
    <Dialog
      role="alertdialog"
      title={t('restore.title', { moment })}
      isOpen
      onClose={onClose}
      width="44rem"
      actions={
        <>
          <Button onPress={onClose}>{t('restore.cancel')}</Button>
          <Button kind="primary" isPending={isPending} isDisabled={!later.data} onPress={send}>
            {t('restore.do')}
          </Button>
        </>
      }
    >
      <div className="stack">
        {refused && (
          <Notice tone="refused" isUrgent>
            {refused}
          </Notice>
        )}
        {later.isPending && <LoadingState lines={3} />}
        {later.isError && (
          <FailedState
            title={t('restore.failed')}
            onRetry={() => later.refetch()}
            isRetrying={later.isFetching}
          >
            {inWords(later.error)}
          </FailedState>
        )}
        {later.data && <WhatChanges later={later.data} />}
      </div>
    </Dialog>
  )
}

function WhatChanges({ later }: { later: readonly ChangeDetail[] }) {
  const { t } = useTranslation('history')
  const format = useFormat()
  const words = useHistoryWords()
  const { fields, parts } = netOf(later)
  const names = Object.assign({}, ...later.map((one) => one.names))
  return (
    <>
      <p>{t('restore.body', { count: later.length })}</p>
      {fields.length > 0 && (
        <FieldTable
          caption={t('restore.do')}
          act="changed"
          names={names}
          heads={[t('restore.now'), t('restore.then')]}
          fields={fields.map(({ name, now, was }) => ({ name, before: now, after: was }))}
        />
      )}
      {parts.length > 0 && (
        <p>{t('restore.parts', { parts: format.list(parts.map((part) => words.part(part, names))) })}</p>
      )}
      {fields.length + parts.length === 0 && <p className="quiet">{t('restore.same')}</p>}
    </>
  )
}
