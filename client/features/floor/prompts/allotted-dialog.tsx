import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { allottedTo } from '#floor/allotted'
import type { FloorEntry } from '#floor/state'
import { Button } from '#ui/button'
import { Dialog } from '#ui/dialog'
import { TextField } from '#ui/text-field'
import { useFormat } from '#ui/use-format'
import { useAtDesk } from '../at-desk.ts'
import { useNames } from '../use-names.ts'
import { useAsk } from './asking.tsx'
import { readSpan } from './read-span.ts'

/** The time that the chair allots to one intervention, where it is not as the rules say. */
export function AllottedDialog({ entry }: { entry: FloorEntry }) {
  const { t } = useTranslation('floor')
  const format = useFormat()
  const { acts, desk } = useAtDesk()
  const { close } = useAsk()
  const { name } = useNames().plate(entry.delegationId)
  const byRules = allottedTo(desk.floor, { ...entry, allottedSeconds: null })
  const was = entry.allottedSeconds
  const [text, setText] = useState(was === null ? '' : format.duration(was))
  const [error, setError] = useState<string>()
  function save(event?: FormEvent) {
    event?.preventDefault()
    const now = text.trim() === '' ? null : readSpan(text)
    if (now === undefined) return setError(t('allotted.wrong'))
    if (now !== was) acts.describe(entry, { allottedSeconds: { was, now } })
    close()
  }
  return (
    <Dialog
      isOpen
      onClose={close}
      title={t('allotted.title', { name })}
      actions={
        <>
          <Button onPress={close}>{t('session.cancel')}</Button>
          <Button kind="primary" onPress={() => save()}>
            {t('allotted.save')}
          </Button>
        </>
      }
    >
      <form onSubmit={save}>
        <TextField
          label={t('allotted.label')}
          description={
            byRules === null
              ? t('allotted.noRule')
              : t('allotted.byRules', { time: format.duration(byRules) })
          }
          error={error}
          autoFocus
          value={text}
          onChange={setText}
        />
      </form>
    </Dialog>
  )
}
