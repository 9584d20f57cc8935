import { useTranslation } from 'react-i18next'
import { useFormat, useTimeZone } from '#ui/use-format'
import { dayIn } from '../../../ui/format.ts'
import { fromUtcInWords, offsetOf, twinsOf } from '../../../ui/zoned-time.ts'
import { daysBetween } from '../session-times.ts'
import type { Session } from '../session-values.ts'
import './session-times.css'

type TimesOf = Pick<Session, 'heldOn' | 'scheduledStartAt' | 'scheduledEndAt' | 'startedAt' | 'endedAt'>

/** When a session was to be held, and under it when it was; both on the clocks of the conference. */
export function SessionTimes({ session }: { session: TimesOf }) {
  const { t } = useTranslation('sessions')
  const { heldOn, scheduledStartAt, scheduledEndAt, startedAt, endedAt } = session
  const isScheduled = scheduledStartAt !== null || scheduledEndAt !== null
  const isHeld = startedAt !== null || endedAt !== null
  if (!isScheduled && !isHeld) return <span className="quiet small">{t('times.none')}</span>
  return (
    <span className="session-times">
      {isScheduled && <Span heldOn={heldOn} from={scheduledStartAt} to={scheduledEndAt} />}
      {isHeld && (
        <span className={isScheduled ? 'quiet small' : undefined}>
          {t('times.held')} <Span heldOn={heldOn} from={startedAt} to={endedAt} />
        </span>
      )}
    </span>
  )
}

type SpanProps = { heldOn: string; from: string | null; to: string | null }

function Span({ heldOn, from, to }: SpanProps) {
  const { t } = useTranslation('sessions')
  if (from === null && to !== null)
    return (
      <span>
        {t('times.until')} <Clock heldOn={heldOn} at={to} />
      </span>
    )
  return (
    <span className="figure">
      {from && <Clock heldOn={heldOn} at={from} />}
      {to && '–'}
      {to && <Clock heldOn={heldOn} at={to} />}
    </span>
  )
}

function Clock({ heldOn, at }: { heldOn: string; at: string }) {
  const format = useFormat()
  const zone = useTimeZone()
  const shift = daysBetween(heldOn, dayIn(at, zone))
  const text = format.time(at, at.endsWith(':00Z') ? 'minute' : 'second')
  const said = [
    ...(shift === 0 ? [] : [format.dayOf(at, 'short')]),
    ...(twinsOf(at, zone).length > 1 ? [fromUtcInWords(offsetOf(at, zone))] : []),
  ]
  return (
    <>
      <time dateTime={at}>{text}</time>
      {said.length > 0 && <span className="session-shift"> ({said.join(', ')})</span>}
    </>
  )
}
