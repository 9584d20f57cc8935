import { spokenSeconds } from '#floor/allotted'
import type { Speaking } from './hall.ts'

export type TimeLeft = {
  state: 'running' | 'nearly-over' | 'over'
  /** Left, gone beyond, or spoken where no time is allotted; never below zero. */
  seconds: number
  counts: 'left' | 'over' | 'spoken'
  isPaused: boolean
}

/** What the clock of somebody who has the floor shows at an instant in milliseconds. */
export function timeLeft(speaking: Speaking, warningSeconds: number, now: number): TimeLeft {
  const at = `${new Date(now).toISOString().slice(0, 19)}Z`
  const spoken = spokenSeconds({ ...speaking, endedAt: null }, at)
  const isPaused = speaking.pausedAt !== null && speaking.pausedAt <= at
  if (speaking.allottedSeconds === null)
    return { state: 'running', seconds: spoken, counts: 'spoken', isPaused }
  const left = speaking.allottedSeconds - spoken
  if (left < 0) return { state: 'over', seconds: -left, counts: 'over', isPaused }
  return {
    state: left <= warningSeconds ? 'nearly-over' : 'running',
    seconds: left,
    counts: 'left',
    isPaused,
  }
}
