import type { z } from 'zod'
import type { suggestNames } from '#contract/search'
import type { Transaction } from '../../../database/database.ts'
import { Prisma } from '../../../database/generated/client.ts'
import { closeness, holds, typed } from '../../../database/matching.ts'
import { checkConferenceFilter } from '../../conferences/queries.ts'

const { sql } = Prisma
type Sql = Prisma.Sql

type Item = z.output<typeof suggestNames.answer>['items'][number]

const each = 4

/** How like the best of them names must be that are told as well. */
const nearly = 0.85

/**
 * Delegations, persons, themes and groups whose names hold what was typed; where none of any kind does, those whose
 * names are most like it. Throws 400 for an unknown conference.
 */
export async function suggest(
  tx: Transaction,
  { q, conference }: z.output<typeof suggestNames.query>,
): Promise<{ items: Item[] }> {
  await checkConferenceFilter(tx, conference)
  const words = await typed(tx, q)
  if (!words) return { items: [] }
  const ask = async (holding: Round) =>
    (await Promise.all(kinds(conference).map((kind) => rank(tx, kind, holding)))).flat()
  const exact = await ask({ where: holds(name, words), order: closeness(name, words) })
  if (exact.length > 0) return { items: exact.map((one) => itemOf(one, false)) }
  const likeness = sql`greatest(similarity(${name}, ${words.text}), word_similarity(${words.text}, ${name}))`
  const like = await ask({
    where: sql`(${name} % ${words.text} OR ${words.text} <% ${name})`,
    order: sql`- ${likeness}`,
  })
  const best = Math.min(...like.map(({ rank }) => rank))
  return { items: like.filter(({ rank }) => rank <= best * nearly).map((one) => itemOf(one, true)) }
}

/** Names by id, and what has them: rows of id, type, value, code and name, of which those alike in `same` are one. */
type Kind = { names: Sql; from: Sql }
type Round = { where: Sql; order: Sql }
type Ranked = Omit<Item, 'isMisspelt'> & { rank: number }

const name = sql`n.folded`
const itemOf = ({ rank: _, ...item }: Ranked, isMisspelt: boolean): Item => ({ ...item, isMisspelt })

const rank = (tx: Transaction, kind: Kind, { where, order }: Round) => tx.$queryRaw<Ranked[]>`
  SELECT type, value, code, name, rank FROM (
    SELECT t.type, string_agg(t.value, ',' ORDER BY t.value) AS value, t.code, min(t.name) AS name,
      min(m.rank)::float8 AS rank, row_number() OVER (PARTITION BY t.type ORDER BY min(m.rank), min(t.name)) AS nth
    FROM (SELECT n.id, min(${order}) AS rank FROM (${kind.names}) n WHERE ${where} GROUP BY n.id) m
    JOIN (${kind.from}) t ON t.id = m.id
    GROUP BY t.type, t.code, t.same) ranked
  WHERE nth <= ${each} ORDER BY rank, name`

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
