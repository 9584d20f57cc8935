import { lacks } from '#contract/conferences'
import { Prisma } from '../../../database/generated/client.ts'
import { waits } from '../../floor/queries.ts'

const { sql, join, raw } = Prisma
type Sql = Prisma.Sql

export type Lack = (typeof lacks)[number]

/** Where an intervention is looked for, so that what overlaps is not sought in all the world. */
type Scope = { conference?: string[] | undefined; session?: string[] | undefined }

const delivered = sql`i.status = 'delivered'`
// What is handed in has no time at which it was spoken.
const spoken = sql`${delivered} AND i.kind <> 'written_statement'`
const heard = sql`i.status IN ('delivered', 'on_the_floor')`

// Without an end it takes a second, so that of two that begin at once each is told of.
const until = (of: 'i' | 'o'): Sql => raw(`coalesce(${of}.ended_at, ${of}.started_at + INTERVAL '1 second')`)

const conditionOf: Record<Exclude<Lack, 'overlap'>, Sql> = {
  speaker: sql`${delivered} AND i.person_id IS NULL AND i.speaker_name IS NULL`,
  start: sql`${spoken} AND i.started_at IS NULL`,
  end: sql`${spoken} AND i.ended_at IS NULL`,
  long: sql`${heard} AND (i.duration_seconds > 3600
    OR i.ended_at IS NULL AND i.started_at < now() - INTERVAL '1 hour')`,
  theme: sql`${delivered} AND NOT EXISTS (SELECT FROM intervention_theme it WHERE it.intervention_id = i.id)`,
  summary: sql`${delivered} AND coalesce(i.summary, '') = ''`,
  source: sql`${delivered} AND NOT EXISTS (SELECT FROM citation ci WHERE ci.intervention_id = i.id)`,
  conflict: sql`EXISTS (SELECT FROM floor_act f WHERE f.intervention_id = i.id AND ${waits})`,
  // Folding is dear: most are equal to the letter. A post that the register has and the record has not is unlike it.
  capacity: sql`${heard} AND EXISTS (SELECT FROM delegate g
    WHERE g.delegation_id = i.delegation_id AND g.person_id = i.person_id AND g.deleted_at IS NULL
      AND (i.speaker_name <> g.name_as_printed AND public.fold(i.speaker_name) <> public.fold(g.name_as_printed)
        OR coalesce(i.speaker_post, '') <> g.post
          AND public.fold(coalesce(i.speaker_post, '')) <> public.fold(g.post)))`,
  registration: sql`${heard}
    AND EXISTS (SELECT FROM delegation u WHERE u.id = i.delegation_id AND NOT u.registered)`,
}

// What `overlapping` finds in many at once, of one alone.
const overlaps = sql`${heard} AND i.kind <> 'point_of_order' AND EXISTS (SELECT FROM intervention o
  WHERE o.session_id = i.session_id AND o.id <> i.id AND o.deleted_at IS NULL
    AND o.kind <> 'point_of_order' AND o.status IN ('delivered', 'on_the_floor')
    AND o.started_at < ${until('i')} AND i.started_at < ${until('o')})`

/** The condition that `intervention i` may lack something at all; a desk may differ about who was not heard yet, too. */
export const mayLack: Sql = sql`(${heard} OR ${conditionOf.conflict})`

/** The condition on `intervention i` that it lacks something. */
export const lackOf = (lack: Lack, scope: Scope): Sql =>
  lack === 'overlap' ? sql`i.id IN (${overlapping(scope)})` : conditionOf[lack]

/** ARRAY of all that `intervention i` lacks, in the order of the contract; one record at a time. */
export const lacking: Sql = sql`ARRAY(SELECT lack FROM (VALUES ${join(
  lacks.map((lack) => sql`(${lack}, ${lack === 'overlap' ? overlaps : conditionOf[lack]})`),
)}) AS known (lack, is_so) WHERE is_so)`

/**
 * SELECT of the ids that had the floor of their session while another had it. Each is compared with the next in
 * time and with the latest end before it, which finds all in one pass. A point of order interrupts, so it is left out.
 */
const overlapping = ({ conference, session }: Scope): Sql => sql`
  SELECT id FROM (
    SELECT t.id, t.started_at, t.until,
      max(t.until) OVER (earlier ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS latest,
      lead(t.started_at) OVER earlier AS following
    FROM (SELECT o.id, o.session_id, o.started_at,
            ${until('o')} AS until
          FROM intervention o
          WHERE o.deleted_at IS NULL AND o.started_at IS NOT NULL AND o.kind <> 'point_of_order'
            AND o.status IN ('delivered', 'on_the_floor')
            ${conference ? sql`AND o.conference_id = ANY(${conference}::uuid[])` : Prisma.empty}
            ${session ? sql`AND o.session_id = ANY(${session}::uuid[])` : Prisma.empty}) t
    WINDOW earlier AS (PARTITION BY t.session_id ORDER BY t.started_at, t.id)) floor
  WHERE latest > started_at OR following < until`
