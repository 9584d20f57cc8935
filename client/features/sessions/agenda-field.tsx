import { type UseFormReturn, useFieldArray, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { FormField } from '#ui/form'
import { RowsField } from '#ui/rows-field'
import { TextField } from '#ui/text-field'
import type { SessionValues } from './session-values.ts'

export function AgendaField({ form }: { form: UseFormReturn<SessionValues> }) {
  const { t } = useTranslation('sessions')
  const items = useFieldArray({ control: form.control, name: 'agendaItems' })
  // Its buttons name an item by what is typed.
  const typed = useWatch({ control: form.control, name: 'agendaItems' })
  return (
    <RowsField
      legend={t('form.agenda')}
      rows={items.fields}
      rowKey={(row) => row.id}
      rowText={(_, index) => typed[index]?.title || t('form.agendaItem', { number: index + 1 })}
      addLabel={t('form.addAgendaItem')}
      removeLabel={(name) => t('form.remove', { name })}
      onAdd={() => items.append({ number: '', title: '', documentSymbol: '' }, { shouldFocus: false })}
      onRemove={items.remove}
      onMove={items.move}
    >
      {(_, index) => (
        <>
          <div className="rows-narrow">
            <FormField form={form} name={`agendaItems.${index}.number`}>
              {(field) => <TextField {...field} label={t('form.number')} />}
            </FormField>
          </div>
          <FormField form={form} name={`agendaItems.${index}.title`}>
            {(field) => <TextField {...field} label={t('form.agendaTitle')} isRequired />}
          </FormField>
          <FormField form={form} name={`agendaItems.${index}.documentSymbol`}>
            {(field) => <TextField {...field} label={t('form.documentSymbol')} />}
          </FormField>
        </>
      )}
    </RowsField>
  )
}
