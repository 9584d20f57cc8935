import type { Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { ComboBox } from '#ui/combo-box'
import { useFormat } from '#ui/use-format'
import { holds } from '../../../ui/folded.ts'
import { formatLanguage } from '../../../ui/format.ts'
import { useConference } from '../../conferences/public/current-conference.tsx'
import { findLanguages } from '../filters/languages.ts'

type LanguagePickerProps = {
  label: string
  value: string | null
  onChange: (tag: string | null) => void
  onBlur?: () => void
  error: string | undefined
  isRequired?: boolean
  ref?: Ref<HTMLInputElement>
}

type Offered = { value: string; name: string }

const isTag = (text: string) => /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(text)

/** A language by its name in the reader's language or its own, or by its tag; those of the conference first. */
export function LanguagePicker({ value, onChange, ...field }: LanguagePickerProps) {
  const { t } = useTranslation('intervention-form')
  const { workingLanguages } = useConference()
  const format = useFormat()
  return (
    <ComboBox<Offered>
      {...field}
      value={value ? { value, name: format.language(value) } : null}
      onChange={(chosen) => onChange(chosen?.value ?? null)}
      placeholder={t('language.placeholder')}
      load={async (text) => {
        const offered = findLanguages(workingLanguages, format.locale)
        const found = offered.filter((one) =>
          holds(`${one.name}\n${formatLanguage(one.value, one.value)}\n${one.value}`, text),
        )
        const typed = text.toLowerCase()
        const isOther = isTag(text) && formatLanguage(text, format.locale) !== text
        return isOther && !found.some((one) => one.value.toLowerCase() === typed)
          ? [...found, { value: text, name: format.language(text) }]
          : found
      }}
      itemKey={(one) => one.value}
      itemText={({ name }) => name}
      renderItem={({ value: tag, name }) => (
        <span>
          {name} <span className="quiet">{tag}</span>
        </span>
      )}
    />
  )
}
