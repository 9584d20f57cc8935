import type { UseFormReturn } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { sessionStatuses, sessionTypes } from '#contract/sessions'
import { DateField } from '#ui/date-field'
import { FormField } from '#ui/form'
import { Select } from '#ui/select'
import { TextField } from '#ui/text-field'
import { useTimeZone } from '#ui/use-format'
import { MeantTimeField } from './meant-time-field.tsx'
import type { TimeField as TimeName } from './session-times.ts'
import type { SessionValues } from './session-values.ts'
import { useReadTimes } from './use-read-times.ts'

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
  const { read } = useReadTimes(form)
  const time = (name: TimeName, hasNow = false) => (
    <MeantTimeField
      form={form}
      name={name}
      meant={`meant.${name}`}
      label={t(`form.${name}`)}
      read={read?.[name]}
      hasNow={hasNow}
    />
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
