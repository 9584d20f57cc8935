import { type UseFormReturn, useFieldArray } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { FormField } from '#ui/form'
import { RowsField } from '#ui/rows-field'
import { TextField } from '#ui/text-field'
import { TimeField } from '#ui/time-field'
import { useTimeZone } from '#ui/use-format'
import { nowIn } from '../../ui/local-time.ts'
import type { SessionValues } from './session-values.ts'

/** When the session was suspended and resumed, in the order of the clock. */
export function SuspensionsField({ form }: { form: UseFormReturn<SessionValues> }) {
  const { t } = useTranslation('sessions')
  const zone = useTimeZone()
  const rows = useFieldArray({ control: form.control, name: 'suspensions' })
  const now = () => nowIn(zone).time
  return (
    <RowsField
      legend={t('form.suspensions')}
      rows={rows.fields}
      rowKey={(row) => row.id}
      rowText={(_, index) => t('form.suspension', { number: index + 1 })}
      addLabel={t('form.addSuspension')}
      removeLabel={(name) => t('form.remove', { name })}
      onAdd={() => rows.append({ suspendedAt: null, resumedAt: null, reason: '' }, { shouldFocus: false })}
      onRemove={rows.remove}
    >
      {(_, index) => (
        <>
          <FormField form={form} name={`suspensions.${index}.suspendedAt`}>
            {(field) => <TimeField {...field} label={t('form.suspendedAt')} isRequired now={now} />}
          </FormField>
          <FormField form={form} name={`suspensions.${index}.resumedAt`}>
            {(field) => <TimeField {...field} label={t('form.resumedAt')} now={now} />}
          </FormField>
          <FormField form={form} name={`suspensions.${index}.reason`}>
            {(field) => <TextField {...field} label={t('form.reason')} />}
          </FormField>
        </>
      )}
    </RowsField>
  )
}
