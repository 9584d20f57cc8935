import type { z } from 'zod'
import { type incompleteRecord, lacks } from '#contract/conferences'
import type { Transaction } from '../../../database/database.ts'
import { Prisma } from '../../../database/generated/client.ts'
import { lackOf, mayLack } from './lacks.ts'

const { sql, join, raw } = Prisma

type Incomplete = Omit<z.output<typeof incompleteRecord>, 'sessionConflicts'>
type Counts = Incomplete['sessions'][number]

type Row = {
  id: string
  title: string
  type: Counts['session']['type']
  heldOn: string
  total: number
  reviewStates: Counts['reviewStates']
  lacking: Record<(typeof lacks)[number], number>
}

/**
 * What the record of a conference lacks, by session in the record's order: each count is that of the list with the
 * same filter. One statement, in which the interventions are read once.
 */
export async function countIncomplete(tx: Transaction, conference: string): Promise<Incomplete> {
  const flags = lacks.map(
    (lack) => sql`(${lackOf(lack, { conference: [conference] })}) AS ${raw(`"${lack}"`)}`,
  )
  const any = raw(lacks.map((lack) => `"${lack}"`).join(' OR '))
  const counts = raw(lacks.map((lack) => `'${lack}', count(*) FILTER (WHERE "${lack}")`).join(', '))
  const rows = await tx.$queryRaw<Row[]>`
    SELECT s.id, s.title, s.type, s.held_on::text AS "heldOn", counted.total, counted.lacking,
      counted.states AS "reviewStates"
    FROM (SELECT session_id, count(*) FILTER (WHERE ${any})::int AS total, json_build_object(${counts}) AS lacking,
        json_build_object('provisional', count(*) FILTER (WHERE heard AND review_state = 'provisional'),
          'checked', count(*) FILTER (WHERE heard AND review_state = 'checked'),
          'final', count(*) FILTER (WHERE heard AND review_state = 'final')) AS states
      FROM (SELECT i.session_id, i.review_state, i.status IN ('delivered', 'on_the_floor') AS heard, ${join(flags)}
              FROM intervention i
             WHERE i.conference_id = ${conference}::uuid AND i.deleted_at IS NULL AND ${mayLack} OFFSET 0) flagged
      GROUP BY session_id) counted
    JOIN session s ON s.id = counted.session_id
    ORDER BY s.held_on, s.position, s.id`
  const sessions = rows.map(({ total, lacking, reviewStates, heldOn, id, title, type }) => ({
    session: { id, title, type, heldOn: new Date(heldOn) },
    total,
    reviewStates,
    incomplete: lacks.map((lack) => ({ lacks: lack, count: lacking[lack] })),
  }))
  const sum = (of: (counts: Counts) => number) => sessions.reduce((all, counts) => all + of(counts), 0)
  return {
    total: sum(({ total }) => total),
    incomplete: lacks.map((lack, nth) => ({
      lacks: lack,
      count: sum(({ incomplete }) => incomplete[nth]!.count),
    })),
    reviewStates: {
      provisional: sum(({ reviewStates }) => reviewStates.provisional),
      checked: sum(({ reviewStates }) => reviewStates.checked),
      final: sum(({ reviewStates }) => reviewStates.final),
    },
    sessions,
  }
}
