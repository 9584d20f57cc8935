import type { z } from 'zod'
import type { Answer } from '#contract'
import type { listActConflicts } from '#contract/floor'
import type { intervention } from '#contract/interventions'

export type Conflict = Answer<typeof listActConflicts>['items'][number]
export type Recorded = z.input<typeof intervention>

const described = [
  'personId',
  'speakerName',
  'speakerHonorific',
  'speakerPost',
  'kind',
  'motion',
  'repliesToId',
  'allottedSeconds',
  'language',
  'summary',
] as const

export type DifferenceName =
  | (typeof described)[number]
  | 'startedAt'
  | 'endedAt'
  | 'status'
  | 'clock'
  | 'place'

/** What the record says of one thing and what a desk said, as they travel. */
export type Difference = { name: DifferenceName; record: unknown; desk: unknown }

/** In what an act differs from the record as it is; what the record has come to say meanwhile is left out. */
export function differencesOf({ body }: Pick<Conflict, 'body'>, record: Recorded): Difference[] {
  const one = (name: DifferenceName, was: unknown, desk: unknown) => [{ name, record: was, desk }]
  switch (body.act) {
    case 'giveTheFloor':
      return one('startedAt', record.startedAt, body.at)
    case 'endTheFloor':
      return one('endedAt', record.endedAt, body.at)
    case 'correctTimes':
      return [
        ...(body.startedAt ? one('startedAt', record.startedAt, body.startedAt.now) : []),
        ...(body.endedAt ? one('endedAt', record.endedAt, body.endedAt.now) : []),
      ].filter(differs)
    case 'describe':
      return described
        .flatMap((name) => {
          const edit = body[name]
          return edit ? one(name, recordedOf(record, name), edit.now) : []
        })
        .filter(differs)
    case 'withdraw':
      return one('status', record.status, 'withdrawn')
    case 'markAbsent':
      return one('status', record.status, 'absent')
    case 'relist':
    case 'takeBack':
      return one('status', record.status, 'listed')
    case 'pause':
    case 'resume':
      return one('clock', null, body.act)
    case 'move':
      return one('place', null, body.act)
    default:
      return []
  }
}

const differs = ({ record, desk }: Difference) => record !== desk

const recordedOf = (record: Recorded, name: (typeof described)[number]) =>
  name === 'personId' ? (record.person?.id ?? null) : record[name]

// Whoever has spoken is not withdrawn by an act that came late: then the record can only stand.
const takable = ['start-differs', 'end-differs', 'field-differs']

/** Whether the record can become what an act says. */
export const canBeTaken = ({ conflict }: Pick<Conflict, 'conflict'>) => takable.includes(conflict ?? '')
