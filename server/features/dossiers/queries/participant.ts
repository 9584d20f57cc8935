import type { z } from 'zod'
import type { countryDossier } from '#contract/dossiers'
import type { Transaction } from '../../../database/database.ts'
import { Prisma } from '../../../database/generated/client.ts'
import { delegationReference } from '../../delegations/queries.ts'
import { byParticipant, groupReference, participantColumns, said, withParticipant } from './said.ts'
import { conferencesWith, speakersOf, whatWasSaid } from './what-was-said.ts'

const { sql } = Prisma
type Sql = Prisma.Sql
type Dossier = z.output<typeof countryDossier.answer>

/** A country or organization in SQL. */
export type Participant = {
  /** Conditions on what it said itself, `intervention i`, and on its delegations `d`. */
  said: Sql
  delegations: Sql
  /** Condition on `treaty_action t`. */
  acted: Sql
  /** Its country, where it is one: organizations are members of no group. */
  countryCode: string | null
}

/** All that the record has of a country or organization: nine statements side by side, however much that is. */
export async function dossierOf(tx: Transaction, participant: Participant) {
  const { said: own, countryCode } = participant
  const [spoken, spokeFor, spokenFor, given, received, acts, speakers] = await Promise.all([
    whatWasSaid(tx, own, conferencesWith(tx, participant.delegations)),
    spokeForOf(tx, own),
    countryCode ? spokenForOf(tx, countryCode) : [],
    exchanges(tx, sql`i.replies_to_id IS NOT NULL AND ${own}`),
    exchanges(tx, sql`i.replies_to_id IN (SELECT i.id ${said(own)})`),
    actsOf(tx, participant.acted),
    speakersOf(tx, own),
  ])
  return { ...spoken, spokeFor, spokenFor, replies: { given, received }, acts, speakers }
}

const spokeForOf = (tx: Transaction, own: Sql) => tx.$queryRaw<Dossier['spokeFor']>`
  SELECT ${groupReference} AS group, x.interventions
  FROM (SELECT ig.group_id, count(*)::int AS interventions
    ${said(own, sql`JOIN intervention_group ig ON ig.intervention_id = i.id`)} GROUP BY 1) x
  JOIN country_group g ON g.id = x.group_id ORDER BY x.interventions DESC, g.code`

// In the name of groups, on days when it was a member, by others and by itself.
const spokenForOf = (tx: Transaction, countryCode: string) => tx.$queryRaw<Dossier['spokenFor']>`
  SELECT ${groupReference} AS group, sum(x.interventions)::int AS interventions,
    json_agg(json_build_object('countryCode', x."countryCode", 'key', x.key, 'code', x.code, 'name', x.name,
      'interventions', x.interventions) ORDER BY x.interventions DESC, x.name) AS by
  FROM (SELECT ig.group_id, ${participantColumns}, count(DISTINCT i.id)::int AS interventions
    ${said(
      sql`m.country_code = ${countryCode}::bpchar AND (m.since IS NULL OR m.since <= s.held_on)
        AND (m.until IS NULL OR m.until > s.held_on)`,
      sql`JOIN session s ON s.id = i.session_id JOIN intervention_group ig ON ig.intervention_id = i.id
        JOIN country_group_member m ON m.group_id = ig.group_id ${withParticipant}`,
    )} ${byParticipant}, ig.group_id) x
  JOIN country_group g ON g.id = x.group_id GROUP BY g.id, g.code, g.name ORDER BY 2 DESC, g.code`

type Exchanges = Dossier['replies']['given']
type ExchangeRow = Exchanges['latest'][number] & { count: number }

// `i` replies to `a`; both have to be shown.
async function exchanges(tx: Transaction, of: Sql): Promise<Exchanges> {
  const other = sql`(SELECT ${delegationReference} FROM delegation d WHERE d.id = a.delegation_id)`
  const rows = await tx.$queryRaw<ExchangeRow[]>`
    SELECT i.id, i.conference_id AS "conferenceId", i.kind, s.held_on AS "heldOn", ${delegationReference} AS delegation,
      json_build_object('id', a.id, 'delegation', ${other}) AS to, count(*) OVER ()::int AS count
    ${said(
      sql`a.deleted_at IS NULL AND ${of}`,
      sql`JOIN session s ON s.id = i.session_id JOIN delegation d ON d.id = i.delegation_id
        JOIN intervention a ON a.id = i.replies_to_id`,
    )}
    ORDER BY i.sitting_rank DESC, i.session_id DESC, i.position DESC LIMIT 50`
  return { count: rows[0]?.count ?? 0, latest: rows.map(({ count: _, ...row }) => row) }
}

const actsOf = (tx: Transaction, acted: Sql) => tx.$queryRaw<Dossier['acts']>`
  SELECT t.id, t.conference_id AS "conferenceId", t.kind, t.acted_on AS "actedOn",
    t.participant_name AS "participantName",
    json_build_object('id', n.id, 'name', n.name, 'shortName', n.short_name) AS instrument
  FROM treaty_action t JOIN instrument n ON n.id = t.instrument_id JOIN conference c ON c.id = t.conference_id
  WHERE ${acted} AND t.deleted_at IS NULL AND n.deleted_at IS NULL AND c.deleted_at IS NULL
  ORDER BY t.acted_on NULLS LAST, n.name, t.kind, t.id`
