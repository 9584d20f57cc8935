import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'

const isApple = () => /Mac|iPhone|iPad/.test(navigator.userAgent)
const names: Record<string, string> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  Enter: '↵',
  Escape: 'Esc',
  shift: 'Shift',
}

/** Keys as they stand on the keyboard: `mod+k` as Ctrl K, `g s` as G then S. */
export function Keys({ keys }: { keys: string }) {
  const { t } = useTranslation('ui')
  const steps = keys.split(' ')
  return (
    <span className="keys">
      {steps.map((step, i) => (
        <Fragment key={step}>
          {i > 0 && <span className="muted"> {t('keys.then')} </span>}
          {step.split('+').map((key) => (
            <kbd key={key}>
              {key === 'mod' ? (isApple() ? '⌘' : 'Ctrl') : (names[key] ?? key.toUpperCase())}
            </kbd>
          ))}
        </Fragment>
      ))}
    </span>
  )
}
