import type { UseFormReturn } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { listCountries } from '#contract/countries'
import { delegationKinds } from '#contract/delegations'
import { Checkbox } from '#ui/checkbox'
import { ComboBox } from '#ui/combo-box'
import { FormField } from '#ui/form'
import { Select } from '#ui/select'
import { TextArea } from '#ui/text-area'
import { TextField } from '#ui/text-field'
import { call } from '../../http/call.ts'
import { CitedSourcesField } from '../sources/public/cited-sources-field.tsx'
import { type DelegationValues, hasCountry, nameAfter, type PickedCountry } from './delegation-values.ts'
import { NamePlate } from './public/name-plate.tsx'

type FieldsProps = { form: UseFormReturn<DelegationValues>; conferenceId: string }

export function DelegationFields({ form, conferenceId }: FieldsProps) {
  const { t } = useTranslation('delegations')
  const isState = hasCountry(form.watch('kind'))
  return (
    <>
      <FormField form={form} name="kind">
        {(field) => (
          <Select
            {...field}
            autoFocus
            label={t('form.kind')}
            description={t('form.kindHint')}
            options={delegationKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
          />
        )}
      </FormField>
      {isState && <CountryField form={form} />}
      <FormField form={form} name="name">
        {(field) => (
          <TextField {...field} label={t('form.name')} description={t('form.nameHint')} isRequired />
        )}
      </FormField>
      {!isState && (
        <FormField form={form} name="acronym">
          {(field) => (
            <TextField
              {...field}
              label={t('form.acronym')}
              description={t('form.acronymHint')}
              maxLength={20}
            />
          )}
        </FormField>
      )}
      <FormField form={form} name="registered">
        {({ value, error: _, ...field }) => (
          <Checkbox {...field} isSelected={value}>
            {t('form.registered')}
          </Checkbox>
        )}
      </FormField>
      <FormField form={form} name="citations">
        {({ value, onChange, error }) => (
          <CitedSourcesField
            label={t('form.citations')}
            conferenceId={conferenceId}
            value={value}
            onChange={onChange}
            error={error}
          />
        )}
      </FormField>
      <FormField form={form} name="note">
        {(field) => <TextArea {...field} label={t('form.note')} />}
      </FormField>
    </>
  )
}

function CountryField({ form }: Pick<FieldsProps, 'form'>) {
  const { t } = useTranslation('delegations')
  return (
    <FormField form={form} name="countryCode">
      {(field) => (
        <ComboBox<PickedCountry>
          {...field}
          label={t('form.countryCode')}
          isRequired
          onChange={(found) => {
            const chosen = found && { code: found.code, name: found.name }
            const name = nameAfter(form.getValues('name'), field.value, chosen)
            field.onChange(chosen)
            if (name !== form.getValues('name'))
              form.setValue('name', name, { shouldDirty: true, shouldValidate: form.formState.isSubmitted })
          }}
          load={async (q, signal) => {
            const query = { q, pageSize: 20, count: 'none' as const }
            return (await call(listCountries, { query }, { signal })).items
          }}
          itemKey={({ code }) => code}
          itemText={({ name }) => name}
          renderItem={({ code, name }) => <NamePlate code={code} name={name} size="small" />}
        />
      )}
    </FormField>
  )
}
