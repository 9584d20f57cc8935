import type { UseFormReturn } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { ComboBox } from '#ui/combo-box'
import { DateField } from '#ui/date-field'
import { FormField } from '#ui/form'
import { MultiComboBox } from '#ui/multi-combo-box'
import { TextArea } from '#ui/text-area'
import { TextField } from '#ui/text-field'
import { useFormat } from '#ui/use-format'
import type { ConferenceValues } from './conference-values.ts'
import { workingLanguages } from './languages.ts'
import { findTimeZones, offsetOf } from './time-zones.ts'

type FieldsProps = { form: UseFormReturn<ConferenceValues> }

export function NameFields({ form, onNamed }: FieldsProps & { onNamed: () => void }) {
  const { t } = useTranslation('conferences')
  return (
    <>
      <FormField form={form} name="name">
        {(field) => (
          <TextField
            {...field}
            onChange={(name) => {
              field.onChange(name)
              onNamed()
            }}
            label={t('form.name')}
            isRequired
          />
        )}
      </FormField>
      <div className="conference-pair">
        <FormField form={form} name="shortName">
          {(field) => (
            <TextField
              {...field}
              onChange={(name) => {
                field.onChange(name)
                onNamed()
              }}
              label={t('form.shortName')}
              description={t('form.shortNameHint')}
            />
          )}
        </FormField>
        <FormField form={form} name="slug">
          {(field) => (
            <TextField
              {...field}
              label={t('form.slug')}
              description={t('form.slugHint')}
              spellCheck="false"
              isRequired
            />
          )}
        </FormField>
      </div>
    </>
  )
}

export function WhenAndWhereFields({ form, onNamed }: FieldsProps & { onNamed: () => void }) {
  const { t } = useTranslation('conferences')
  const on = new Date(`${form.getValues('startsOn') || new Date().toISOString().slice(0, 10)}T12:00:00Z`)
  return (
    <>
      <div className="conference-pair">
        <FormField form={form} name="startsOn">
          {(field) => (
            <DateField
              {...field}
              onChange={(day) => {
                field.onChange(day)
                onNamed()
              }}
              label={t('form.startsOn')}
              isRequired
            />
          )}
        </FormField>
        <FormField form={form} name="endsOn">
          {(field) => <DateField {...field} label={t('form.endsOn')} isRequired />}
        </FormField>
      </div>
      <FormField form={form} name="timeZone">
        {(field) => (
          <ComboBox<string>
            {...field}
            label={t('form.timeZone')}
            description={t('form.timeZoneHint')}
            isRequired
            load={async (text) => findTimeZones(text)}
            itemKey={(zone) => zone}
            itemText={(zone) => zone}
            renderItem={(zone) => (
              <span className="conference-zone">
                {zone} <span className="quiet small">{offsetOf(zone, on)}</span>
              </span>
            )}
          />
        )}
      </FormField>
      <div className="conference-pair">
        <FormField form={form} name="place">
          {(field) => <TextField {...field} label={t('form.place')} />}
        </FormField>
        <FormField form={form} name="venue">
          {(field) => <TextField {...field} label={t('form.venue')} />}
        </FormField>
      </div>
    </>
  )
}

export function AboutFields({ form }: FieldsProps) {
  const { t } = useTranslation('conferences')
  const format = useFormat()
  return (
    <>
      <FormField form={form} name="workingLanguages">
        {(field) => (
          <MultiComboBox<string>
            {...field}
            label={t('form.workingLanguages')}
            load={async (text) => workingLanguages(text, format.language)}
            itemKey={(tag) => tag}
            itemText={(tag) => format.language(tag)}
          />
        )}
      </FormField>
      <FormField form={form} name="motto">
        {(field) => <TextField {...field} label={t('form.motto')} />}
      </FormField>
      <FormField form={form} name="description">
        {(field) => <TextArea {...field} label={t('form.description')} />}
      </FormField>
    </>
  )
}
