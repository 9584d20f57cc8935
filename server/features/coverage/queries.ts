import type { z } from 'zod'
import type * as contract from '#contract/coverage'
import type { Transaction } from '../../database/database.ts'
import { keyset, type SortKey, totalOf } from '../../database/keyset.ts'
import {
  type ParticipantRow,
  participantConditions,
  participantsSql,
  participantTable,
  regionalGroups,
} from './queries/participants.ts'
import { lookUpFloor } from './queries/record.ts'
import { type ShareRow, sharesSql, shareTable, wholeSql } from './queries/shares.ts'
import { raisedOf, type ThemeRow, themeRowsSql, themeTable } from './queries/themes.ts'

export { participantsSql } from './queries/participants.ts'
export { countsSql, heardSql, type LookedFloor, lookUpFloor } from './queries/record.ts'

type Coverage = z.output<typeof contract.listCoverage.answer>
type Row = ParticipantRow & { key: string[]; regional_groups: string[]; names: Record<string, string> }

const byName: SortKey[] = [
  { expression: 'o.folded', type: 'text' },
  { expression: 'o.ref', type: 'text' },
]
const orders = {
  name: byName,
  interventions: [{ expression: 'o.interventions', type: 'bigint' } as const, ...byName],
  seconds: [{ expression: 'o.whole_seconds', type: 'bigint' } as const, ...byName],
}

/** One page of everybody who takes part with how often they had the floor, and the totals. Throws 400 for what is not there. */
export async function listCoverage(
  tx: Transaction,
  { sort, cursor, pageSize, standing, spoke, ...criteria }: z.output<typeof contract.listCoverage.query>,
): Promise<Coverage> {
  const looked = await lookUpFloor(tx, criteria)
  const keys = keyset(`coverage ${sort}`, orders[sort.replace('-', '') as keyof typeof orders], {
    descending: sort.startsWith('-'),
    cursor,
    pageSize,
  })
  const asked = participantConditions({ standing, spoke })
  const [rows, [all]] = await Promise.all([
    tx.$queryRaw<Row[]>`
      SELECT p.*, ${keys.key}, ${regionalGroups(looked.at)} AS regional_groups,
        coalesce((SELECT json_object_agg(n.language, n.name) FROM country_name n WHERE n.country_code = p.country_code), '{}') AS names
      FROM (${participantsSql(looked)}) p CROSS JOIN LATERAL (
        SELECT p.folded, p.ref, p.interventions, p.seconds::bigint AS whole_seconds) o
      WHERE ${asked} AND ${keys.where} ${keys.orderBy} ${keys.limit}`,
    tx.$queryRaw<[Coverage['all'] & { found: number }]>`
      SELECT count(*)::int AS delegations, count(*) FILTER (WHERE registered)::int AS registered,
        count(*) FILTER (WHERE present)::int AS present, count(*) FILTER (WHERE signed)::int AS signed,
        count(*) FILTER (WHERE interventions > 0)::int AS spoke, coalesce(sum(interventions), 0)::int AS interventions,
        coalesce(sum(seconds), 0)::float8 AS seconds, coalesce(sum(untimed), 0)::int AS untimed,
        count(*) FILTER (WHERE ${asked})::int AS found
      FROM (${participantsSql(looked)}) p`,
  ])
  const page = keys.page(rows)
  const { found, ...totals } = all
  return {
    items: page.rows.map(participantOf),
    next: page.next,
    previous: page.previous,
    total: totalOf('exact', found),
    all: totals,
  }
}

const participantOf = (row: Row): Coverage['items'][number] => ({
  delegation: { id: row.id, code: row.code, name: row.name, kind: row.kind },
  countryCode: row.country_code,
  names: row.names,
  regionalGroups: row.regional_groups,
  registered: row.registered,
  present: row.present,
  signed: row.signed,
  signedOn: row.signed_on,
  interventions: row.interventions,
  seconds: row.seconds,
  untimed: row.untimed,
})

/** How the floor was shared by one dimension. Throws 400 for what is not there. */
export async function listShares(
  tx: Transaction,
  { by, groupKind, ...criteria }: contract.ShareCriteria,
): Promise<z.output<typeof contract.listShares.answer>> {
  const looked = await lookUpFloor(tx, criteria)
  const [rows, [all]] = await Promise.all([
    tx.$queryRaw<ShareRow[]>`SELECT * FROM (${sharesSql(looked, { by, groupKind })}) r ORDER BY r.nth`,
    tx.$queryRaw<[z.output<typeof contract.listShares.answer>['all']]>(wholeSql(looked)),
  ])
  return { items: rows.map(({ nth: _nth, ...row }) => row), all }
}

/** Every theme with who raised it first and last. Throws 400 for what is not there. */
export async function listThemeCoverage(
  tx: Transaction,
  criteria: contract.FloorCriteria,
): Promise<z.output<typeof contract.listThemeCoverage.answer>> {
  const looked = await lookUpFloor(tx, criteria)
  const rows = await tx.$queryRaw<ThemeRow[]>(themeRowsSql(looked))
  return {
    items: rows.map(({ id, name, names, hue, everybody, first, last, ...row }) => ({
      theme: { id, name, names, hue },
      ...row,
      never: everybody - row.delegations,
      first: raisedOf(first),
      last: raisedOf(last),
    })),
    delegations: rows[0]?.everybody ?? 0,
  }
}

/** The participants that criteria find, to be written as a file. Throws 400 for what is not there. */
export async function coverageTable(
  tx: Transaction,
  { standing, spoke, ...criteria }: contract.ParticipantCriteria,
) {
  return participantTable(await lookUpFloor(tx, criteria), { standing, spoke })
}

/** How the floor was shared, to be written as a file. Throws 400 for what is not there. */
export async function sharesTable(tx: Transaction, { by, groupKind, ...criteria }: contract.ShareCriteria) {
  return shareTable(await lookUpFloor(tx, criteria), { by, groupKind })
}

/** Every theme with who raised it first and last, to be written as a file. Throws 400 for what is not there. */
export async function themeCoverageTable(tx: Transaction, criteria: contract.FloorCriteria) {
  return themeTable(await lookUpFloor(tx, criteria))
}
