import { Prisma } from '../../../database/generated/client.ts'
import { type Column, type Table, textColumn, valueColumn } from '../../../database/table.ts'
import { foundBy, type Looked } from './criteria.ts'
import { delegatesOf, memberOn, spoken } from './row.ts'

const { sql } = Prisma

const column = (name: string, cell: Prisma.Sql, isText: boolean): Column => ({ name, cell, isText })
const sources = sql`FROM citation ci JOIN source s ON s.id = ci.source_id
  WHERE ci.delegation_id = d.id AND s.deleted_at IS NULL`

/** The columns of a delegation in a file, documented in docs/csv.md. */
const columns: Column[] = [
  valueColumn('delegation_id', 'd.id'),
  textColumn('conference', 'c.name'),
  valueColumn('conference_id', 'd.conference_id'),
  valueColumn('kind', 'd.kind'),
  valueColumn('country_code', 'd.country_code'),
  textColumn('country', 'co.name'),
  textColumn('name', 'd.name'),
  textColumn('acronym', 'd.acronym'),
  valueColumn('registered', "CASE WHEN d.registered THEN 'true' ELSE 'false' END"),
  column('groups', sql`(SELECT string_agg(g.name, '; ' ORDER BY g.code) ${memberOn})`, true),
  column('group_codes', sql`(SELECT string_agg(g.code, '; ' ORDER BY g.code) ${memberOn})`, false),
  column('delegates', sql`(SELECT count(*) ${delegatesOf})`, false),
  valueColumn('interventions', 'spoken.interventions'),
  valueColumn('speaking_seconds', 'spoken."speakingSeconds"'),
  textColumn('note', 'd.note'),
  column('sources', sql`(SELECT string_agg(s.title, '; ' ORDER BY ci.position, ci.id) ${sources})`, true),
  column(
    'source_addresses',
    sql`(SELECT string_agg(s.url, '; ' ORDER BY ci.position, ci.id) ${sources})`,
    true,
  ),
  valueColumn('version', 'd.version'),
  valueColumn('updated_at', `to_char(d.updated_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`),
]

/** Everything that criteria find, as the rows of a file, by conference and name. */
export const tableOf = (looked: Looked): Table => ({
  name: 'delegations',
  columns,
  from: sql`FROM (SELECT d.id ${foundBy(looked)}) found JOIN delegation d ON d.id = found.id
    JOIN conference c ON c.id = d.conference_id LEFT JOIN country co ON co.code = d.country_code ${spoken}
    ORDER BY c.starts_on, c.id, d.folded, d.id`,
})
