import type { ReactNode, Ref } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button'
import type { ButtonKind } from './button.tsx'
import { WithTooltip } from './tooltip.tsx'
import './button.css'

type IconButtonProps = Omit<AriaButtonProps, 'children' | 'className' | 'style' | 'aria-label'> & {
  /** Its name for screen readers, also shown as the tooltip. */
  label: string
  children: ReactNode
  kind?: ButtonKind
  size?: 'small' | 'medium'
  shortcut?: string
  ref?: Ref<HTMLButtonElement>
}

export function IconButton({
  label,
  children,
  kind = 'quiet',
  size = 'medium',
  shortcut,
  ...rest
}: IconButtonProps) {
  return (
    <WithTooltip text={label} shortcut={shortcut}>
      <AriaButton
        {...rest}
        aria-label={label}
        aria-keyshortcuts={shortcut}
        className="button"
        data-icon-only=""
        data-kind={kind}
        data-size={size}
      >
        {children}
      </AriaButton>
    </WithTooltip>
  )
}
