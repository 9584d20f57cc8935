import { type UseFormReturn, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { sessionStatuses, sessionTypes } from '#contract/sessions'
import { DateField } from '#ui/date-field'
import { FormField } from '#ui/form'
import { Select } from '#ui/select'
import { TextField } from '#ui/text-field'
import { TimeField } from '#ui/time-field'
import { useFormat, useTimeZone } from '#ui/use-format'
import { dayIn } from '../../ui/format.ts'
import { nowIn } from '../../ui/local-time.ts'
import { instantsOf, type TimeField as TimeName, timeFields } from './session-times.ts'
import type { SessionValues } from './session-values.ts'

type FieldsProps = { form: UseFormReturn<SessionValues> }

export function WhatFields({ form }: FieldsProps) {
  const { t } = useTranslation('sessions')
  return (
    <div className="session-form-what">
      <FormField form={form} name="type">
        {(field) => (
          <Select
            {...field}
            label={t('form.type')}
            options={sessionTypes.map((value) => ({ value, label: t(`type.${value}`) }))}
          />
        )}
      </FormField>
      <FormField form={form} name="title">
        {(field) => <TextField {...field} label={t('form.title')} isRequired />}
      </FormField>
    </div>
  )
}

export function WhenFields({ form }: FieldsProps) {
  const { t } = useTranslation('sessions')
  const zone = useTimeZone()
  const nextDays = useNextDays(form)
  const time = (name: TimeName, hasNow = false) => (
    <FormField form={form} name={name}>
      {(field) => (
        <TimeField
          {...field}
          label={t(`form.${name}`)}
          description={nextDays[name]}
          now={hasNow ? () => nowIn(zone).time : undefined}
        />
      )}
    </FormField>
  )
  return (
    <fieldset className="session-form-when">
      <legend>{t('form.when')}</legend>
      <p className="quiet small">{t('form.zone', { zone })}</p>
      <div className="session-form-times">
        <FormField form={form} name="heldOn">
          {(field) => <DateField {...field} label={t('form.heldOn')} isRequired />}
        </FormField>
        <div className="session-form-pair">
          {time('scheduledStartAt')}
          {time('scheduledEndAt')}
        </div>
        <div className="session-form-pair">
          {time('startedAt', true)}
          {time('endedAt', true)}
        </div>
      </div>
    </fieldset>
  )
}

/** For each time that falls on another day than the session's: which. */
function useNextDays(form: UseFormReturn<SessionValues>): Partial<Record<TimeName, string>> {
  const { t } = useTranslation('sessions')
  const format = useFormat()
  const zone = useTimeZone()
  const values = useWatch({ control: form.control }) as SessionValues
  if (!values.heldOn) return {}
  const times = Object.fromEntries(timeFields.map((name) => [name, values[name] ?? null])) as Record<
    TimeName,
    string | null
  >
  const instants = instantsOf(values.heldOn, times, zone)
  return Object.fromEntries(
    timeFields.flatMap((name) => {
      const instant = instants[name]
      const day = instant && dayIn(instant, zone)
      return day && day !== values.heldOn ? [[name, t('form.onDay', { day: format.day(day) })]] : []
    }),
  )
}

export function WhereFields({ form }: FieldsProps) {
  const { t } = useTranslation('sessions')
  return (
    <div className="session-form-where">
      <FormField form={form} name="room">
        {(field) => <TextField {...field} label={t('form.room')} />}
      </FormField>
      <FormField form={form} name="documentSymbol">
        {(field) => (
          <TextField {...field} label={t('form.documentSymbol')} description={t('form.symbolHint')} />
        )}
      </FormField>
      <FormField form={form} name="status">
        {(field) => (
          <Select
            {...field}
            label={t('form.status')}
            options={sessionStatuses.map((value) => ({ value, label: t(`status.${value}`) }))}
          />
        )}
      </FormField>
    </div>
  )
}
