import type { z } from 'zod'
import type { suggestNames } from '#contract/search'
import type { Transaction } from '../../../database/database.ts'
import { Prisma } from '../../../database/generated/client.ts'
import { closeness, holds, type Typed, typed } from '../../../database/matching.ts'
import { checkConferenceFilter } from '../../conferences/queries.ts'

const { sql } = Prisma
type Sql = Prisma.Sql

type Item = z.output<typeof suggestNames.answer>['items'][number]

const each = 4

/**
 * Delegations, persons, themes and groups whose names hold what was typed; where none of a kind does, those whose
 * names are most like it. Throws 400 for an unknown conference.
 */
export async function suggest(
  tx: Transaction,
  { q, conference }: z.output<typeof suggestNames.query>,
): Promise<{ items: Item[] }> {
  await checkConferenceFilter(tx, conference)
  const words = await typed(tx, q)
  if (!words) return { items: [] }
  const found = await Promise.all(kinds(conference).map((kind) => ofKind(tx, kind, words)))
  return { items: found.flat() }
}

/** Names by id, and what has them: rows of id, type, value, code and name, of which those alike in `same` are one. */
type Kind = { names: Sql; from: Sql }

async function ofKind(tx: Transaction, kind: Kind, words: Typed): Promise<Item[]> {
  const exact = await rank(
    tx,
    kind,
    sql`${holds(sql`n.folded`, words)}`,
    closeness(sql`n.folded`, words),
    false,
  )
  if (exact.length > 0) return exact
  const like = sql`greatest(similarity(n.folded, ${words.text}), word_similarity(${words.text}, n.folded))`
  return rank(tx, kind, sql`(n.folded % ${words.text} OR ${words.text} <% n.folded)`, sql`- ${like}`, true)
}

const rank = (tx: Transaction, kind: Kind, where: Sql, order: Sql, isMisspelt: boolean) => tx.$queryRaw<
  Item[]
>`
  SELECT t.type, string_agg(t.value, ',' ORDER BY t.value) AS value, t.code, min(t.name) AS name,
    ${isMisspelt}::boolean AS "isMisspelt"
  FROM (SELECT n.id, min(${order}) AS rank FROM (${kind.names}) n WHERE ${where} GROUP BY n.id) m
  JOIN (${kind.from}) t ON t.id = m.id
  GROUP BY t.type, t.code, t.same
  ORDER BY min(m.rank), 4 LIMIT ${each}`

const kinds = (conference: string | undefined): Kind[] => [
  {
    names: sql`SELECT d.id, d.folded FROM delegation d
      UNION ALL SELECT d.id, cn.folded FROM delegation d JOIN country_name cn ON cn.country_code = d.country_code
      UNION ALL SELECT d.id, ca.folded FROM delegation d JOIN country_alias ca ON ca.country_code = d.country_code`,
    from: conference ? ofConference(conference) : ofAnyConference,
  },
  {
    names: sql`SELECT p.id, p.folded FROM person p`,
    from: sql`SELECT id, 'person' AS type, id::text AS value, NULL AS code, name, id::text AS same
      FROM person WHERE deleted_at IS NULL`,
  },
  {
    names: sql`SELECT t.id, t.folded FROM theme t
      UNION ALL SELECT tn.theme_id, public.fold(tn.name) FROM theme_name tn`,
    from: sql`SELECT id, 'theme' AS type, id::text AS value, NULL AS code, name, id::text AS same
      FROM theme WHERE deleted_at IS NULL AND merged_into_id IS NULL`,
  },
  {
    names: sql`SELECT g.id, public.fold(g.name || ' ' || g.code) AS folded FROM country_group g
      UNION ALL SELECT gn.group_id, public.fold(gn.name) FROM country_group_name gn`,
    from: sql`SELECT id, 'group' AS type, code::text AS value, code::text AS code, name, id::text AS same
      FROM country_group WHERE deleted_at IS NULL`,
  },
]

const ofConference = (conference: string) =>
  sql`SELECT id, 'delegation' AS type, id::text AS value, coalesce(country_code, acronym) AS code, name, id::text AS same
    FROM delegation WHERE deleted_at IS NULL AND conference_id = ${conference}::uuid`

// A state is the same at every conference, and so is an organization of the same name.
const ofAnyConference = sql`
  SELECT d.id, 'delegation' AS type, d.id::text AS value, d.acronym AS code, d.name, d.folded AS same
    FROM delegation d JOIN conference c ON c.id = d.conference_id
   WHERE d.deleted_at IS NULL AND c.deleted_at IS NULL AND d.country_code IS NULL
  UNION ALL
  SELECT f.id, 'country', s.code, s.code, s.name, s.code FROM country s CROSS JOIN LATERAL (
    SELECT d.id FROM delegation d JOIN conference c ON c.id = d.conference_id
     WHERE d.country_code = s.code AND d.deleted_at IS NULL AND c.deleted_at IS NULL LIMIT 1) f`
