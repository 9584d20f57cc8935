import type { z } from 'zod'
import type { group as groupAnswer, listGroups as listEndpoint } from '#contract/groups'
import type { Transaction } from '../../database/database.ts'
import { Prisma } from '../../database/generated/client.ts'
import { readPage } from '../../database/list.ts'
import { holds, typed } from '../../database/matching.ts'
import { invalidQuery, notFound } from '../../http/errors.ts'

const { sql } = Prisma
type Sql = Prisma.Sql

type Page = z.output<(typeof listEndpoint)['answer']>
type Summary = Page['items'][number]
type Member = { countryCode: string; name: string; since: Date | null; until: Date | null }

/** Whether a membership, a row of `country_group_member` or what has its columns, holds on a day: from `since`, before `until`. */
export const isMemberOn = (day: Sql, member = sql`m`): Sql =>
  sql`(${member}.since IS NULL OR ${member}.since <= ${day}) AND (${member}.until IS NULL OR ${member}.until > ${day})`

const columns = sql`g.id, g.version, g.created_at AS "createdAt", g.updated_at AS "updatedAt", g.code, g.name, g.kind,
  coalesce((SELECT json_object_agg(n.language, n.name ORDER BY n.language) FROM country_group_name n
             WHERE n.group_id = g.id), '{}') AS names,
  (SELECT count(*)::int FROM country_group_member m WHERE m.group_id = g.id AND ${isMemberOn(sql`current_date`)}) AS "memberCount"`

// Everything a group is known by, folded.
const called = sql`(SELECT fold(concat_ws(' ', g.code, g.name, string_agg(n.name, ' ')))
  FROM country_group_name n WHERE n.group_id = g.id)`

/** One page of the groups by name, with how many members each has today. */
export async function listGroups(
  tx: Transaction,
  { q, kind, ...paging }: z.output<(typeof listEndpoint)['query']>,
): Promise<Page> {
  const words = await typed(tx, q)
  return readPage<Summary>(
    tx,
    {
      name: 'groups',
      columns,
      from: sql`country_group g`,
      where: [
        sql`g.deleted_at IS NULL`,
        ...(kind ? [sql`g.kind = ${kind}::"GroupKind"`] : []),
        ...(words ? [holds(called, words)] : []),
      ],
      keys: [
        { expression: 'g.name', type: 'text' },
        { expression: 'g.id', type: 'uuid' },
      ],
    },
    paging,
  )
}

/** One group, by code or id, with all its members ever, by name and then by date. Throws 404 when there is none. */
export async function getGroup(tx: Transaction, key: string): Promise<z.output<typeof groupAnswer>> {
  const [row] = await tx.$queryRaw<Summary[]>`
    SELECT ${columns} FROM country_group g WHERE ${key} IN (g.code, g.id::text) AND g.deleted_at IS NULL`
  if (!row) throw notFound('group')
  const members = await tx.$queryRaw<Member[]>`
    SELECT m.country_code::text AS "countryCode", c.name, m.since, m.until
      FROM country_group_member m JOIN country c ON c.code = m.country_code
     WHERE m.group_id = ${row.id}::uuid ORDER BY c.name, m.since NULLS FIRST`
  return { ...row, members }
}

/** Throws 400 naming the filter when one of the codes is no group's. */
export async function knownGroups(tx: Transaction, filter: string, codes: string[]): Promise<void> {
  const found = await tx.group.findMany({
    where: { code: { in: codes }, deletedAt: null },
    select: { code: true },
  })
  const unknown = codes.find((code) => !found.some((group) => group.code === code))
  if (unknown) throw invalidQuery(filter, `There is no group ${unknown}`)
}
