import { ChevronDown, ChevronUp, IndentDecrease, IndentIncrease } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '#ui/icon-button'
import { type Standing, type Step, steps, stepTo } from './tree-moves.ts'

const icons = { up: ChevronUp, down: ChevronDown, indent: IndentIncrease, outdent: IndentDecrease }

export const stepKeys: Record<Step, string> = {
  up: 'alt+ArrowUp',
  down: 'alt+ArrowDown',
  indent: 'alt+shift+ArrowRight',
  outdent: 'alt+shift+ArrowLeft',
}

type StepButtonsProps = {
  themes: readonly Standing[]
  id: string
  name: string
  onStep: (step: Step) => void
}

/** What dragging does, one step at a time. */
export function StepButtons({ themes, id, name, onStep }: StepButtonsProps) {
  const { t } = useTranslation('themes')
  return (
    <span className="theme-steps">
      {steps.map((step) => {
        const Icon = icons[step]
        return (
          <IconButton
            key={step}
            size="small"
            label={t(`step.${step}`, { name })}
            keys={stepKeys[step]}
            isDisabled={!stepTo(themes, id, step)}
            onPress={() => onStep(step)}
          >
            <Icon className={step.endsWith('dent') ? 'turns' : undefined} aria-hidden="true" />
          </IconButton>
        )
      })}
    </span>
  )
}

/** The step that a key asks for; where text runs right to left, indenting does too. */
export function stepOfKey(event: Pick<KeyboardEvent, 'key' | 'altKey' | 'shiftKey' | 'ctrlKey' | 'metaKey'>) {
  if (!event.altKey || event.ctrlKey || event.metaKey) return null
  if (!event.shiftKey) return event.key === 'ArrowUp' ? 'up' : event.key === 'ArrowDown' ? 'down' : null
  const isReversed = document.documentElement.dir === 'rtl'
  if (event.key === (isReversed ? 'ArrowLeft' : 'ArrowRight')) return 'indent'
  if (event.key === (isReversed ? 'ArrowRight' : 'ArrowLeft')) return 'outdent'
  return null
}
