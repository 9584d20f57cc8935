import type { ReactNode, Ref } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button'
import { useTranslation } from 'react-i18next'
import { VisuallyHidden } from './visually-hidden.tsx'
import './button.css'

export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'danger'

export type ButtonProps = Omit<AriaButtonProps, 'children' | 'className' | 'style'> & {
  kind?: ButtonKind
  size?: 'small' | 'medium' | 'large'
  icon?: ReactNode
  /** The key that does the same, shown after the label; the screen binds it. */
  shortcut?: string
  children: ReactNode
  ref?: Ref<HTMLButtonElement>
}

export function Button({
  kind = 'secondary',
  size = 'medium',
  icon,
  shortcut,
  children,
  ...rest
}: ButtonProps) {
  const { t } = useTranslation('ui')
  return (
    <AriaButton {...rest} className="button" data-kind={kind} data-size={size} aria-keyshortcuts={shortcut}>
      {({ isPending }) => (
        <>
          {isPending ? <span className="spinner" aria-hidden="true" /> : icon}
          <span>{children}</span>
          {isPending && <VisuallyHidden>{t('button.pending')}</VisuallyHidden>}
          {shortcut && !isPending && (
            <span className="key" aria-hidden="true">
              {shortcut}
            </span>
          )}
        </>
      )}
    </AriaButton>
  )
}
