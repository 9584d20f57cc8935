import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ActOf } from '#floor/act'
import { fold } from '#floor/fold'
import type { FloorEntry } from '#floor/state'
import { Button } from '#ui/button'
import { Dialog } from '#ui/dialog'
import { ErrorSummary } from '#ui/error-summary'
import { TextField } from '#ui/text-field'
import { TimeField } from '#ui/time-field'
import { useTimeZone } from '#ui/use-format'
import { localTimeOf } from '../../../ui/local-time.ts'
import { nearestInstant } from '../../../ui/zoned-time.ts'
import { NamePlate } from '../../delegations/public/name-plate.tsx'
import { useAtDesk } from '../at-desk.ts'
import { useAsk } from '../prompts/asking.tsx'
import { useNames } from '../use-names.ts'
import { TimesPast } from './times-past.tsx'
import './heard.css'

type Typed = string | null | undefined

/** Corrects a start or an end by typing; why is asked, and what it was, by whom, stays to be read. */
export function CorrectTimes({ entry }: { entry: FloorEntry }) {
  const { t } = useTranslation('floor')
  const zone = useTimeZone()
  const { desk, acts } = useAtDesk()
  const { close } = useAsk()
  const names = useNames()
  // As it was when this was opened: what another desk corrects meanwhile is a conflict, not lost.
  const [was] = useState(entry)
  const timeOf = (instant: string | null) => instant && localTimeOf(instant, zone).time
  const [start, setStart] = useState<Typed>(timeOf(was.startedAt))
  const [end, setEnd] = useState<Typed>(timeOf(was.endedAt))
  const [reason, setReason] = useState('')
  const [errors, setErrors] = useState<{ message: string }[]>([])
  const [attempt, setAttempt] = useState(0)
  const now = () => localTimeOf(desk.now(), zone).time

  function save(event?: FormEvent) {
    event?.preventDefault()
    setAttempt((number) => number + 1)
    const wrong = [
      ...(start && end !== undefined ? [] : [t('times.unreadable')]),
      ...(reason.trim() === '' ? [t('times.reasonMissing')] : []),
      ...(was.endedAt !== null && end === null ? [t('times.endMissing')] : []),
    ]
    if (wrong.length > 0) return setErrors(wrong.map((message) => ({ message })))
    const startedAt = instantOr(start!, was.startedAt, was.startedAt ?? desk.now())
    const endedAt = end ? instantOr(end, was.endedAt, was.endedAt ?? desk.now()) : null
    const correction = {
      ...(startedAt !== was.startedAt && { startedAt: { was: was.startedAt!, now: startedAt } }),
      ...(endedAt !== was.endedAt && { endedAt: { was: was.endedAt, now: endedAt } }),
      reason: reason.trim(),
    }
    const act: ActOf<'correctTimes'> = {
      act: 'correctTimes',
      at: desk.now(),
      interventionId: was.id,
      ...correction,
    }
    const folded = fold(desk.floor, { id: '', act }, () => was.delegationKind)
    if (folded.outcome === 'refused') return setErrors([{ message: t(`refused.${folded.code}`) }])
    if (correction.startedAt || correction.endedAt) acts.correctTimes(was, correction)
    close()
  }

  /** A time that was not touched is the instant it was, on whatever day. */
  const instantOr = (time: string, known: string | null, near: string) =>
    known !== null && time === timeOf(known) ? known : nearestInstant(time, near, zone)

  return (
    <Dialog
      isOpen
      onClose={close}
      width="34rem"
      title={
        <>
          {t('times.title')} <NamePlate {...names.plate(was.delegationId)} />
        </>
      }
      actions={
        <>
          <Button onPress={close}>{t('session.cancel')}</Button>
          <Button kind="primary" onPress={() => save()}>
            {t('times.save')}
          </Button>
        </>
      }
    >
      <form onSubmit={save} className="stack">
        <ErrorSummary errors={errors} attempt={attempt} />
        <div className="desk-times">
          <TimeField label={t('times.start')} value={start ?? null} onChange={setStart} now={now} autoFocus />
          <TimeField label={t('times.end')} value={end ?? null} onChange={setEnd} now={now} />
        </div>
        <TextField
          label={t('times.reason')}
          placeholder={t('times.reasonHint')}
          isRequired
          maxLength={500}
          value={reason}
          onChange={setReason}
        />
        <button type="submit" hidden />
      </form>
      {!desk.isPractice && <TimesPast entry={was} />}
    </Dialog>
  )
}
