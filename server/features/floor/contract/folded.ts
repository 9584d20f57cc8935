import type { Floor } from './state.ts'

export const conflictCodes = [
  'start-differs',
  'end-differs',
  'not-on-the-floor',
  'was-heard',
  'field-differs',
  'suspended-otherwise',
] as const
export const refusalCodes = [
  'gone',
  'final',
  'list-closed',
  'not-on-the-floor',
  'ends-before-start',
  'shorter-than-its-pauses',
  'session-not-open',
] as const

export type ConflictCode = (typeof conflictCodes)[number]
export type RefusalCode = (typeof refusalCodes)[number]

/** What became of an act. A conflict may have changed the floor too, where both could be kept. */
export type Folded =
  | { outcome: 'done'; floor: Floor }
  | { outcome: 'same' }
  | { outcome: 'conflict'; code: ConflictCode; floor?: Floor }
  | { outcome: 'refused'; code: RefusalCode }

export const same: Folded = { outcome: 'same' }
export const done = (floor: Floor): Folded => ({ outcome: 'done', floor })
export const conflict = (code: ConflictCode, floor?: Floor): Folded => ({
  outcome: 'conflict',
  code,
  ...(floor && { floor }),
})
export const refused = (code: RefusalCode): Folded => ({ outcome: 'refused', code })

/** Two hands on two clocks: what lies this near is the same. In seconds. */
const near = 2

export const isClose = (a: string | null, b: string) =>
  a !== null && Math.abs(Date.parse(a) - Date.parse(b)) <= near * 1000
