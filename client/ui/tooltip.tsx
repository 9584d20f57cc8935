import type { ReactElement } from 'react'
import { Tooltip, TooltipTrigger } from 'react-aria-components/Tooltip'
import { useSaidKeys } from './keys.tsx'
import './button.css'

type WithTooltipProps = {
  text: string
  /** The keys that do the same, shown after the text. */
  keys?: string
  children: ReactElement
}

/** Adds a tooltip to one focusable child. What it says must be available without it too. */
export function WithTooltip({ text, keys, children }: WithTooltipProps) {
  const { shown } = useSaidKeys(keys)
  return (
    <TooltipTrigger delay={500} closeDelay={80}>
      {children}
      <Tooltip className="tooltip" offset={6}>
        {text}
        {shown}
      </Tooltip>
    </TooltipTrigger>
  )
}
