import type { UseFormReturn } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { FormField } from '#ui/form'
import { Select } from '#ui/select'
import { TextField } from '#ui/text-field'
import { useFormat } from '#ui/use-format'
import { type GroupValues, groupKinds, nameLanguages } from './group-values.ts'
import { MembersField, type PickedCountry } from './members-field.tsx'

type GroupFieldsProps = {
  form: UseFormReturn<GroupValues>
  /** Only a new group is given its code. */
  isNew: boolean
  onPicked: (country: PickedCountry) => void
}

export function GroupFields({ form, isNew, onPicked }: GroupFieldsProps) {
  const { t } = useTranslation('groups')
  const format = useFormat()
  const others = Object.keys(form.getValues('names')).filter(
    (language) => !(nameLanguages as readonly string[]).includes(language),
  )
  return (
    <>
      {isNew && (
        <FormField form={form} name="code">
          {(field) => (
            <TextField
              {...field}
              label={t('form.code')}
              description={t('form.codeHint')}
              maxLength={20}
              isRequired
              autoFocus
            />
          )}
        </FormField>
      )}
      <FormField form={form} name="name">
        {(field) => <TextField {...field} label={t('form.name')} isRequired autoFocus={!isNew} />}
      </FormField>
      <FormField form={form} name="kind">
        {(field) => (
          <Select
            {...field}
            label={t('form.kind')}
            options={groupKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
          />
        )}
      </FormField>
      <fieldset className="group-names">
        <legend>{t('form.names')}</legend>
        {[...nameLanguages, ...others].map((language) => (
          <FormField key={language} form={form} name={`names.${language}`}>
            {(field) => <TextField {...field} label={format.language(language)} />}
          </FormField>
        ))}
      </fieldset>
      <MembersField form={form} onPicked={onPicked} />
    </>
  )
}
