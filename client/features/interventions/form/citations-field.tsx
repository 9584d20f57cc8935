import { X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '#ui/icon-button'
import { TextField } from '#ui/text-field'
import { useConference } from '../../conferences/public/current-conference.tsx'
import { SourcePicker } from '../../sources/public/source-picker.tsx'
import { useEntry } from './form-context.ts'
import type { Citation } from './values.ts'

type CitationsFieldProps = { value: Citation[]; onChange: (citations: Citation[]) => void }

/** Where it is known from, and what each source says where they differ. */
export function CitationsField({ value, onChange }: CitationsFieldProps) {
  const { t } = useTranslation('intervention-form')
  const { id: conferenceId } = useConference()
  const { problems } = useEntry()
  const list = useRef<HTMLUListElement>(null)
  const wasAdded = useRef(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: after a source was added
  useEffect(() => {
    if (wasAdded.current) list.current?.lastElementChild?.querySelector('input')?.focus()
    wasAdded.current = false
  }, [value.length])
  const problemAt = (path: string) =>
    problems.find((problem) => problem.path === path || problem.path.startsWith(`${path}.`))?.message
  return (
    <div className="stack">
      {value.length > 0 && (
        <ul className="entry-rows" ref={list}>
          {value.map(({ source, says }, index) => (
            <li key={source.id} className="entry-row" data-path={`citations.${index}`}>
              <div className="entry-row-line">
                <span className="entry-grow" dir="auto">
                  {source.title}
                  {source.publisher && <span className="quiet"> · {source.publisher}</span>}
                </span>
                <IconButton
                  size="small"
                  label={t('sources.remove', { title: source.title })}
                  onPress={() => onChange(value.filter((_, at) => at !== index))}
                >
                  <X aria-hidden="true" />
                </IconButton>
              </div>
              <TextField
                label={t('sources.says')}
                value={says}
                onChange={(text) =>
                  onChange(value.map((one, at) => (at === index ? { ...one, says: text } : one)))
                }
                error={problemAt(`citations.${index}`)}
              />
            </li>
          ))}
        </ul>
      )}
      <SourcePicker
        key={value.length}
        label={value.length === 0 ? t('sources.label') : t('sources.another')}
        value={null}
        conferenceId={conferenceId}
        except={value.map(({ source }) => source.id)}
        onChange={(source) => {
          if (!source) return
          wasAdded.current = true
          onChange([...value, { source, says: '' }])
        }}
      />
    </div>
  )
}
