import type { ReactNode, Ref } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button'
import { useTranslation } from 'react-i18next'
import { useSaidKeys, withKeys } from './keys.tsx'
import { VisuallyHidden } from './visually-hidden.tsx'
import './button.css'

export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'danger'

export type ButtonProps = Omit<AriaButtonProps, 'children' | 'className' | 'style'> & {
  kind?: ButtonKind
  size?: 'small' | 'medium' | 'large'
  icon?: ReactNode
  /** The keys that do the same, such as `mod+k`; shown after the label. The screen binds them. */
  keys?: string
  children: ReactNode
  ref?: Ref<HTMLButtonElement>
}

export function Button({ kind = 'secondary', size = 'medium', icon, keys, children, ...rest }: ButtonProps) {
  const { t } = useTranslation('ui')
  const { shown, aria } = useSaidKeys(keys)
  return (
    <AriaButton {...rest} className="button" data-kind={kind} data-size={size} render={withKeys(aria)}>
      {({ isPending }) => (
        <>
          {isPending ? <span className="spinner" aria-hidden="true" /> : icon}
          <span>{children}</span>
          {isPending && <VisuallyHidden>{t('button.pending')}</VisuallyHidden>}
          {!isPending && shown}
        </>
      )}
    </AriaButton>
  )
}
