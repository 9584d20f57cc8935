import { CircleAlert, CloudOff, Info, Mic, TimerReset } from 'lucide-react'
import type { ReactNode } from 'react'
import './notice.css'

/** What a colour means here; every tone has its own sign, so that it is never told by colour alone. */
export type Tone = 'neutral' | 'accent' | 'floor' | 'overrun' | 'waiting' | 'refused'

const signs = {
  neutral: Info,
  accent: Info,
  floor: Mic,
  overrun: TimerReset,
  waiting: CloudOff,
  refused: CircleAlert,
}

export function ToneSign({ tone }: { tone: Tone }) {
  const Sign = signs[tone]
  return <Sign aria-hidden="true" />
}

type NoticeProps = {
  tone?: Tone
  title?: ReactNode
  children?: ReactNode
  actions?: ReactNode
  isUrgent?: boolean
}

/** A message that stays in the page. An urgent one is read aloud when it appears. */
export function Notice({ tone = 'neutral', title, children, actions, isUrgent = false }: NoticeProps) {
  return (
    <div className="notice" data-tone={tone} role={isUrgent ? 'alert' : undefined}>
      <ToneSign tone={tone} />
      <div className="notice-words">
        {title && <div className="notice-title">{title}</div>}
        {children && <div>{children}</div>}
      </div>
      {actions}
    </div>
  )
}
