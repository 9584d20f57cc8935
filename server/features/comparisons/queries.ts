import type { z } from 'zod'
import type { ComparisonCriteria, compare as compareEndpoint } from '#contract/comparisons'
import type { Transaction } from '../../database/database.ts'
import { Prisma } from '../../database/generated/client.ts'
import { type Table, textColumn, valueColumn } from '../../database/table.ts'
import { countsSql } from '../coverage/queries.ts'
import { delegationReference } from '../delegations/queries.ts'
import { stancesSql } from '../interventions/queries.ts'
import { treeCte } from '../themes/queries.ts'
import { saidSql, subjectsOf } from './queries/subjects.ts'

const { sql } = Prisma

type Comparison = z.output<typeof compareEndpoint.answer>
type Cell = Comparison['themes'][number]['cells'][number]
type Passage = Omit<Cell['passages'][number], 'session'> & {
  session: Omit<Cell['passages'][number]['session'], 'heldOn'> & { heldOn: string }
}
type Row = {
  theme: Comparison['themes'][number]['theme']
  depth: number
  subject: number
  passages: Passage[]
} & Omit<Cell, 'passages'>

const eachPassages = 5

/** Who is compared side by side, in a number of statements that does not grow with the record. Throws 400 for who or what is not there. */
export async function compare(tx: Transaction, asked: ComparisonCriteria): Promise<Comparison> {
  const criteria = { ...asked, with: [...new Set(asked.with)] }
  const subjects = await subjectsOf(tx, criteria)
  const said = await saidSql(tx, subjects, criteria)
  const [totals, rows] = await Promise.all([
    tx.$queryRaw<
      ({ subject: number } & Pick<Comparison['with'][number], 'interventions' | 'seconds' | 'untimed'>)[]
    >`
      SELECT subject, ${countsSql} FROM (${said}) said GROUP BY subject`,
    tx.$queryRaw<Row[]>(cellsSql(said)),
  ])
  const themes = new Map<string, Comparison['themes'][number]>()
  for (const { theme, depth, subject, passages, ...counts } of rows) {
    const row = themes.get(theme.id) ?? { theme, depth, cells: subjects.map(() => none) }
    row.cells[subject] = { ...counts, passages: passages.map(passageOf) }
    themes.set(theme.id, row)
  }
  return {
    with: subjects.map((subject, nth) => ({
      ...subject,
      ...(totals.find((one) => one.subject === nth) ?? { interventions: 0, seconds: 0, untimed: 0 }),
    })),
    themes: [...themes.values()],
  }
}

const none: Cell = {
  interventions: 0,
  supports: 0,
  opposes: 0,
  conditional: 0,
  mentions: 0,
  passages: [],
  saying: 0,
  tagged: 0,
}

const passageOf = ({ session, ...passage }: Passage): Cell['passages'][number] => ({
  ...passage,
  session: { ...session, heldOn: new Date(session.heldOn) },
})

const cellsSql = (said: Prisma.Sql) => sql`
  WITH RECURSIVE ${treeCte},
  said AS MATERIALIZED (${said}),
  counted AS (
    SELECT s.subject, f.under_id, count(*)::int AS interventions,
      ${stancesSql}
    FROM said s JOIN filing f ON f.intervention_id = s.id GROUP BY s.subject, f.under_id),
  tagged AS (
    SELECT s.subject, it.theme_id, it.stance, it.passage, s.id, s.delegation_id, s.session_id, s.speaker_name, s.person_id,
      row_number() OVER (PARTITION BY s.subject, it.theme_id, it.passage IS NULL ORDER BY s.sitting_rank, s.session_id, s.position) AS nth
    FROM said s JOIN intervention_theme it ON it.intervention_id = s.id),
  passages AS (
    SELECT g.subject, g.theme_id, count(*)::int AS tagged, count(g.passage)::int AS saying, coalesce(json_agg(json_build_object('interventionId', g.id, 'conferenceId', n.conference_id,
        'stance', g.stance, 'passage', g.passage, 'speakerName', coalesce(g.speaker_name, p.name),
        'delegation', ${delegationReference},
        'session', json_build_object('id', n.id, 'title', n.title, 'type', n.type, 'heldOn', n.held_on)) ORDER BY g.nth)
      FILTER (WHERE g.nth <= ${eachPassages} AND g.passage IS NOT NULL), '[]') AS passages
    FROM tagged g JOIN delegation d ON d.id = g.delegation_id JOIN session n ON n.id = g.session_id
      LEFT JOIN person p ON p.id = g.person_id
    GROUP BY g.subject, g.theme_id)
  SELECT json_build_object('id', t.id, 'name', t.name, 'hue', o.hue, 'names',
      coalesce((SELECT json_object_agg(n.language, n.name) FROM theme_name n WHERE n.theme_id = t.id), '{}')) AS theme,
    cardinality(o.place) - 1 AS depth, c.subject, c.interventions, c.supports, c.opposes, c.conditional, c.mentions,
    coalesce(p.tagged, 0) AS tagged, coalesce(p.saying, 0) AS saying, coalesce(p.passages, '[]') AS passages
  FROM counted c JOIN tree o ON o.id = c.under_id JOIN theme t ON t.id = o.id
    LEFT JOIN passages p ON p.subject = c.subject AND p.theme_id = c.under_id
  ORDER BY o.place, c.subject`

/** Each passage of those who are compared, to be written as a file. Throws 400 for who or what is not there. */
export async function comparisonTable(tx: Transaction, asked: ComparisonCriteria): Promise<Table> {
  const criteria = { ...asked, with: [...new Set(asked.with)] }
  const subjects = await subjectsOf(tx, criteria)
  const said = await saidSql(tx, subjects, criteria)
  return {
    name: 'comparison',
    columns: [
      valueColumn('compared', 'w.key'),
      textColumn('compared_name', 'w.name'),
      valueColumn('theme_id', 'o.id'),
      textColumn('theme', 't.name'),
      valueColumn('stance', 'it.stance'),
      textColumn('passage', 'it.passage'),
      valueColumn('intervention_id', 's.id'),
      textColumn('conference', 'e.name'),
      valueColumn('session_date', 'n.held_on'),
      textColumn('session', 'n.title'),
      textColumn('delegation', 'd.name'),
      textColumn('delegation_code', 'coalesce(d.country_code, d.acronym)'),
      textColumn('speaker', 'coalesce(s.speaker_name, p.name)'),
      valueColumn('duration_seconds', 's.duration_seconds'),
    ],
    from: sql`FROM (WITH RECURSIVE ${treeCte} SELECT * FROM tree) o JOIN theme t ON t.id = o.id
      JOIN intervention_theme it ON it.theme_id = o.id JOIN (${said}) s ON s.id = it.intervention_id
      JOIN unnest(${subjects.map(({ key }) => key)}::text[], ${subjects.map(({ name }) => name)}::text[])
        WITH ORDINALITY AS w (key, name, nth) ON w.nth = s.subject + 1
      JOIN session n ON n.id = s.session_id JOIN conference e ON e.id = n.conference_id JOIN delegation d ON d.id = s.delegation_id
      LEFT JOIN person p ON p.id = s.person_id
      ORDER BY s.subject, o.place, s.sitting_rank, s.session_id, s.position`,
  }
}
