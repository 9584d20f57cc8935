import { type Ref, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { listSources, type sourceReference } from '#contract/sources'
import { ComboBox } from '#ui/combo-box'
import { call } from '../../../http/call.ts'
import type { FieldProps } from '../../../ui/field.tsx'
import { AddSourceDialog } from '../add-source-dialog.tsx'

export type PickedSource = z.input<typeof sourceReference>
type Found = PickedSource & { publishedOn?: string | null }

type SourcePickerProps = FieldProps & {
  value: PickedSource | null
  onChange: (source: PickedSource | null) => void
  onBlur?: () => void
  conferenceId: string
  /** Adds a source of this title; without it a dialog asks for publisher, address and day too. */
  onCreate?: (title: string) => void
  /** Sources that are there already and are not offered again. */
  except?: readonly string[]
  ref?: Ref<HTMLInputElement>
}

/** Finds a source of the conference by title or publisher, or adds one that is not there yet. */
export function SourcePicker({ onChange, onCreate, conferenceId, except = [], ...props }: SourcePickerProps) {
  const { t } = useTranslation('intervention-form')
  const [added, setAdded] = useState<string>()
  const choose = ({ id, title, publisher, url }: PickedSource) => onChange({ id, title, publisher, url })
  return (
    <>
      <ComboBox<Found>
        {...props}
        onChange={(found) => (found ? choose(found) : onChange(null))}
        placeholder={t('sources.placeholder')}
        load={async (q, signal) => {
          const query = { conference: conferenceId, q, pageSize: 20, count: 'none' as const }
          const { items } = await call(listSources, { query }, { signal })
          return items.filter(({ id }) => !except.includes(id))
        }}
        itemKey={({ id }) => id}
        itemText={({ title }) => title}
        renderItem={({ title, publisher, publishedOn }) => (
          <>
            <span dir="auto">{title}</span>
            <span className="option-detail">{[publisher, publishedOn].filter(Boolean).join(' · ')}</span>
          </>
        )}
        onCreate={onCreate ?? setAdded}
        createLabel={(title) => t('sources.create', { title })}
      />
      {added !== undefined && (
        <AddSourceDialog
          typed={added}
          conferenceId={conferenceId}
          onClose={() => setAdded(undefined)}
          onAdded={(found) => {
            setAdded(undefined)
            choose(found)
          }}
        />
      )}
    </>
  )
}
