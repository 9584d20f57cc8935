import { type UseFormReturn, useFieldArray } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { FormField } from '#ui/form'
import { RowsField } from '#ui/rows-field'
import { TextField } from '#ui/text-field'
import type { RulesValues } from './rules-values.ts'

/** The motions that a point of order can make, in order of precedence. */
export function MotionsField({ form }: { form: UseFormReturn<RulesValues> }) {
  const { t } = useTranslation('floor-rules')
  const { t: ti } = useTranslation('issues')
  const motions = useFieldArray({ control: form.control, name: 'motions', keyName: 'key' })
  const wrong = form.formState.errors.motions
  const error = wrong?.message ?? wrong?.root?.message
  return (
    <RowsField
      legend={t('part.motions')}
      hint={t('form.motionsHint')}
      error={error && ti(error, { defaultValue: error, keySeparator: false, nsSeparator: false })}
      rows={motions.fields}
      rowKey={({ key }) => key}
      rowText={(_, nth) => form.getValues(`motions.${nth}.name`) || t('form.motion', { number: nth + 1 })}
      addLabel={t('form.addMotion')}
      removeLabel={(name) => t('form.remove', { name })}
      onAdd={() => motions.append({ id: '', name: '' }, { shouldFocus: false })}
      onRemove={motions.remove}
      onMove={motions.move}
    >
      {(_, nth) => (
        <FormField form={form} name={`motions.${nth}.name`}>
          {(field) => <TextField {...field} label={t('form.motion', { number: nth + 1 })} isRequired />}
        </FormField>
      )}
    </RowsField>
  )
}
