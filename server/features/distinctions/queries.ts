import type { z } from 'zod'
import type { distinction, listDistinctions as listEndpoint } from '#contract/distinctions'
import type { Transaction } from '../../database/database.ts'
import { type Distinct, toldApart } from '../../database/distinctions.ts'
import { Prisma } from '../../database/generated/client.ts'
import { readPage } from '../../database/list.ts'
import { checkConferenceFilter } from '../conferences/queries.ts'

const { empty, raw, sql } = Prisma

type Distinction = z.output<typeof distinction>

/** Those that are told apart and both shown, the last told first. Throws 400 for an unknown conference. */
export async function listDistinctions(
  tx: Transaction,
  { type, conference, ...paging }: z.output<typeof listEndpoint.query>,
): Promise<z.output<typeof listEndpoint.answer>> {
  await checkConferenceFilter(tx, conference)
  const table = raw(type)
  const isDelegation = type === 'delegation'
  const shownConference = sql`JOIN conference c ON c.id = one.conference_id AND c.deleted_at IS NULL`
  return readPage<Distinction>(
    tx,
    {
      name: `distinctions ${type} ${conference ?? ''}`,
      columns: sql`${type} AS type, json_build_array(${described(type, 'one')}, ${described(type, 'other')}) AS records,
        ch.at, CASE WHEN a.id IS NOT NULL THEN json_build_object('id', a.id, 'name', a.name) END AS by, ch.id AS "changeId"`,
      from: sql`(${toldApart(type)}) told
        JOIN ${table} one ON one.id = told.id AND one.deleted_at IS NULL
        JOIN ${table} other ON other.id = told.other_id AND other.deleted_at IS NULL
        ${isDelegation ? shownConference : empty}
        JOIN change ch ON ch.id = told.change_id LEFT JOIN account a ON a.id = ch.account_id`,
      where: [
        sql`told.id < told.other_id`,
        isDelegation && conference ? sql`one.conference_id = ${conference}::uuid` : sql`TRUE`,
      ],
      keys: [
        { expression: 'ch.sequence', type: 'bigint' },
        { expression: 'told.id', type: 'uuid' },
        { expression: 'told.other_id', type: 'uuid' },
      ],
      descending: true,
    },
    paging,
  )
}

// What is said beside the name, as two who are told apart mostly have the same.
const details: Record<Distinct, string> = {
  person: `(SELECT d.name FROM delegate g JOIN delegation d ON d.id = g.delegation_id AND d.deleted_at IS NULL
     JOIN conference c ON c.id = g.conference_id AND c.deleted_at IS NULL
    WHERE g.person_id = T.id AND g.deleted_at IS NULL ORDER BY c.starts_on DESC, d.name LIMIT 1)`,
  delegation: 'coalesce(T.country_code, T.acronym)',
  theme: '(SELECT above.name FROM theme above WHERE above.id = T.parent_id)',
}

const described = (type: Distinct, alias: 'one' | 'other') =>
  raw(
    `json_build_object('id', ${alias}.id, 'name', ${alias}.name, 'detail', ${details[type].replaceAll('T.', `${alias}.`)})`,
  )

/** Whether each of some records is told apart from each other. */
export async function areToldApart(tx: Transaction, type: Distinct, ids: string[]): Promise<boolean> {
  const [{ pairs }] = await tx.$queryRaw<[{ pairs: number }]>`
    SELECT count(*)::int AS pairs FROM (${toldApart(type)}) told
     WHERE told.id = ANY(${ids}::uuid[]) AND told.other_id = ANY(${ids}::uuid[])`
  return pairs === ids.length * (ids.length - 1)
}
