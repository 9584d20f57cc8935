import type { z } from 'zod'
import type { groupDossier } from '#contract/dossiers'
import type { Transaction } from '../../../database/database.ts'
import { Prisma } from '../../../database/generated/client.ts'
import { delegationReference } from '../../delegations/queries.ts'
import { totalsOf } from '../rules.ts'
import { said, stanceCounts, tally, themeReference, withSession } from './said.ts'

const { sql } = Prisma
type Sql = Prisma.Sql
type Dossier = z.output<typeof groupDossier.answer>

const conference = sql`json_build_object('id', c.id, 'name', c.name, 'shortName', c.short_name)`

type AtConference = Dossier['conferences'][number]
type AtRow = Omit<AtConference, 'conference'> & {
  conference: Pick<AtConference['conference'], 'id' | 'name' | 'shortName'>
  startsOn: Date
  endsOn: Date
}

const asConference = ({ startsOn, endsOn, conference, ...row }: AtRow): AtConference => ({
  ...row,
  conference: { ...conference, startsOn, endsOn },
})

// One row for each conference, from one for each delegation `d` at it with what it said, `x`.
const byConference = (from: Sql) => sql`
  SELECT ${conference} AS conference, c.starts_on AS "startsOn", c.ends_on AS "endsOn",
    sum(x.interventions)::int AS interventions, sum(x.seconds)::float8 AS "speakingSeconds",
    count(*)::int AS "delegationCount",
    json_agg(${delegationReference} ORDER BY d.name, d.id) FILTER (WHERE x.nth <= 12) AS delegations
  FROM (SELECT x.*, row_number() OVER (PARTITION BY d.conference_id ORDER BY d.name, d.id) AS nth ${from}) x
  JOIN delegation d ON d.id = x.delegation_id JOIN conference c ON c.id = d.conference_id
  GROUP BY c.id, c.name, c.short_name, c.starts_on, c.ends_on ORDER BY c.starts_on DESC, c.id`

/** The conferences at which something was said, the newest first, with the delegations that said it. */
export async function conferencesOf(tx: Transaction, of: Sql) {
  const spoken = sql`(SELECT i.delegation_id, count(*) AS interventions, coalesce(sum(i.duration_seconds), 0) AS seconds
    ${said(of)} GROUP BY 1)`
  const rows = await tx.$queryRaw<AtRow[]>(
    byConference(sql`FROM ${spoken} x JOIN delegation d ON d.id = x.delegation_id`),
  )
  return rows.map(asConference)
}

/** The conferences at which some delegations took part, the newest first, also where none of them spoke. */
export async function conferencesWith(tx: Transaction, delegations: Sql) {
  const spoken = sql`(SELECT d.id AS delegation_id, count(*) AS interventions,
      coalesce(sum(i.duration_seconds), 0) AS seconds
    FROM intervention i WHERE i.delegation_id = d.id AND i.deleted_at IS NULL
      AND i.status IN ('delivered', 'on_the_floor'))`
  const rows = await tx.$queryRaw<AtRow[]>(
    byConference(sql`FROM delegation d JOIN conference c ON c.id = d.conference_id CROSS JOIN LATERAL ${spoken} x
      WHERE ${delegations} AND d.deleted_at IS NULL AND c.deleted_at IS NULL`),
  )
  return rows.map(asConference)
}

// Each day of a session on which something was said, in order.
const daysOf = (tx: Transaction, of: Sql) => tx.$queryRaw<Dossier['days']>`
  SELECT i.conference_id AS "conferenceId", s.held_on AS day, count(DISTINCT i.session_id)::int AS sessions, ${tally}
  ${said(of, withSession)}
  GROUP BY 1, 2 ORDER BY s.held_on, i.conference_id`

// What was spoken about, the most frequent first, each theme with the branch below it.
const themesOf = (tx: Transaction, of: Sql) => tx.$queryRaw<Dossier['themes']>`
  SELECT ${themeReference} AS theme, t.parent_id AS "parentId", x.interventions, x.stances
  FROM (SELECT f.under_id, count(*)::int AS interventions, ${stanceCounts} AS stances
    ${said(of, sql`JOIN filing f ON f.intervention_id = i.id`)} GROUP BY f.under_id) x
  JOIN theme t ON t.id = x.under_id AND t.deleted_at IS NULL ORDER BY x.interventions DESC, t.name, t.id LIMIT 200`

/** Who spoke, as printed: one row for each name, post, delegation and conference. */
export const speakersOf = (tx: Transaction, of: Sql) => tx.$queryRaw<Dossier['speakers']>`
  SELECT x.person, x.honorific, x.name, x.post, x.capacity, x.conference_id AS "conferenceId",
    ${delegationReference} AS delegation, x."firstOn", x."lastOn", x.interventions
  FROM (SELECT CASE WHEN p.id IS NOT NULL THEN json_build_object('id', p.id, 'name', p.name) END AS person,
      i.speaker_honorific AS honorific, coalesce(i.speaker_name, p.name) AS name, i.speaker_post AS post, i.capacity,
      i.conference_id, i.delegation_id, min(s.held_on) AS "firstOn", max(s.held_on) AS "lastOn",
      count(*)::int AS interventions
    ${said(of, sql`${withSession} LEFT JOIN person p ON p.id = i.person_id`)}
    GROUP BY p.id, p.name, i.speaker_honorific, coalesce(i.speaker_name, p.name), i.speaker_post, i.capacity,
      i.conference_id, i.delegation_id) x
  JOIN delegation d ON d.id = x.delegation_id JOIN conference c ON c.id = x.conference_id
  ORDER BY c.starts_on DESC, c.id, x.interventions DESC, x.name NULLS LAST, x.post LIMIT 300`

/** What every dossier has of what was said: three statements side by side. */
export async function whatWasSaid(tx: Transaction, of: Sql, conferences = conferencesOf(tx, of)) {
  const [at, days, themes] = await Promise.all([conferences, daysOf(tx, of), themesOf(tx, of)])
  return { totals: totalsOf(days), conferences: at, days, themes }
}
