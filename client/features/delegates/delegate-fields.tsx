import type { UseFormReturn } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { delegateFunctions, presences } from '#contract/delegates'
import { FormField } from '#ui/form'
import { Select } from '#ui/select'
import { TextField } from '#ui/text-field'
import type { DelegateValues } from './delegate-values.ts'

/** Everything about a place in a delegation but who has it. */
export function DelegateFields({ form }: { form: UseFormReturn<DelegateValues> }) {
  const { t } = useTranslation('delegates')
  return (
    <>
      <FormField form={form} name="honorific">
        {(field) => <TextField {...field} label={t('form.honorific')} maxLength={50} />}
      </FormField>
      <FormField form={form} name="nameAsPrinted">
        {(field) => (
          <TextField
            {...field}
            label={t('form.nameAsPrinted')}
            description={t('form.nameHint')}
            isRequired
            autoFocus
          />
        )}
      </FormField>
      <FormField form={form} name="post">
        {(field) => <TextField {...field} label={t('form.post')} />}
      </FormField>
      <FormField form={form} name="function">
        {(field) => (
          <Select
            {...field}
            label={t('form.function')}
            options={delegateFunctions.map((value) => ({ value, label: t(`function.${value}`) }))}
          />
        )}
      </FormField>
      <FormField form={form} name="presence">
        {(field) => (
          <Select
            {...field}
            label={t('form.presence')}
            options={presences.map((value) => ({ value, label: t(`presence.${value}`) }))}
          />
        )}
      </FormField>
    </>
  )
}
