import type { z } from 'zod'
import type { listThemeCoverage } from '#contract/coverage'
import { Prisma } from '../../../database/generated/client.ts'
import { type Table, textColumn, valueColumn } from '../../../database/table.ts'
import { delegationReference } from '../../delegations/queries.ts'
import { treeCte } from '../../themes/queries.ts'
import { participantsSql } from './participants.ts'
import { countsSql, heardSql, type LookedFloor } from './record.ts'

const { sql } = Prisma
type Sql = Prisma.Sql

type Item = z.output<typeof listThemeCoverage.answer>['items'][number]
type Raised = Omit<NonNullable<Item['first']>, 'startedAt' | 'session'> & {
  startedAt: string | null
  session: Omit<NonNullable<Item['first']>['session'], 'heldOn'> & { heldOn: string }
}

/** A theme as `themesSql` selects it; who raised it first and last by id. */
export type ThemeRow = Item['theme'] &
  Pick<Item, 'depth' | 'retired' | 'interventions' | 'seconds' | 'untimed' | 'delegations'> & {
    everybody: number
    first: Raised | null
    last: Raised | null
  }

/** SELECT of every theme that is in use or was raised, each after the one above it, with who raised it when. */
export const themesSql = (looked: LookedFloor): Sql => sql`
  WITH RECURSIVE ${treeCte},
  heard AS MATERIALIZED (${heardSql(looked)}),
  raised AS MATERIALIZED (
    SELECT f.under_id, h.* FROM heard h JOIN filing f ON f.intervention_id = h.id JOIN tree t ON t.id = f.under_id),
  counted AS (SELECT under_id, ${countsSql}, count(DISTINCT delegation_id)::int AS delegations FROM raised GROUP BY under_id),
  firsts AS (SELECT DISTINCT ON (under_id) under_id, id FROM raised ORDER BY under_id, sitting_rank, session_id, position),
  lasts AS (SELECT DISTINCT ON (under_id) under_id, id FROM raised
    ORDER BY under_id, sitting_rank DESC, session_id DESC, position DESC),
  everybody AS (SELECT count(*)::int AS delegations FROM (${participantsSql(looked)}) p)
  SELECT t.id, t.name, o.hue, o.place, cardinality(o.place) - 1 AS depth, o.retired_at IS NOT NULL AS retired,
    coalesce((SELECT json_object_agg(n.language, n.name ORDER BY n.language) FROM theme_name n WHERE n.theme_id = t.id), '{}') AS names,
    coalesce(c.interventions, 0) AS interventions, coalesce(c.seconds, 0) AS seconds, coalesce(c.untimed, 0) AS untimed,
    coalesce(c.delegations, 0) AS delegations, e.delegations AS everybody, firsts.id AS first_id, lasts.id AS last_id
  FROM tree o JOIN theme t ON t.id = o.id CROSS JOIN everybody e LEFT JOIN counted c ON c.under_id = o.id
    LEFT JOIN firsts ON firsts.under_id = o.id LEFT JOIN lasts ON lasts.under_id = o.id
  WHERE o.retired_at IS NULL OR c.under_id IS NOT NULL`

const raisedBy = (id: Sql) => sql`(
  SELECT json_build_object('id', i.id, 'speakerName', coalesce(i.speaker_name, p.name), 'startedAt', i.started_at,
    'delegation', ${delegationReference},
    'session', json_build_object('id', s.id, 'title', s.title, 'type', s.type, 'heldOn', s.held_on))
  FROM intervention i JOIN session s ON s.id = i.session_id JOIN delegation d ON d.id = i.delegation_id
    LEFT JOIN person p ON p.id = i.person_id WHERE i.id = ${id})`

export const themeRowsSql = (looked: LookedFloor): Sql => sql`
  SELECT r.id, r.name, r.hue, r.names, r.depth, r.retired, r.interventions, r.seconds, r.untimed, r.delegations, r.everybody,
    ${raisedBy(sql`r.first_id`)} AS first, ${raisedBy(sql`r.last_id`)} AS last
  FROM (${themesSql(looked)}) r ORDER BY r.place`

/** What was raised, as the contract says it. */
export const raisedOf = (raised: Raised | null): Item['first'] =>
  raised && {
    ...raised,
    startedAt: raised.startedAt === null ? null : new Date(raised.startedAt),
    session: { ...raised.session, heldOn: new Date(raised.session.heldOn) },
  }

const of = (which: 'first' | 'last') => [
  valueColumn(`${which}_intervention_id`, `${which}.id`),
  valueColumn(`${which}_date`, `${which}_session.held_on`),
  textColumn(`${which}_delegation`, `${which}_delegation.name`),
  textColumn(
    `${which}_delegation_code`,
    `coalesce(${which}_delegation.country_code, ${which}_delegation.acronym)`,
  ),
]

const joined = (which: 'first' | 'last') =>
  Prisma.raw(`LEFT JOIN intervention ${which} ON ${which}.id = r.${which}_id
    LEFT JOIN session ${which}_session ON ${which}_session.id = ${which}.session_id
    LEFT JOIN delegation ${which}_delegation ON ${which}_delegation.id = ${which}.delegation_id`)

/** The themes as the rows of a file, in the order of the tree. */
export const themeTable = (looked: LookedFloor): Table => ({
  name: 'themes',
  columns: [
    valueColumn('theme_id', 'r.id'),
    textColumn('theme', 'r.name'),
    valueColumn('depth', 'r.depth'),
    valueColumn('interventions', 'r.interventions'),
    valueColumn('speaking_seconds', 'r.seconds'),
    valueColumn('untimed', 'r.untimed'),
    valueColumn('delegations', 'r.delegations'),
    valueColumn('delegations_that_never_did', 'r.everybody - r.delegations'),
    ...of('first'),
    ...of('last'),
  ],
  from: sql`FROM (${themesSql(looked)}) r ${joined('first')} ${joined('last')} ORDER BY r.place`,
})
