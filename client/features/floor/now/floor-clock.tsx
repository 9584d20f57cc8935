import { Hourglass, Pause, TimerReset } from 'lucide-react'
import type { CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import type { FloorEntry } from '#floor/state'
import { useFormat } from '#ui/use-format'
import { useAtDesk } from '../at-desk.ts'
import { useAsk } from '../prompts/asking.tsx'
import { type TimeLeft, timeLeft } from './time-left.ts'
import { useSecond } from './use-second.ts'

/** The running clock: spoken, allotted, left; warning and overrun by sign and word. Draws itself anew, and nothing else. */
export function FloorClock({ entry }: { entry: FloorEntry }) {
  const { t } = useTranslation('floor')
  const format = useFormat()
  const { desk, mayAct } = useAtDesk()
  const { ask } = useAsk()
  const now = useSecond(desk.now)
  const { allottedSeconds } = entry
  const time = timeLeft(entry, allottedSeconds, desk.floor.rules.warningSeconds, now)
  const allotted = allottedSeconds === null ? t('clock.noLimit') : format.duration(allottedSeconds)
  return (
    <div className="desk-clock" data-phase={time.phase} data-stopped={entry.pausedAt ? '' : undefined}>
      <span className="desk-clock-spoken" role="timer" aria-label={t('clock.spoken')}>
        {format.duration(time.spoken)}
      </span>
      <div className="desk-clock-facts">
        <Sign time={time} isStopped={entry.pausedAt !== null} />
        <dl>
          <div>
            <dt>{t('clock.allotted')}</dt>
            <dd>
              {mayAct ? (
                <button
                  type="button"
                  className="link link-button figure"
                  data-kind="quiet"
                  onClick={() => ask({ ask: 'allotted', entryId: entry.id })}
                >
                  {allotted}
                </button>
              ) : (
                <span className="figure">{allotted}</span>
              )}
            </dd>
          </div>
          <div>
            <dt>{t('clock.left')}</dt>
            <dd className="figure">{time.left === null ? '–' : format.duration(Math.max(0, time.left))}</dd>
          </div>
          <div>
            <dt>{t('clock.since')}</dt>
            <dd>
              {mayAct ? (
                <button
                  type="button"
                  className="link link-button figure"
                  data-kind="quiet"
                  onClick={() => ask({ ask: 'times', entryId: entry.id })}
                >
                  {format.time(entry.startedAt!)}
                </button>
              ) : (
                <span className="figure">{format.time(entry.startedAt!)}</span>
              )}
            </dd>
          </div>
        </dl>
      </div>
      {allottedSeconds !== null && <Bar spoken={time.spoken} allotted={allottedSeconds} />}
    </div>
  )
}

function Sign({ time: { phase, left }, isStopped }: { time: TimeLeft; isStopped: boolean }) {
  const { t } = useTranslation('floor')
  const format = useFormat()
  const stopped = isStopped && (
    <span className="desk-clock-sign" data-sign="stopped">
      <Pause aria-hidden="true" />
      {t('clock.stopped')}
    </span>
  )
  if (phase === 'over')
    return (
      <>
        <span className="desk-clock-sign" data-sign="over">
          <TimerReset aria-hidden="true" />
          {t('clock.over')} <span className="figure">{format.duration(-left!)}</span>
        </span>
        {stopped}
      </>
    )
  if (phase === 'warning')
    return (
      <>
        <span className="desk-clock-sign" data-sign="warning">
          <Hourglass aria-hidden="true" />
          {t('clock.ends')} <span className="figure">{format.duration(left!)}</span>
        </span>
        {stopped}
      </>
    )
  return stopped
}

/** The time allotted as a track; what goes beyond it is hatched, and the track is then all that was spoken. */
function Bar({ spoken, allotted }: { spoken: number; allotted: number }) {
  const whole = Math.max(spoken, allotted)
  const style = {
    '--desk-spoken': Math.min(spoken, allotted) / whole,
    '--desk-over': Math.max(0, spoken - allotted) / whole,
  } as CSSProperties
  return (
    <div className="desk-clock-bar" style={style} aria-hidden="true">
      <span />
      <span />
    </div>
  )
}
