import type { z } from 'zod'
import type { intervention } from '#contract/interventions'
import { Prisma } from '../../../database/generated/client.ts'
import { delegationReference } from '../../delegations/queries.ts'
import { sourceReference } from '../../sources/queries.ts'
import { lacking } from './lacks.ts'
import { listedOf, type Row, rowsSql } from './row.ts'

const { sql } = Prisma

type Whole = z.output<typeof intervention>
type Answered = NonNullable<Whole['repliesTo']>
type Brief = Omit<Answered, 'startedAt'> & { startedAt: string | null }

/** An intervention as `wholeSql` gives it, its lists as JSON. */
export type WholeRow = Row & {
  motion: string | null
  paused_seconds: number
  note: string | null
  reviewed_at: Date | null
  reviewed_by: Whole['reviewedBy']
  lacks: Whole['lacks']
  corrigenda: (Omit<Whole['corrigenda'][number], 'issuedOn'> & { issuedOn: string })[]
  texts: Whole['texts']
  citations: Whole['citations']
  replies_to: Brief | null
  replies: Brief[]
}

// Another intervention `a` of the delegation `d`.
const brief = sql`json_build_object('id', a.id, 'startedAt', a.started_at, 'delegation', ${delegationReference})`

/** SELECT of one intervention with its texts, sources and replies; no row when it, or its conference, is hidden. */
export const wholeSql = (id: string) => sql`
  SELECT listed.*, i.motion, i.paused_seconds, i.note, i.reviewed_at,
    (SELECT json_build_object('id', r.id, 'name', r.name) FROM account r WHERE r.id = i.reviewed_by_id) AS reviewed_by,
    ${lacking} AS lacks,
    ARRAY(SELECT json_build_object('id', k.id, 'issuedOn', k.issued_on, 'reason', k.reason, 'changeId', k.change_id,
        'by', CASE WHEN w.id IS NOT NULL THEN json_build_object('id', w.id, 'name', w.name) END)
      FROM corrigendum k LEFT JOIN change ch ON ch.id = k.change_id LEFT JOIN account w ON w.id = ch.account_id
      WHERE k.intervention_id = i.id ORDER BY k.issued_on, ch.sequence, k.id) AS corrigenda,
    ARRAY(SELECT json_build_object('kind', x.kind, 'language', x.language, 'body', x.body)
      FROM intervention_text x WHERE x.intervention_id = i.id ORDER BY x.kind, x.language) AS texts,
    ARRAY(SELECT json_build_object('source', ${sourceReference}, 'says', ci.says)
      FROM citation ci JOIN source so ON so.id = ci.source_id
      WHERE ci.intervention_id = i.id ORDER BY ci.position, ci.id) AS citations,
    (SELECT ${brief} FROM intervention a JOIN delegation d ON d.id = a.delegation_id
      WHERE a.id = i.replies_to_id) AS replies_to,
    ARRAY(SELECT ${brief} FROM intervention a JOIN delegation d ON d.id = a.delegation_id
      WHERE a.replies_to_id = i.id AND a.deleted_at IS NULL ORDER BY a.sitting_rank, a.position) AS replies
    FROM (${rowsSql([id])}) listed
    JOIN intervention i ON i.id = listed.id JOIN conference c ON c.id = i.conference_id
   WHERE i.deleted_at IS NULL AND c.deleted_at IS NULL`

/** A row as the contract says it. */
export const wholeOf = (row: WholeRow): Whole => ({
  ...listedOf(row),
  motion: row.motion,
  pausedSeconds: row.paused_seconds,
  note: row.note,
  reviewedAt: row.reviewed_at,
  reviewedBy: row.reviewed_by,
  lacks: row.lacks,
  corrigenda: row.corrigenda.map((one) => ({ ...one, issuedOn: new Date(one.issuedOn) })),
  texts: row.texts,
  citations: row.citations,
  repliesTo: row.replies_to && answeredOf(row.replies_to),
  replies: row.replies.map(answeredOf),
})

const answeredOf = ({ startedAt, ...other }: Brief): Answered => ({
  ...other,
  startedAt: startedAt === null ? null : new Date(startedAt),
})
