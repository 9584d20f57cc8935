import { type UseFormReturn, useFieldArray, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { FormField } from '#ui/form'
import { RowsField } from '#ui/rows-field'
import { TextField } from '#ui/text-field'
import { useTimeZone } from '#ui/use-format'
import { MeantTimeField } from './meant-time-field.tsx'
import { readSuspensions, type TypedSuspension } from './session-times.ts'
import type { SessionValues } from './session-values.ts'
import { useReadTimes } from './use-read-times.ts'

const emptySuspension: TypedSuspension = { suspendedAt: null, resumedAt: null, reason: '', meant: {} }

/** When the session was suspended and resumed, in the order of the clock. */
export function SuspensionsField({ form }: { form: UseFormReturn<SessionValues> }) {
  const { t } = useTranslation('sessions')
  const zone = useTimeZone()
  const rows = useFieldArray({ control: form.control, name: 'suspensions' })
  const typed = useWatch({ control: form.control, name: 'suspensions' })
  const { day, read: times } = useReadTimes(form)
  const start = times?.startedAt.at ?? times?.scheduledStartAt.at ?? null
  const read = day ? readSuspensions(day, start, typed, zone) : []
  const time = (index: number, name: 'suspendedAt' | 'resumedAt') => (
    <MeantTimeField
      form={form}
      name={`suspensions.${index}.${name}`}
      meant={`suspensions.${index}.meant.${name}`}
      label={t(`form.${name}`)}
      read={read[index]?.[name]}
      isRequired={name === 'suspendedAt'}
      hasNow
    />
  )
  return (
    <RowsField
      legend={t('form.suspensions')}
      rows={rows.fields}
      rowKey={(row) => row.id}
      rowText={(_, index) => t('form.suspension', { number: index + 1 })}
      addLabel={t('form.addSuspension')}
      removeLabel={(name) => t('form.remove', { name })}
      onAdd={() => rows.append(emptySuspension, { shouldFocus: false })}
      onRemove={rows.remove}
    >
      {(_, index) => (
        <>
          {time(index, 'suspendedAt')}
          {time(index, 'resumedAt')}
          <FormField form={form} name={`suspensions.${index}.reason`}>
            {(field) => <TextField {...field} label={t('form.reason')} />}
          </FormField>
        </>
      )}
    </RowsField>
  )
}
