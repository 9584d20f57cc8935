import { useTranslation } from 'react-i18next'
import { TextArea } from '#ui/text-area'
import { useFormat } from '#ui/use-format'
import { EntryField } from './field.tsx'
import { ThemesField } from './themes-field.tsx'

const summaryLimit = 20_000

/** What was said: the summary, and the themes with their stance and evidence. */
export function WhatFields() {
  const { t } = useTranslation('intervention-form')
  const format = useFormat()
  return (
    <>
      <EntryField name="summary">
        {(field) => (
          <TextArea
            {...field}
            label={t('summary.label')}
            rows={6}
            description={t('summary.count', {
              characters: format.number([...field.value].length),
              limit: format.number(summaryLimit),
            })}
          />
        )}
      </EntryField>
      <EntryField name="themes">
        {({ value, onChange }) => <ThemesField value={value} onChange={onChange} />}
      </EntryField>
    </>
  )
}
