import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '#ui/icon-button'
import { TextField } from '#ui/text-field'
import { type PickedSource, SourcePicker } from './source-picker.tsx'
import '../cited-sources.css'

export type CitedSource = { source: PickedSource; says: string }

/** What is cited, as a form holds it. */
export const citedOf = (citations: readonly { source: PickedSource; says: string | null }[]): CitedSource[] =>
  citations.map(({ source: { id, title, publisher, url }, says }) => ({
    source: { id, title, publisher, url },
    says: says ?? '',
  }))

/** What is cited, as the API takes it. */
export const citationsOf = (cited: readonly CitedSource[]) =>
  cited.map(({ source, says }) => ({ sourceId: source.id, says: says.trim() || null }))

type Citation = { sourceId: string; says?: string | null }

/** What is cited, in words; the sources are among those that were `known` with one version or another. */
export function citedInWords(
  citations: readonly Citation[] = [],
  ...known: (readonly { source: PickedSource }[] | undefined)[]
): string[] {
  const title = (id: string) => known.flatMap((some) => some ?? []).find(({ source }) => source.id === id)
  return citations.map(({ sourceId, says }) =>
    [title(sourceId)?.source.title, says].filter(Boolean).join(' · '),
  )
}

type CitedSourcesFieldProps = {
  label: string
  conferenceId: string
  value: readonly CitedSource[]
  onChange: (cited: CitedSource[]) => void
  error?: string
}

/** The sources that a record cites, each with what it says there where sources differ. */
export function CitedSourcesField({ label, conferenceId, value, onChange, error }: CitedSourcesFieldProps) {
  const { t } = useTranslation('sources')
  return (
    <fieldset className="cited-sources">
      <legend>{label}</legend>
      {value.map(({ source, says }, index) => (
        <div key={source.id} className="cited-source">
          <div className="cited-source-title">
            <span dir="auto">{source.title}</span>
            {source.publisher && (
              <span className="quiet small" dir="auto">
                {source.publisher}
              </span>
            )}
          </div>
          <TextField
            label={t('cited.says')}
            value={says}
            onChange={(text) => onChange(value.with(index, { source, says: text }))}
          />
          <IconButton
            label={t('cited.remove', { title: source.title })}
            onPress={() => onChange(value.filter((_, at) => at !== index))}
          >
            <X aria-hidden="true" />
          </IconButton>
        </div>
      ))}
      <SourcePicker
        key={value.length}
        label={t('cited.add')}
        conferenceId={conferenceId}
        value={null}
        onChange={(source) => source && onChange([...value, { source, says: '' }])}
        except={value.map(({ source }) => source.id)}
        error={error}
      />
    </fieldset>
  )
}
