import type { z } from 'zod'
import type { HeatMapCriteria, readHeatMap } from '#contract/pictures'
import { Prisma } from '../../../database/generated/client.ts'
import { type Table, textColumn, valueColumn } from '../../../database/table.ts'
import { heardSql, type LookedFloor } from '../../coverage/queries.ts'
import { isMemberOn } from '../../groups/queries.ts'
import { stancesSql } from '../../interventions/queries.ts'
import { treeCte } from '../../themes/queries.ts'

const { sql, empty } = Prisma
type Sql = Prisma.Sql

export type HeatMap = z.output<typeof readHeatMap.answer>
type Asked = Pick<HeatMapCriteria, 'by' | 'groupKind' | 'level'>

const mostRows = 300
const mostThemes = 60

// What each intervention that raises a theme counts for: its delegation, or each group its country is a member of.
const counted = (looked: LookedFloor, { by, groupKind }: Asked): Sql =>
  by === 'delegation'
    ? sql`counted AS MATERIALIZED (SELECT r.*, r.delegation_id::text AS value FROM raised r),
      labels AS (SELECT d.id::text AS value, coalesce(d.country_code, d.acronym) AS code, d.name, d.folded,
          coalesce((SELECT json_object_agg(n.language, n.name) FROM country_name n WHERE n.country_code = d.country_code), '{}') AS names
        FROM delegation d WHERE d.conference_id = ${looked.at}::uuid)`
    : sql`members AS (SELECT DISTINCT g.code, m.country_code
        FROM country_group g JOIN country_group_member m ON m.group_id = g.id JOIN conference c ON c.id = ${looked.at}::uuid
         AND ${isMemberOn(sql`c.starts_on`)}
        WHERE g.kind = ${groupKind}::"GroupKind" AND g.deleted_at IS NULL),
      counted AS MATERIALIZED (SELECT r.*, m.code AS value FROM raised r LEFT JOIN members m ON m.country_code = r.country_code),
      labels AS (SELECT g.code AS value, g.code, g.name, public.fold(g.name) AS folded,
          coalesce((SELECT json_object_agg(n.language, n.name) FROM country_group_name n WHERE n.group_id = g.id), '{}') AS names
        FROM country_group g)`

const ctes = (looked: LookedFloor, asked: Asked): Sql => sql`
  WITH RECURSIVE ${treeCte},
  heard AS MATERIALIZED (${heardSql(looked)}),
  raised AS MATERIALIZED (
    SELECT h.id, h.delegation_id, h.country_code, f.under_id, f.stances FROM heard h
      JOIN filing f ON f.intervention_id = h.id JOIN tree t ON t.id = f.under_id
    ${asked.level === 'top' ? sql`WHERE cardinality(t.place) = 1` : empty}),
  ${counted(looked, asked)},
  themes AS (SELECT under_id AS id, count(DISTINCT id)::int AS interventions FROM raised GROUP BY under_id),
  rows AS (SELECT value, count(DISTINCT id)::int AS interventions FROM counted GROUP BY value),
  cells AS (SELECT value, under_id, count(*)::int AS interventions, ${stancesSql} FROM counted GROUP BY value, under_id)`

/** SELECT of one row: themes, rows and cells as the contract has them, in one snapshot. */
export const heatMapSql = (looked: LookedFloor, asked: Asked): Sql => sql`${ctes(looked, asked)},
  shown_themes AS (
    SELECT m.*, row_number() OVER (ORDER BY t.place)::int - 1 AS nth, t.hue, cardinality(t.place) - 1 AS depth
    FROM (SELECT * FROM themes ORDER BY interventions DESC, id LIMIT ${mostThemes}) m JOIN tree t ON t.id = m.id),
  shown_rows AS (
    SELECT r.*, l.code, l.name, coalesce(l.names, '{}') AS names,
      row_number() OVER (ORDER BY r.value IS NULL, r.interventions DESC, l.folded, r.value)::int - 1 AS nth
    FROM rows r LEFT JOIN labels l ON l.value = r.value ORDER BY nth LIMIT ${mostRows})
  SELECT
    coalesce((SELECT json_agg(json_build_object('theme', json_build_object('id', t.id, 'name', t.name, 'hue', s.hue,
        'names', coalesce((SELECT json_object_agg(n.language, n.name) FROM theme_name n WHERE n.theme_id = t.id), '{}')),
      'depth', s.depth, 'interventions', s.interventions) ORDER BY s.nth)
      FROM shown_themes s JOIN theme t ON t.id = s.id), '[]') AS themes,
    coalesce((SELECT json_agg(json_build_object('value', value, 'code', code, 'name', name, 'names', names,
      'interventions', interventions) ORDER BY nth) FROM shown_rows), '[]') AS rows,
    coalesce((SELECT json_agg(json_build_object('row', r.nth, 'theme', t.nth, 'interventions', c.interventions,
      'supports', c.supports, 'opposes', c.opposes, 'conditional', c.conditional, 'mentions', c.mentions) ORDER BY r.nth, t.nth)
      FROM cells c JOIN shown_rows r ON r.value IS NOT DISTINCT FROM c.value JOIN shown_themes t ON t.id = c.under_id), '[]') AS cells,
    (SELECT count(*) FROM rows) <= ${mostRows} AND (SELECT count(*) FROM themes) <= ${mostThemes} AS "isAll"`

/** Each row with each theme that was raised at all, zeros included, as the rows of a file. */
export const heatMapTableOf = (looked: LookedFloor, asked: Asked): Table => ({
  name: 'heat-map',
  columns: [
    valueColumn('by', `'${asked.by}'`),
    valueColumn('value', 'c.value'),
    textColumn('code', 'c.code'),
    textColumn('name', 'c.name'),
    valueColumn('theme_id', 'c.theme_id'),
    textColumn('theme', 'c.theme'),
    valueColumn('interventions', 'c.interventions'),
    ...['supports', 'opposes', 'conditional', 'mentions'].map((name) => valueColumn(name, `c.${name}`)),
  ],
  from: sql`FROM (${ctes(looked, asked)}
      SELECT r.value, l.code, l.name, l.folded, r.interventions AS of_row, t.id AS theme_id, t.name AS theme, o.place,
        ${zeros}
      FROM rows r CROSS JOIN themes m JOIN theme t ON t.id = m.id JOIN tree o ON o.id = m.id
        LEFT JOIN labels l ON l.value = r.value
        LEFT JOIN cells c ON c.value IS NOT DISTINCT FROM r.value AND c.under_id = m.id) c
    ORDER BY c.value IS NULL, c.of_row DESC, c.folded, c.value, c.place`,
})

const zeros = Prisma.raw(
  ['interventions', 'supports', 'opposes', 'conditional', 'mentions']
    .map((name) => `coalesce(c.${name}, 0) AS ${name}`)
    .join(', '),
)
