import { useTranslation } from 'react-i18next'
import { TextArea } from '#ui/text-area'
import { useFormat } from '#ui/use-format'
import { EntryField } from './field.tsx'
import { useEntry } from './form-context.ts'
import { ThemesField } from './themes-field.tsx'

const summaryLimit = 20_000

/** What was said: the summary, and the themes with their stance and evidence. */
export function WhatFields() {
  const { t } = useTranslation('intervention-form')
  const format = useFormat()
  const { lastText } = useEntry()
  return (
    <>
      <EntryField name="summary">
        {(field) => (
          // The passage of a theme is taken from what is selected in the text that was written in last.
          <div
            onFocus={(event) => {
              if (event.target instanceof HTMLTextAreaElement) lastText.current = event.target
            }}
          >
            <TextArea
              {...field}
              label={t('summary.label')}
              rows={6}
              description={t('summary.count', {
                characters: format.number([...field.value].length),
                limit: format.number(summaryLimit),
              })}
            />
          </div>
        )}
      </EntryField>
      <EntryField name="themes">
        {({ value, onChange }) => <ThemesField value={value} onChange={onChange} />}
      </EntryField>
    </>
  )
}
