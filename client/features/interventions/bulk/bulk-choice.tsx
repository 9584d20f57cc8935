import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Select } from '#ui/select'
import { useFormat } from '#ui/use-format'
import { useConference } from '../../conferences/public/current-conference.tsx'
import { programmeQuery } from '../../sessions/public/sessions-query.ts'
import { ThemeChip } from '../../themes/public/theme-chip.tsx'
import { type PickedTheme, ThemePicker } from '../../themes/public/theme-picker.tsx'
import type { Act } from './bulk-dialog.tsx'

type BulkChoiceProps = { kind: Act['kind']; onChoose: (act: Act) => void }

/** Which theme is added, or to which session they move. */
export function BulkChoice({ kind, onChoose }: BulkChoiceProps) {
  if (kind === 'theme') return <ThemeChoice onChoose={onChoose} />
  return kind === 'session' ? <SessionChoice onChoose={onChoose} /> : null
}

type ChoiceProps = Pick<BulkChoiceProps, 'onChoose'>

function ThemeChoice({ onChoose }: ChoiceProps) {
  const { t } = useTranslation('interventions')
  const [theme, setTheme] = useState<PickedTheme>()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  return (
    <div className="stack">
      <ThemePicker
        ref={field}
        label={t('bulk.whichTheme')}
        onChoose={(chosen) => {
          setTheme(chosen)
          onChoose({ kind: 'theme', themeId: chosen.id })
        }}
      />
      {theme && (
        <div>
          <ThemeChip theme={theme} />
        </div>
      )}
    </div>
  )
}

function SessionChoice({ onChoose }: ChoiceProps) {
  const { t } = useTranslation('interventions')
  const format = useFormat()
  const conference = useConference()
  const sessions = useQuery(programmeQuery(conference.id))
  const [chosen, setChosen] = useState<string | null>(null)
  const field = useRef<HTMLButtonElement>(null)
  useEffect(() => field.current?.focus(), [])
  return (
    <Select
      ref={field}
      label={t('bulk.whichSession')}
      description={t('bulk.sessionMeans')}
      value={chosen}
      options={(sessions.data ?? []).map(({ id, title, heldOn }) => ({
        value: id,
        label: `${format.day(heldOn, 'short')} · ${title}`,
      }))}
      onChange={(sessionId) => {
        setChosen(sessionId)
        onChoose({ kind: 'session', sessionId })
      }}
    />
  )
}
