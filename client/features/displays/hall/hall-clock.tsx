import { CirclePause, Timer, TimerOff, TriangleAlert } from 'lucide-react'
import { formatDuration } from '../../../ui/format.ts'
import { Said } from './said.tsx'
import type { TimeLeft } from './time-left.ts'

/** The clock of who has the floor: counting down with a warning, then up with a plus; or up alone. */
export function HallClock({ time }: { time: TimeLeft }) {
  const { state, seconds, counts, isPaused } = time
  const figures = `${counts === 'over' ? '+' : ''}${formatDuration(seconds)}`
  const Sign = isPaused
    ? CirclePause
    : state === 'over'
      ? TimerOff
      : state === 'nearly-over'
        ? TriangleAlert
        : Timer
  return (
    <div className="hall-clock" data-state={state} data-paused={isPaused || undefined}>
      <time
        className="hall-figures"
        role="timer"
        aria-live="off"
        dateTime={`PT${seconds}S`}
        dir="ltr"
        style={{ '--figures': figures.length } as object}
      >
        {figures}
      </time>
      <p className="hall-clock-words">
        <Sign aria-hidden="true" />
        <span>
          <Said of={(words) => words[state === 'nearly-over' ? 'nearlyOver' : counts]} />
          {isPaused && (
            <>
              <span aria-hidden="true"> · </span>
              <Said of={(words) => words.paused} />
            </>
          )}
        </span>
      </p>
    </div>
  )
}
