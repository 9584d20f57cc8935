import { TextQuote, X } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { stances } from '#contract/interventions'
import { Button } from '#ui/button'
import { IconButton } from '#ui/icon-button'
import { RadioGroup } from '#ui/radio-group'
import { TextArea } from '#ui/text-area'
import { toast } from '../../../ui/toast-queue.ts'
import { ThemeChip } from '../../themes/public/theme-chip.tsx'
import { useEntry, useProblem } from './form-context.ts'
import type { TaggedTheme } from './values.ts'

type ThemeRowProps = {
  tag: TaggedTheme
  index: number
  name: string
  grip: ReactNode
  buttons: ReactNode
  onChange: (changed: Partial<TaggedTheme>) => void
  onRemove: () => void
  /** The stance is told: on to the next theme. */
  onDone: () => void
}

const noStance = 'none'

/** One theme: 1 to 4 say the stance, 0 none, Enter goes on to the next theme. */
export function ThemeRow({ tag, index, name, grip, buttons, onChange, onRemove, onDone }: ThemeRowProps) {
  const { t } = useTranslation('intervention-form')
  const { lastText } = useEntry()
  const [isOpen, setOpen] = useState(tag.passage !== '')
  const themeProblem = useProblem(`themes.${index}.theme`)
  const stanceProblem = useProblem(`themes.${index}.stance`)
  const passageProblem = useProblem(`themes.${index}.passage`)
  const isPassageShown = isOpen || tag.passage !== '' || Boolean(passageProblem)

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const number = Number(event.key)
    const isDigit = event.key.length === 1 && number >= 0 && number <= stances.length && event.key !== ' '
    if (isDigit) onChange({ stance: number === 0 ? null : stances[number - 1]! })
    else if (event.key === 'Enter') onDone()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  function takeSelection() {
    const text = lastText.current
    const selected = text?.value.slice(text.selectionStart, text.selectionEnd).trim() ?? ''
    if (selected) onChange({ passage: selected })
    else toast(t('themes.nothingSelected'))
    setOpen(true)
  }

  return (
    <>
      <div className="entry-row-line">
        {grip}
        <ThemeChip theme={tag.theme} />
        <span className="entry-row-end">
          <Button
            kind="quiet"
            size="small"
            icon={<TextQuote aria-hidden="true" />}
            aria-label={t('themes.takePassageFor', { name })}
            onPress={takeSelection}
          >
            {t('themes.takePassage')}
          </Button>
          {buttons}
          <IconButton size="small" label={t('themes.remove', { name })} onPress={onRemove}>
            <X aria-hidden="true" />
          </IconButton>
        </span>
      </div>
      <div data-path={`themes.${index}.stance`} className="entry-stance" onKeyDownCapture={onKeyDown}>
        <RadioGroup
          look="segments"
          label={t('themes.stanceOn', { name })}
          value={tag.stance ?? noStance}
          onChange={(stance) => onChange({ stance: stance === noStance ? null : stance })}
          error={stanceProblem ?? themeProblem}
          choices={[noStance, ...stances].map((value, number) => ({
            value: value as (typeof stances)[number] | typeof noStance,
            label: (
              <>
                <kbd>{number}</kbd> {t(`themes.stances.${value}`)}
              </>
            ),
          }))}
        />
      </div>
      {isPassageShown && (
        <div data-path={`themes.${index}.passage`}>
          <TextArea
            label={t('themes.passage')}
            value={tag.passage}
            rows={2}
            onChange={(passage) => onChange({ passage })}
            error={passageProblem}
          />
        </div>
      )}
    </>
  )
}
