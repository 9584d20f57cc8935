import type { z } from 'zod'
import type { suggestNames } from '#contract/search'
import type { Transaction } from '../../../database/database.ts'
import { Prisma } from '../../../database/generated/client.ts'
import { closeness, holds, type Typed, typed } from '../../../database/matching.ts'
import { checkConferenceFilter } from '../../conferences/queries.ts'

const { sql, empty } = Prisma
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

type Kind = { type: Item['type']; names: Sql; code: Sql; conferenceId: Sql; from: Sql }

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
  SELECT ${kind.type} AS type, t.id, ${kind.code} AS code, t.name, ${kind.conferenceId} AS "conferenceId",
    ${isMisspelt}::boolean AS "isMisspelt"
  FROM (SELECT n.id, min(${order}) AS rank FROM (${kind.names}) n WHERE ${where} GROUP BY n.id) m
  JOIN ${kind.from} ON t.id = m.id
  ORDER BY m.rank, t.name LIMIT ${each}`

const kinds = (conference: string | undefined): Kind[] => [
  {
    type: 'delegation',
    names: sql`SELECT d.id, d.folded FROM delegation d
      UNION ALL SELECT d.id, cn.folded FROM delegation d JOIN country_name cn ON cn.country_code = d.country_code
      UNION ALL SELECT d.id, ca.folded FROM delegation d JOIN country_alias ca ON ca.country_code = d.country_code`,
    code: sql`coalesce(t.country_code, t.acronym)`,
    conferenceId: sql`t.conference_id`,
    from: sql`(SELECT d.* FROM delegation d JOIN conference c ON c.id = d.conference_id
      WHERE d.deleted_at IS NULL AND c.deleted_at IS NULL
        ${conference ? sql`AND d.conference_id = ${conference}::uuid` : empty}) t`,
  },
  {
    type: 'person',
    names: sql`SELECT p.id, p.folded FROM person p`,
    code: sql`NULL`,
    conferenceId: sql`NULL::uuid`,
    from: sql`(SELECT * FROM person WHERE deleted_at IS NULL) t`,
  },
  {
    type: 'theme',
    names: sql`SELECT t.id, t.folded FROM theme t
      UNION ALL SELECT tn.theme_id, public.fold(tn.name) FROM theme_name tn`,
    code: sql`NULL`,
    conferenceId: sql`NULL::uuid`,
    from: sql`(SELECT * FROM theme WHERE deleted_at IS NULL AND merged_into_id IS NULL) t`,
  },
  {
    type: 'group',
    names: sql`SELECT g.id, public.fold(g.name || ' ' || g.code) AS folded FROM country_group g
      UNION ALL SELECT gn.group_id, public.fold(gn.name) FROM country_group_name gn`,
    code: sql`t.code`,
    conferenceId: sql`NULL::uuid`,
    from: sql`(SELECT * FROM country_group WHERE deleted_at IS NULL) t`,
  },
]
