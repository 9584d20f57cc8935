import { expect, it } from 'vitest'
import { type Lane, lanesOf, type Said, type Span, stretchesOf, type Timeline } from './timeline.ts'

const span = (id: string) => ({ session: { id } }) as Span
const said = (sessionId: string, startedAt: string | null, endedAt: string | null = null) =>
  ({ sessionId, startedAt, endedAt }) as Said
const clock = (instant: string) => instant.slice(11, 19)

it('has a lane for each session in which something was said, by the clock where all of it is known', () => {
  const timeline = {
    by: 'session',
    spans: [span('a'), span('silent'), span('b')],
    interventions: [said('a', '2025-10-25T09:00:00Z'), said('a', null), said('b', '2025-10-25T15:00:00Z')],
  } as Timeline
  expect(
    lanesOf(timeline).map(({ span, said, isTimed }) => [span.session!.id, said.length, isTimed]),
  ).toEqual([
    ['a', 2, false],
    ['b', 1, true],
  ])
  expect(lanesOf({ ...timeline, interventions: null })).toEqual([])
})

it('goes on past midnight, and lets somebody interrupt', () => {
  const lane = {
    said: [
      said('a', '2025-10-25T23:50:00Z', '2025-10-26T00:10:00Z'),
      said('a', '2025-10-25T23:55:00Z', '2025-10-25T23:56:00Z'),
      said('a', '2025-10-26T00:10:00Z'),
    ],
  } as Lane
  expect(stretchesOf(lane, clock)).toEqual([
    { from: 85_800, to: 87_000 },
    { from: 86_100, to: 86_160 },
    { from: 87_000, to: 87_000 },
  ])
})
