import type { UseFormReturn } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { figureMeasures, figureQualifiers } from '#contract/figures'
import { FormField } from '#ui/form'
import { NumberField } from '#ui/number-field'
import { Select } from '#ui/select'
import { TextField } from '#ui/text-field'
import { SourcePicker } from '../sources/public/source-picker.tsx'
import type { FigureValues } from './figure-values.ts'

type FigureFieldsProps = {
  form: UseFormReturn<FigureValues>
  conferenceId: string
  /** Given where the figure may be of one of them. */
  sessions?: readonly { id: string; title: string }[]
}

export function FigureFields({ form, conferenceId, sessions }: FigureFieldsProps) {
  const { t } = useTranslation('figures')
  return (
    <>
      <FormField form={form} name="measure">
        {(field) => (
          <Select
            {...field}
            label={t('columns.measure')}
            options={figureMeasures.map((value) => ({ value, label: t(`measure.${value}`) }))}
          />
        )}
      </FormField>
      <div className="figure-pair">
        <FormField form={form} name="qualifier">
          {(field) => (
            <Select
              {...field}
              label={t('qualifierLabel')}
              options={figureQualifiers.map((value) => ({ value, label: t(`qualifier.${value}`) }))}
            />
          )}
        </FormField>
        <FormField form={form} name="value">
          {(field) => <NumberField {...field} label={t('value')} minValue={0} isRequired />}
        </FormField>
      </div>
      {sessions && (
        <FormField form={form} name="session">
          {(field) => (
            <Select
              {...field}
              label={t('columns.of')}
              options={[
                { value: '', label: t('wholeConference') },
                ...sessions.map(({ id, title }) => ({ value: id, label: title })),
              ]}
            />
          )}
        </FormField>
      )}
      <FormField form={form} name="source">
        {(field) => (
          <SourcePicker {...field} label={t('columns.source')} conferenceId={conferenceId} isRequired />
        )}
      </FormField>
      <FormField form={form} name="note">
        {(field) => <TextField {...field} label={t('note')} />}
      </FormField>
    </>
  )
}
