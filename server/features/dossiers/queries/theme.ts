import type { z } from 'zod'
import type { listPassages as passagesEndpoint, themeDossier } from '#contract/dossiers'
import type { Transaction } from '../../../database/database.ts'
import { Prisma } from '../../../database/generated/client.ts'
import { readPage } from '../../../database/list.ts'
import { delegationReference } from '../../delegations/queries.ts'
import { totalsOf } from '../rules.ts'
import { byParticipant, participantColumns, said, stanceCounts, themeReference, withSession } from './said.ts'

const { sql } = Prisma
type Dossier = z.output<typeof themeDossier.answer>

/** Condition on `i`: raises a theme or one below it. */
export const raising = (id: string) =>
  sql`i.id IN (SELECT f.intervention_id FROM filing f WHERE f.under_id = ${id}::uuid)`

const at = (conference: string | undefined) =>
  conference ? sql`i.conference_id = ${conference}::uuid` : sql`TRUE`

const filed = (id: string) => sql`JOIN filing f ON f.intervention_id = i.id AND f.under_id = ${id}::uuid`

type Raised = Pick<Dossier, 'totals' | 'stances' | 'days' | 'by'>
// As JSON, days are text.
type AsJson<Value> = Value extends Date
  ? string
  : Value extends object
    ? { [Key in keyof Value]: AsJson<Value[Key]> }
    : Value

/** How often it was raised, by whom, when and with which stance: what was said is read once. */
export async function raisedOn(tx: Transaction, id: string, conference: string | undefined): Promise<Raised> {
  const [row] = await tx.$queryRaw<AsJson<Omit<Raised, 'totals'>>[]>`
    WITH f AS MATERIALIZED (
      SELECT i.conference_id, i.session_id, i.delegation_id, i.duration_seconds, f.stances, s.held_on
      ${said(at(conference), sql`${filed(id)} ${withSession}`)})
    SELECT
      (SELECT ${stanceCounts} FROM f) AS stances,
      (SELECT coalesce(json_agg(x ORDER BY x.day, x."conferenceId"), '[]') FROM (
        SELECT conference_id AS "conferenceId", held_on AS day, count(DISTINCT session_id) AS sessions, count(*) AS interventions,
          coalesce(sum(duration_seconds), 0) AS "speakingSeconds" FROM f GROUP BY 1, 2) x) AS days,
      (SELECT coalesce(json_agg(x ORDER BY x.interventions DESC, x.name, x.key), '[]') FROM (
        SELECT ${participantColumns}, count(*) AS interventions,
          coalesce(sum(f.duration_seconds), 0) AS "speakingSeconds", ${stanceCounts} AS stances,
          min(f.held_on) AS "firstOn", max(f.held_on) AS "lastOn"
        FROM f JOIN delegation d ON d.id = f.delegation_id LEFT JOIN country co ON co.code = d.country_code
        ${byParticipant}) x) AS by`
  const { stances, by } = row!
  const dayOf = (text: string) => new Date(text)
  const spanOf = (one: { firstOn: string; lastOn: string }) => ({
    firstOn: dayOf(one.firstOn),
    lastOn: dayOf(one.lastOn),
  })
  const days = row!.days.map((one) => ({ ...one, day: dayOf(one.day) }))
  return {
    totals: totalsOf(days),
    stances,
    days,
    by: by.map((one) => ({ ...one, ...spanOf(one) })),
  }
}

/** The themes above, from the root down. */
export async function themesAbove(tx: Transaction, id: string) {
  const rows = await tx.$queryRaw<{ theme: Dossier['above'][number] }[]>`
    WITH RECURSIVE up AS (
      SELECT parent_id, 0 AS steps FROM theme WHERE id = ${id}::uuid
      UNION ALL SELECT a.parent_id, up.steps + 1 FROM up JOIN theme a ON a.id = up.parent_id)
    SELECT ${themeReference} AS theme FROM up JOIN theme t ON t.id = up.parent_id ORDER BY up.steps DESC`
  return rows.map(({ theme }) => theme)
}

/** The themes right below, in their order, with how often each branch was raised. */
export const themesBelow = (tx: Transaction, id: string, conference: string | undefined) =>
  tx.$queryRaw<Dossier['below']>`
    SELECT ${themeReference} AS theme, (SELECT count(*)::int
      ${said(at(conference), sql`JOIN filing f ON f.intervention_id = i.id AND f.under_id = t.id`)}) AS interventions
    FROM theme t WHERE t.parent_id = ${id}::uuid AND t.deleted_at IS NULL AND t.merged_into_id IS NULL
    ORDER BY t.position, t.name, t.id`

/** The registered delegations of a conference that never raised it, with whether they spoke at all. */
export const neverRaised = (tx: Transaction, id: string, conference: string) =>
  tx.$queryRaw<NonNullable<Dossier['silent']>>`
    SELECT ${delegationReference} AS delegation, EXISTS (SELECT FROM intervention i WHERE i.delegation_id = d.id
      AND i.deleted_at IS NULL AND i.status IN ('delivered', 'on_the_floor')) AS spoke
    FROM delegation d
    WHERE d.conference_id = ${conference}::uuid AND d.deleted_at IS NULL AND d.registered AND NOT EXISTS (
      SELECT ${said(sql`i.delegation_id = d.id`, filed(id))})
    ORDER BY d.name, d.id`

type Passages = z.output<typeof passagesEndpoint.answer>

/** One page of the passages on a theme and those below it, in the order of the record. */
export const passagesOn = (
  tx: Transaction,
  id: string,
  { conference, stance, ...paging }: z.output<typeof passagesEndpoint.query>,
): Promise<Passages> =>
  readPage<Passages['items'][number]>(
    tx,
    {
      name: `passages ${id}`,
      columns: sql`i.id AS "interventionId", i.conference_id AS "conferenceId",
        coalesce(c.short_name, c.name) AS conference, s.held_on AS "heldOn", ${delegationReference} AS delegation,
        coalesce(i.speaker_name, p.name) AS speaker, ${themeReference} AS theme, it.stance, it.passage`,
      from: sql`intervention_theme it JOIN intervention i ON i.id = it.intervention_id
        JOIN theme t ON t.id = it.theme_id JOIN conference c ON c.id = i.conference_id
        JOIN session s ON s.id = i.session_id JOIN delegation d ON d.id = i.delegation_id
        LEFT JOIN person p ON p.id = i.person_id`,
      where: [
        sql`it.theme_id IN (WITH RECURSIVE branch AS (SELECT ${id}::uuid AS id
          UNION ALL SELECT b.id FROM branch JOIN theme b ON b.parent_id = branch.id) SELECT id FROM branch)`,
        sql`it.passage <> '' AND i.deleted_at IS NULL AND i.status IN ('delivered', 'on_the_floor')
          AND c.deleted_at IS NULL`,
        at(conference),
        ...(stance ? [sql`it.stance = ANY(${stance}::"Stance"[])`] : []),
      ],
      keys: [
        { expression: 'i.sitting_rank', type: 'bigint' },
        { expression: 'i.session_id', type: 'uuid' },
        { expression: 'i.position', type: 'int' },
        { expression: 'it.theme_id', type: 'uuid' },
      ],
    },
    paging,
  )
