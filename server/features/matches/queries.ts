import type { z } from 'zod'
import type { listMatches as listEndpoint } from '#contract/matches'
import type { Transaction } from '../../database/database.ts'
import { Prisma } from '../../database/generated/client.ts'
import { closeness, holds, type Typed, typed } from '../../database/matching.ts'
import { checkConferenceFilter, listConferences } from '../conferences/queries.ts'
import { listDelegations } from '../delegations/queries.ts'
import { listPersons } from '../persons/queries.ts'

const { sql, empty } = Prisma

type Match = z.output<(typeof listEndpoint)['answer']>['items'][number]

const most = 6
const paging = { pageSize: most, count: 'none' as const }

/**
 * Up to six records of each kind whose names hold every word that was typed, the closest first; interventions by
 * the delegations and persons found, the newest first. Throws 400 for an unknown conference.
 */
export async function listMatches(
  tx: Transaction,
  { q, conference }: z.output<typeof listEndpoint.query>,
): Promise<z.output<typeof listEndpoint.answer>> {
  await checkConferenceFilter(tx, conference)
  const words = await typed(tx, q)
  if (!words) return { items: [] }
  const [conferences, sessions, delegations, persons, themes] = await Promise.all([
    listConferences(tx, { q, ...paging }),
    sessionsNamed(tx, words, conference),
    listDelegations(tx, { q, conference, sort: 'name', ...paging }),
    listPersons(tx, { q, sort: 'name', ...paging }),
    themesNamed(tx, words),
  ])
  const delegationIds = delegations.items.map(({ id }) => id)
  const personIds = persons.items.map(({ id }) => id)
  return {
    items: [
      ...conferences.items.map(
        ({ id, name, place, startsOn }): Match => ({
          type: 'conference',
          id,
          name,
          code: null,
          detail: [place, startsOn.getUTCFullYear()].filter(Boolean).join(', '),
          heldOn: null,
          conferenceId: id,
        }),
      ),
      ...sessions,
      ...delegations.items.map(
        ({ id, name, code, conferenceId }): Match => ({
          type: 'delegation',
          id,
          name,
          code,
          detail: null,
          heldOn: null,
          conferenceId,
        }),
      ),
      ...persons.items.map(
        ({ id, name, places }): Match => ({
          type: 'person',
          id,
          name,
          code: null,
          detail: places[0] ? [places[0].delegation.name, places[0].post].filter(Boolean).join(', ') : null,
          heldOn: null,
          conferenceId: null,
        }),
      ),
      ...themes,
      ...(await interventionsOf(tx, { delegationIds, personIds, conference })),
    ],
  }
}

const inShown = sql`JOIN conference c ON c.id = conference_id AND c.deleted_at IS NULL`

const sessionsNamed = (tx: Transaction, words: Typed, conference: string | undefined) => {
  const folded = sql`public.fold(concat_ws(' ', s.title, s.document_symbol))`
  return tx.$queryRaw<Match[]>`
    SELECT 'session' AS type, s.id, s.title AS name, NULL AS code, NULL AS detail, s.held_on AS "heldOn",
      s.conference_id AS "conferenceId"
    FROM session s ${inShown}
    WHERE s.deleted_at IS NULL AND ${conference ? sql`s.conference_id = ${conference}::uuid` : sql`TRUE`}
      AND ${holds(folded, words)}
    ORDER BY ${closeness(folded, words)}, s.held_on DESC, s.position LIMIT ${most}`
}

const themesNamed = (tx: Transaction, words: Typed) => tx.$queryRaw<Match[]>`
  SELECT 'theme' AS type, t.id, t.name, NULL AS code, above.name AS detail, NULL AS "heldOn", NULL AS "conferenceId"
  FROM theme t LEFT JOIN theme above ON above.id = t.parent_id
  WHERE t.deleted_at IS NULL AND t.merged_into_id IS NULL AND (${holds(sql`t.folded`, words)}
    OR EXISTS (SELECT FROM theme_name n WHERE n.theme_id = t.id AND ${holds(sql`public.fold(n.name)`, words)}))
  ORDER BY ${closeness(sql`t.folded`, words)}, t.folded LIMIT ${most}`

// By a delegation's or a person's index, never over all interventions.
async function interventionsOf(
  tx: Transaction,
  of: { delegationIds: string[]; personIds: string[]; conference: string | undefined },
) {
  const { delegationIds, personIds, conference } = of
  const newest = (column: string, ids: string[]) => sql`
    SELECT i.* FROM unnest(${ids}::uuid[]) WITH ORDINALITY one (id, nth) CROSS JOIN LATERAL (
      SELECT i.* FROM intervention i
       WHERE i.${Prisma.raw(column)} = one.id AND i.deleted_at IS NULL
         ${conference ? sql`AND i.conference_id = ${conference}::uuid` : empty}
       ORDER BY i.sitting_rank DESC, i.session_id DESC, i.position DESC LIMIT ${most}) i`
  return tx.$queryRaw<Match[]>`
    SELECT 'intervention' AS type, i.id, concat_ws(': ', d.name, coalesce(i.speaker_name, p.name)) AS name,
      coalesce(d.country_code, d.acronym) AS code, s.title AS detail, s.held_on AS "heldOn",
      i.conference_id AS "conferenceId"
    FROM (SELECT DISTINCT ON (id) * FROM (${newest('person_id', personIds)} UNION ALL ${newest('delegation_id', delegationIds)}) found) i
    JOIN conference c ON c.id = i.conference_id AND c.deleted_at IS NULL
    JOIN session s ON s.id = i.session_id JOIN delegation d ON d.id = i.delegation_id
    LEFT JOIN person p ON p.id = i.person_id
    ORDER BY i.person_id = ANY(${personIds}::uuid[]) DESC NULLS LAST, i.sitting_rank DESC, i.position DESC LIMIT ${most}`
}
