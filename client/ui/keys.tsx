import { type ComponentProps, Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { useHasSingleKeys } from './shortcuts.tsx'

const isApple = () => /Mac|iPhone|iPad/.test(navigator.userAgent)
const names: Record<string, string> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Enter: '↵',
  Escape: 'Esc',
  shift: 'Shift',
  Space: 'Space',
}
const nameOf = (key: string) => {
  if (key === 'mod') return isApple() ? '⌘' : 'Ctrl'
  if (key === 'alt') return isApple() ? '⌥' : 'Alt'
  return names[key] ?? key.toUpperCase()
}

/** Keys as they stand on the keyboard: `mod+k` as Ctrl K, `g s` as G then S. */
export function Keys({ keys }: { keys: string }) {
  const { t } = useTranslation('ui')
  const steps = keys.split(' ')
  return (
    <span className="keys">
      {steps.map((step, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: one key can come twice
        <Fragment key={i}>
          {i > 0 && <span className="quiet"> {t('keys.then')} </span>}
          {step.split('+').map((key) => (
            <kbd key={key}>{nameOf(key)}</kbd>
          ))}
        </Fragment>
      ))}
    </span>
  )
}

const isSingle = (keys: string) => keys.split(' ').every((key) => key.length === 1 || key === 'Space')

/**
 * How a control says which keys do the same: what it shows, and its `aria-keyshortcuts`. Nothing for single keys
 * where they are switched off.
 */
export function useSaidKeys(keys: string | undefined) {
  const hasSingleKeys = useHasSingleKeys()
  if (!keys || (isSingle(keys) && !hasSingleKeys)) return { shown: null, aria: undefined }
  const shown = (
    <span className="said-keys" aria-hidden="true">
      <Keys keys={keys} />
    </span>
  )
  return { shown, aria: ariaKeys(keys) }
}

/** Renders a button of React Aria with its keys, which it would drop. */
export const withKeys = (aria: string | undefined) => (props: ComponentProps<'button'>) => (
  <button type="button" {...props} aria-keyshortcuts={aria} />
)

/** Keys as `aria-keyshortcuts` names them, such as `Control+K`; it has no form for one key after another. */
export function ariaKeys(keys: string): string | undefined {
  if (keys.includes(' ')) return undefined
  const modifiers: Record<string, string> = {
    mod: isApple() ? 'Meta' : 'Control',
    alt: 'Alt',
    shift: 'Shift',
  }
  return keys
    .split('+')
    .map((key) => modifiers[key] ?? (key.length === 1 ? key.toUpperCase() : key))
    .join('+')
}
