import type { ReactNode } from 'react'
import { type Tone, ToneSign } from './notice.tsx'
import './notice.css'

type BadgeProps = { tone?: Tone; children: ReactNode; icon?: ReactNode }

/** A short word for a state. */
export function Badge({ tone = 'neutral', children, icon }: BadgeProps) {
  return (
    <span className="badge" data-tone={tone}>
      {icon ?? (tone !== 'neutral' && tone !== 'accent' && <ToneSign tone={tone} />)}
      {children}
    </span>
  )
}
