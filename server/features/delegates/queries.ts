import type { z } from 'zod'
import type { delegate as delegateAnswer, listDelegates as listEndpoint } from '#contract/delegates'
import type { Transaction } from '../../database/database.ts'
import { Prisma } from '../../database/generated/client.ts'
import type { SortKey } from '../../database/keyset.ts'
import { readPage } from '../../database/list.ts'
import { holds, type Typed } from '../../database/matching.ts'
import { notFound } from '../../http/errors.ts'
import { filteredBy } from '../../http/merging.ts'
import { checkConferenceFilter } from '../conferences/queries.ts'
import { delegationReference } from '../delegations/queries.ts'
import { typedName } from '../persons/queries.ts'

const { sql, empty } = Prisma

export type DelegateFilter = z.output<(typeof listEndpoint)['query']>
type Delegate = z.output<typeof delegateAnswer>

const columns = sql`g.id, g.version, g.created_at AS "createdAt", g.updated_at AS "updatedAt",
  g.conference_id AS "conferenceId", g.honorific, g.name_as_printed AS "nameAsPrinted", g.post, g.function, g.presence,
  ${delegationReference} AS delegation,
  json_build_object('id', p.id, 'name', p.name) AS person,
  (SELECT count(*)::int FROM intervention i WHERE i.delegation_id = g.delegation_id AND i.person_id = g.person_id
      AND i.deleted_at IS NULL AND i.status IN ('delivered', 'on_the_floor')) AS interventions`

// Delegations in order, so that a page reads the delegates of its first ones only.
const from = (conference?: string) => sql`(
    SELECT id, kind, country_code, name, acronym, folded FROM delegation
     WHERE deleted_at IS NULL AND conference_id IN (SELECT id FROM conference WHERE deleted_at IS NULL)
       ${conference ? sql`AND conference_id = ${conference}::uuid` : empty}
     ORDER BY folded, id) d
  JOIN delegate g ON g.delegation_id = d.id JOIN person p ON p.id = g.person_id`

/**
 * One page of the delegates that a filter finds, by delegation, function (heads first) and name. Throws 400 when
 * the filter names nothing that exists.
 */
export async function listDelegates(
  tx: Transaction,
  { q, conference, function: functions, presence, ...filter }: DelegateFilter,
): Promise<z.output<(typeof listEndpoint)['answer']>> {
  const [words, delegation, person] = await Promise.all([
    typedName(tx, q),
    filteredBy(tx, 'delegation', filter.delegation),
    filteredBy(tx, 'person', filter.person),
    checkConferenceFilter(tx, conference),
  ])
  const where = [
    sql`g.deleted_at IS NULL`,
    ...(delegation ? [sql`g.delegation_id = ${delegation}::uuid`] : []),
    ...(person ? [sql`g.person_id = ${person}::uuid`] : []),
    ...(functions ? [sql`g.function = ANY(${functions}::"DelegateFunction"[])`] : []),
    ...(presence ? [sql`g.presence = ANY(${presence}::"Presence"[])`] : []),
    ...(words ? [named(words)] : []),
  ]
  return readPage<Delegate>(tx, { name: 'delegates', columns, from: from(conference), where, keys }, filter)
}

const keys: SortKey[] = [
  { expression: 'd.folded', type: 'text' },
  { expression: 'd.id', type: 'uuid' },
  { expression: 'array_position(enum_range(NULL::"DelegateFunction"), g.function)', type: 'int' },
  { expression: 'g.name_as_printed', type: 'text' },
  { expression: 'g.id', type: 'uuid' },
]

// By the person's names or the one printed, with or without the delegation's. Most are printed as they are.
const named = (words: Typed) => sql`(${holds(sql`(p.folded || ' ' || d.folded)`, words)}
  OR g.name_as_printed <> p.name AND ${holds(sql`fold(g.name_as_printed || ' ' || d.name)`, words)})`

/** One delegate. Throws 404 when there is none, or it, its delegation or its conference is hidden. */
export async function getDelegate(tx: Transaction, id: string): Promise<Delegate> {
  const [row] = await tx.$queryRaw<Delegate[]>(
    sql`SELECT ${columns} FROM ${from()} WHERE g.id = ${id}::uuid AND g.deleted_at IS NULL`,
  )
  if (!row) throw notFound('delegate')
  return row
}
