import { Clock } from 'lucide-react'
import { type Ref, useState } from 'react'
import { Group } from 'react-aria-components/Group'
import { Input } from 'react-aria-components/Input'
import { TextField } from 'react-aria-components/TextField'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button'
import { useFormat, useTimeZone } from '#ui/use-format'
import { FieldError, FieldLabel } from '../../../ui/field.tsx'
import { nowIn } from '../../../ui/local-time.ts'
import { otherDay, settledTime, timeIn } from './times.ts'
import type { TypedTime } from './values.ts'

type FloorTimeFieldProps = {
  label: string
  value: TypedTime
  onChange: (value: TypedTime) => void
  onBlur?: () => void
  error: string | undefined
  /** The day the time falls on as it is read now. */
  day: string | null
  /** The day that goes without saying. */
  usualDay: string | undefined
  ref?: Ref<HTMLInputElement>
}

/** A time of the floor as it is typed, letter by letter kept; it says its day where that is not the session's. */
export function FloorTimeField({ value, onChange, day, usualDay, ...field }: FloorTimeFieldProps) {
  const { t } = useTranslation('intervention-form')
  const format = useFormat()
  const zone = useTimeZone()
  const [isTyping, setTyping] = useState(false)
  const setNow = () => onChange({ text: nowIn(zone).time, day: null })

  function settle() {
    setTyping(false)
    const settled = settledTime(value, t('times.nowWord'), zone)
    if (settled !== value) onChange(settled)
  }

  const isUnread = !isTyping && value.text.trim() !== '' && timeIn(value.text) === null
  const isNight = (timeIn(value.text) ?? '12') < '06:00:00'
  const mayMeanAnother = value.day !== null || day !== usualDay || isNight
  const error = field.error ?? (isUnread ? t('problems.notATime') : undefined)
  return (
    <TextField
      className="field"
      value={value.text}
      onChange={(text) => {
        setTyping(true)
        onChange({ ...value, text })
      }}
      onBlur={() => {
        settle()
        field.onBlur?.()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') settle()
      }}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      autoComplete="off"
      data-figures=""
    >
      <FieldLabel>{field.label}</FieldLabel>
      <Group className="input-group">
        <Input ref={field.ref} className="input figure" placeholder="HH:MM:SS" spellCheck="false" dir="ltr" />
        <Button
          kind="quiet"
          size="small"
          excludeFromTabOrder
          icon={<Clock aria-hidden="true" />}
          onPress={setNow}
        >
          {t('times.now')}
        </Button>
      </Group>
      {day && usualDay && mayMeanAnother && (
        <span className="entry-day">
          {format.day(day, 'short')}
          <button
            type="button"
            className="link link-button"
            onClick={() => onChange({ ...value, day: otherDay(day, usualDay) })}
          >
            {t('times.meantDay', { day: format.day(otherDay(day, usualDay), 'short') })}
          </button>
        </span>
      )}
      <FieldError>{error}</FieldError>
    </TextField>
  )
}
