import type { ReactNode } from 'react'
import { Switch as AriaSwitch } from 'react-aria-components/Switch'
import './choice.css'

type SwitchProps = {
  children: ReactNode
  isSelected: boolean
  onChange: (isSelected: boolean) => void
  isDisabled?: boolean
  name?: string
}

/** A setting that acts at once. For a part of a form take Checkbox. */
export function Switch({ children, ...rest }: SwitchProps) {
  return (
    <AriaSwitch {...rest} className="choice">
      <span className="choice-track" aria-hidden="true" />
      <span>{children}</span>
    </AriaSwitch>
  )
}
