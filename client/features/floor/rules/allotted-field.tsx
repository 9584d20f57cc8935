import { type UseFormReturn, useFieldArray } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { delegationKinds } from '#contract/delegations'
import { interventionKinds } from '#contract/interventions'
import { FormField } from '#ui/form'
import { RowsField } from '#ui/rows-field'
import { Select } from '#ui/select'
import { TextField } from '#ui/text-field'
import { DelegationPicker } from '../../delegations/public/delegation-picker.tsx'
import { anybody, type RulesValues } from './rules-values.ts'

type AllottedFieldProps = { form: UseFormReturn<RulesValues>; groups: { id: string; name: string }[] }

/** Times allotted: of the rows, the first that fits holds. */
export function AllottedField({ form, groups }: AllottedFieldProps) {
  const { t } = useTranslation('floor-rules')
  const { t: tk } = useTranslation('interventions')
  const rows = useFieldArray({ control: form.control, name: 'allotted', keyName: 'key' })
  const any = { value: 'any' as const, label: t('form.any') }
  const kinds = [any, ...interventionKinds.map((value) => ({ value, label: tk(`kind.${value}`) }))]
  const ofDelegations = [
    any,
    ...delegationKinds.map((value) => ({ value, label: tk(`delegationKind.${value}`) })),
  ]
  const forWhom = [
    { value: 'any', label: t('form.forAny') },
    { value: 'group', label: t('words.forAnyGroup') },
    { value: 'own', label: t('words.forItself') },
    ...groups.map(({ id, name }) => ({ value: id, label: t('words.forGroup', { group: name }) })),
  ]
  return (
    <RowsField
      legend={t('part.allotted')}
      hint={t('form.allottedHint')}
      rows={rows.fields}
      rowKey={({ key }) => key}
      rowText={(_, nth) => t('form.row', { number: nth + 1 })}
      addLabel={t('form.addTime')}
      removeLabel={(name) => t('form.remove', { name })}
      onAdd={() => rows.append(anybody, { shouldFocus: false })}
      onRemove={rows.remove}
      onMove={rows.move}
    >
      {(_, nth) => (
        <>
          <FormField form={form} name={`allotted.${nth}.kind`}>
            {(field) => <Select {...field} label={t('form.kind')} options={kinds} />}
          </FormField>
          <FormField form={form} name={`allotted.${nth}.delegationKind`}>
            {(field) => <Select {...field} label={t('form.delegationKind')} options={ofDelegations} />}
          </FormField>
          <FormField form={form} name={`allotted.${nth}.delegation`}>
            {(field) => <DelegationPicker {...field} label={t('form.delegation')} />}
          </FormField>
          <FormField form={form} name={`allotted.${nth}.forWhom`}>
            {(field) => <Select {...field} label={t('form.forWhom')} options={forWhom} />}
          </FormField>
          <div className="rows-narrow">
            <FormField form={form} name={`allotted.${nth}.time`}>
              {(field) => <TextField {...field} label={t('form.time')} placeholder="5:00" isRequired />}
            </FormField>
          </div>
        </>
      )}
    </RowsField>
  )
}
