import { z } from 'zod'
import { lacks } from '#contract/conferences'
import type { Lack } from '../public/intervention.ts'

/** What is gone through: what lacks one thing, what lacks anything, or what waits for its review. */
export const queues = ['any', ...lacks, 'provisional', 'checked'] as const
export type Queue = (typeof queues)[number]
export type ReviewQueue = Extract<Queue, 'provisional' | 'checked'>

export const isReview = (queue: Queue): queue is ReviewQueue => queue === 'provisional' || queue === 'checked'

const text = z.string().optional().catch(undefined)

/** The address of the screen; without `queue`, everything that lacks anything. */
export const queueSearch = z.object({
  queue: z.enum(queues).optional().catch(undefined),
  session: z.uuid().optional().catch(undefined),
  cursor: text,
  open: z.uuid().optional().catch(undefined),
})
export type QueueSearch = z.output<typeof queueSearch>

/** What selects the interventions of a queue, as the API takes it. */
export function criteriaOf({ queue = 'any', session }: QueueSearch, conference: string) {
  const of = { conference, session }
  if (isReview(queue)) return { ...of, reviewState: queue, status: 'delivered,on_the_floor' }
  return { ...of, lacks: queue === 'any' ? lacks.join(',') : queue }
}

// What a desk says stands above the form, with the ways to settle it.
const fieldOf: Record<Exclude<Lack, 'conflict'>, string> = {
  speaker: 'speaker',
  start: 'start',
  end: 'end',
  long: 'end',
  overlap: 'start',
  theme: 'themes',
  summary: 'summary',
  source: 'citations',
  capacity: 'speakerPost',
  registration: 'delegation',
}

/** What of a record the queue is about: what it lacks of that. */
export function aboutOf(queue: Queue, lacking: readonly Lack[]): readonly Lack[] {
  if (isReview(queue)) return []
  return queue === 'any' ? lacking : [queue]
}

/** The field of the form to begin with: the first that is lacking of what the queue is about; none: no field. */
export function firstField(queue: Queue, lacking: readonly Lack[]): string | undefined {
  if (isReview(queue)) return 'reviewState'
  const about = aboutOf(queue, lacking)
  const first = about.length === 0 ? 'speaker' : about.find((lack) => lack !== 'conflict')
  return first && fieldOf[first]
}
