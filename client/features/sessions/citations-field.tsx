import { type UseFormReturn, useFieldArray } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { FormField } from '#ui/form'
import { RowsField } from '#ui/rows-field'
import { TextField } from '#ui/text-field'
import { useConference } from '../conferences/public/current-conference.tsx'
import { SourcePicker } from '../sources/public/source-picker.tsx'
import type { SessionValues } from './session-values.ts'

/** The sources that the session cites, each with what it says where sources differ. */
export function CitationsField({ form }: { form: UseFormReturn<SessionValues> }) {
  const { t } = useTranslation('sessions')
  const { id } = useConference()
  const citations = useFieldArray({ control: form.control, name: 'citations' })
  return (
    <RowsField
      legend={t('form.sources')}
      rows={citations.fields}
      rowKey={(row) => row.id}
      rowText={(row) => row.source.title}
      adder={
        <SourcePicker
          key={citations.fields.length}
          label={t('form.addSource')}
          conferenceId={id}
          value={null}
          onChange={(source) => source && citations.append({ source, says: '' }, { shouldFocus: false })}
          except={citations.fields.map(({ source }) => source.id)}
        />
      }
      removeLabel={(name) => t('form.remove', { name })}
      onRemove={citations.remove}
      onMove={citations.move}
    >
      {({ source }, index) => (
        <>
          <div className="cited">
            <span dir="auto">{source.title}</span>
            {source.publisher && (
              <span className="quiet small" dir="auto">
                {source.publisher}
              </span>
            )}
          </div>
          <FormField form={form} name={`citations.${index}.says`}>
            {(field) => <TextField {...field} label={t('form.says')} />}
          </FormField>
        </>
      )}
    </RowsField>
  )
}
