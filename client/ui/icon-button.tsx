import type { ReactNode, Ref } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button'
import type { ButtonKind } from './button.tsx'
import { useSaidKeys, withKeys } from './keys.tsx'
import { WithTooltip } from './tooltip.tsx'
import './button.css'

type IconButtonProps = Omit<AriaButtonProps, 'children' | 'className' | 'style' | 'aria-label'> & {
  /** Its name for screen readers, also shown as the tooltip. */
  label: string
  children: ReactNode
  kind?: ButtonKind
  size?: 'small' | 'medium'
  /** The keys that do the same, such as `mod+k`; shown in the tooltip. The screen binds them. */
  keys?: string
  ref?: Ref<HTMLButtonElement>
}

export function IconButton({
  label,
  children,
  kind = 'quiet',
  size = 'medium',
  keys,
  ...rest
}: IconButtonProps) {
  const { aria } = useSaidKeys(keys)
  return (
    <WithTooltip text={label} keys={keys}>
      <AriaButton
        {...rest}
        aria-label={label}
        render={withKeys(aria)}
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
