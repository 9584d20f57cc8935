import { Plus, Trash2 } from 'lucide-react'
import { useRef } from 'react'
import { type UseFormReturn, useFieldArray } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button'
import { FormField } from '#ui/form'
import { IconButton } from '#ui/icon-button'
import { Select } from '#ui/select'
import { TextField } from '#ui/text-field'
import { emptyMapping, mappingRelations, type ThemeValues } from './theme-values.ts'

/** The same subject in outside vocabularies: its address there, what it is called there, and how close it is. */
export function MappingsField({ form }: { form: UseFormReturn<ThemeValues> }) {
  const { t } = useTranslation('themes')
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'mappings' })
  const add = useRef<HTMLButtonElement>(null)
  return (
    <fieldset className="theme-mappings">
      <legend>{t('form.mappings')}</legend>
      <p className="small quiet">{t('form.mappingsHint')}</p>
      {fields.map(({ id }, nth) => (
        <fieldset key={id} className="theme-mapping" aria-label={t('form.mapping', { nth: nth + 1 })}>
          <FormField form={form} name={`mappings.${nth}.concept`}>
            {(field) => <TextField {...field} label={t('form.concept')} type="url" isRequired />}
          </FormField>
          <FormField form={form} name={`mappings.${nth}.vocabulary`}>
            {(field) => <TextField {...field} label={t('form.vocabulary')} isRequired />}
          </FormField>
          <FormField form={form} name={`mappings.${nth}.label`}>
            {(field) => <TextField {...field} label={t('form.conceptLabel')} />}
          </FormField>
          <FormField form={form} name={`mappings.${nth}.relation`}>
            {(field) => (
              <Select<(typeof mappingRelations)[number]>
                {...field}
                label={t('form.relation')}
                options={mappingRelations.map((value) => ({ value, label: t(`relation.${value}`) }))}
              />
            )}
          </FormField>
          <IconButton
            label={t('form.removeMapping', { nth: nth + 1 })}
            onPress={() => {
              remove(nth)
              add.current?.focus()
            }}
          >
            <Trash2 aria-hidden="true" />
          </IconButton>
        </fieldset>
      ))}
      <Button
        ref={add}
        icon={<Plus aria-hidden="true" />}
        onPress={() => append(emptyMapping, { focusName: `mappings.${fields.length}.concept` })}
      >
        {t('form.addMapping')}
      </Button>
    </fieldset>
  )
}
