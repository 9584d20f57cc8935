import type { UseFormReturn } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { treatyActionKinds } from '#contract/instruments'
import { DateField } from '#ui/date-field'
import { FormField } from '#ui/form'
import { Select } from '#ui/select'
import { TextArea } from '#ui/text-area'
import { TextField } from '#ui/text-field'
import { DelegationPicker } from '../delegations/public/delegation-picker.tsx'
import { CitedSourcesField } from '../sources/public/cited-sources-field.tsx'
import { type ActValues, participantOf } from './act-values.ts'

type ActFieldsProps = { form: UseFormReturn<ActValues>; conferenceId: string }

export function ActFields({ form, conferenceId }: ActFieldsProps) {
  const { t } = useTranslation('instruments')
  return (
    <>
      <FormField form={form} name="kind">
        {(field) => (
          <Select
            {...field}
            autoFocus
            label={t('act.kind')}
            options={treatyActionKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
          />
        )}
      </FormField>
      <FormField form={form} name="delegation">
        {(field) => (
          <DelegationPicker
            {...field}
            label={t('act.delegation')}
            description={t('act.delegationHint')}
            onChange={(delegation) => {
              field.onChange(delegation)
              if (!delegation) return
              const { participantName, countryCode } = participantOf(delegation)
              form.setValue('participantName', participantName, { shouldDirty: true })
              form.setValue('countryCode', countryCode, { shouldDirty: true })
            }}
          />
        )}
      </FormField>
      <div className="instrument-days">
        <FormField form={form} name="participantName">
          {(field) => <TextField {...field} label={t('act.participantName')} isRequired />}
        </FormField>
        <FormField form={form} name="countryCode">
          {(field) => <TextField {...field} label={t('act.countryCode')} maxLength={3} spellCheck="false" />}
        </FormField>
      </div>
      <FormField form={form} name="actedOn">
        {(field) => <DateField {...field} label={t('act.actedOn')} description={t('act.actedOnHint')} />}
      </FormField>
      <FormField form={form} name="citations">
        {({ value, onChange, error }) => (
          <CitedSourcesField
            label={t('act.citations')}
            conferenceId={conferenceId}
            value={value}
            onChange={onChange}
            error={error}
          />
        )}
      </FormField>
      <FormField form={form} name="note">
        {(field) => <TextArea {...field} label={t('act.note')} rows={2} />}
      </FormField>
    </>
  )
}
