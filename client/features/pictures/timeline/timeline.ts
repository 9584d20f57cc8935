import type { Answer } from '#contract'
import type { readTimeline } from '#contract/pictures'
import type { FloorSearch } from '../../interventions/public/floor-search.ts'

export type Timeline = Answer<typeof readTimeline>
export type Span = Timeline['spans'][number]
export type Said = NonNullable<Timeline['interventions']>[number]

/** The filters that find what was said in a span, beside those that hold. */
export const filterOfSpan = (search: FloorSearch, { session, from, to }: Span): FloorSearch =>
  session ? { ...search, session: session.id } : { ...search, from, to }

/** A session with what was said in it, in the order of its list. */
export type Lane = { span: Span; said: Said[]; isTimed: boolean }

/** The sessions in which anything was said; by the clock where it is known of all, else in their order. */
export function lanesOf({ spans, interventions }: Timeline): Lane[] {
  return spans.flatMap((span) => {
    const said = (interventions ?? []).filter(({ sessionId }) => sessionId === span.session?.id)
    return said.length > 0 ? [{ span, said, isTimed: said.every(({ startedAt }) => startedAt !== null) }] : []
  })
}

const daySeconds = 86_400
const secondsIn = (clock: string) => {
  const [hours = 0, minutes = 0, seconds = 0] = clock.split(':').map(Number)
  return hours * 3600 + minutes * 60 + seconds
}

export type Stretch = { from: number; to: number }

/**
 * Where on the clock of its day each stands, in seconds from midnight; past midnight it goes on. Of what has no end
 * the start alone is known.
 */
export function stretchesOf({ said }: Lane, clock: (instant: string) => string): Stretch[] {
  let last = 0
  return said.map(({ startedAt, endedAt }) => {
    let from = secondsIn(clock(startedAt!))
    // Half a day back is the next day; less is somebody who interrupts.
    while (from < last - daySeconds / 2) from += daySeconds
    last = Math.max(last, from)
    let to = endedAt ? secondsIn(clock(endedAt)) : from
    while (to < from) to += daySeconds
    return { from, to }
  })
}
