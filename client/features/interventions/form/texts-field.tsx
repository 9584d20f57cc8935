import { Plus, X } from 'lucide-react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { textKinds } from '#contract/interventions'
import { Button } from '#ui/button'
import { IconButton } from '#ui/icon-button'
import { Select } from '#ui/select'
import { TextArea } from '#ui/text-area'
import { useFormat } from '#ui/use-format'
import { useEntry, useProblem } from './form-context.ts'
import { LanguagePicker } from './language-picker.tsx'
import type { LanguageText } from './values.ts'

type TextsFieldProps = { value: LanguageText[]; onChange: (texts: LanguageText[]) => void }

/** The texts as given or translated: one for each kind and language. */
export function TextsField({ value, onChange }: TextsFieldProps) {
  const { t } = useTranslation('intervention-form')
  const { form } = useEntry()
  const add = () => {
    const spoken = form.getValues('language')
    const isFirst = !value.some((text) => text.kind === 'verbatim' && text.language === spoken)
    const kind = isFirst ? 'verbatim' : 'translation'
    const path = `texts.${value.length}.${isFirst && spoken ? 'body' : 'language'}`
    flushSync(() => onChange([...value, { kind, language: (isFirst && spoken) || '', body: '' }]))
    document.querySelector<HTMLElement>(`[data-path="${path}"] :is(input, textarea)`)?.focus()
  }
  return (
    <div className="stack">
      {value.map((text, index) => (
        <TextRow
          // biome-ignore lint/suspicious/noArrayIndexKey: a text has no identity but its place
          key={index}
          text={text}
          index={index}
          onChange={(changed) =>
            onChange(value.map((one, at) => (at === index ? { ...one, ...changed } : one)))
          }
          onRemove={() => onChange(value.filter((_, at) => at !== index))}
        />
      ))}
      <div>
        <Button size="small" icon={<Plus aria-hidden="true" />} onPress={add}>
          {t('texts.add')}
        </Button>
      </div>
    </div>
  )
}

type TextRowProps = {
  text: LanguageText
  index: number
  onChange: (changed: Partial<LanguageText>) => void
  onRemove: () => void
}

function TextRow({ text, index, onChange, onRemove }: TextRowProps) {
  const { t } = useTranslation('intervention-form')
  const format = useFormat()
  const at = `texts.${index}`
  const languageProblem = useProblem(`${at}.language`)
  const bodyProblem = useProblem(`${at}.body`)
  const kindProblem = useProblem(`${at}.kind`)
  const name = [t(`texts.kinds.${text.kind}`), text.language && format.language(text.language)]
  return (
    <div className="entry-row" data-path={at}>
      <div className="entry-row-line" data-align="end">
        <div data-path={`${at}.kind`}>
          <Select
            label={t('texts.kind')}
            value={text.kind}
            onChange={(kind) => onChange({ kind })}
            error={kindProblem}
            options={textKinds.map((value) => ({ value, label: t(`texts.kinds.${value}`) }))}
          />
        </div>
        <div data-path={`${at}.language`} className="entry-grow">
          <LanguagePicker
            label={t('language.label')}
            value={text.language || null}
            onChange={(language) => onChange({ language: language ?? '' })}
            error={languageProblem}
          />
        </div>
        <IconButton label={t('texts.remove', { name: name.filter(Boolean).join(', ') })} onPress={onRemove}>
          <X aria-hidden="true" />
        </IconButton>
      </div>
      <div data-path={`${at}.body`}>
        <TextArea
          label={t('texts.body')}
          value={text.body}
          rows={5}
          lang={text.language || undefined}
          onChange={(body) => onChange({ body })}
          error={bodyProblem}
        />
      </div>
    </div>
  )
}
