import type { z } from 'zod'
import type { readTimeline, spans } from '#contract/pictures'
import type { Transaction } from '../../../database/database.ts'
import { Prisma } from '../../../database/generated/client.ts'
import { type Table, textColumn, valueColumn } from '../../../database/table.ts'
import { heardSql, type LookedFloor } from '../../coverage/queries.ts'
import { delegationReference } from '../../delegations/queries.ts'
import { stancesSql } from '../../interventions/queries.ts'

const { sql, raw, join, empty } = Prisma
type Sql = Prisma.Sql

export type Timeline = z.output<typeof readTimeline.answer>
export type By = (typeof spans)[number]
type Session = NonNullable<Timeline['spans'][number]['session']>

/** A span as `spansSql` selects it. */
export type SpanRow = Omit<Timeline['spans'][number], 'session'> & {
  session_id: string | null
  title: string | null
  type: Session['type'] | null
}

const mostSpans = 120
const mostEverywhere = 500
const mostInSession = 1000

const sittings = ({ at, session, notSession, from, to }: LookedFloor): Sql => sql`
  SELECT s.id, s.title, s.type, s.held_on, s.position, coalesce(s.started_at, s.scheduled_start_at) AS starts_at,
    coalesce(s.ended_at, s.scheduled_end_at) AS ends_at
  FROM session s WHERE ${join(
    [
      sql`s.conference_id = ${at}::uuid AND s.deleted_at IS NULL`,
      ...(session ? [sql`s.id = ANY(${session}::uuid[])`] : []),
      ...(notSession ? [sql`s.id <> ALL(${notSession}::uuid[])`] : []),
      ...(from ? [sql`s.held_on >= ${from.toISOString().slice(0, 10)}::date`] : []),
      ...(to ? [sql`s.held_on <= ${to.toISOString().slice(0, 10)}::date`] : []),
    ],
    ' AND ',
  )}`

/** The finest spans of which there are at most 120. */
export async function finestOf(tx: Transaction, looked: LookedFloor): Promise<By> {
  const [counts] = await tx.$queryRaw<[Record<By, number>]>`
    SELECT count(*)::int AS session, count(DISTINCT held_on)::int AS day,
      count(DISTINCT date_trunc('month', held_on))::int AS month FROM (${sittings(looked)}) s`
  return (['session', 'day', 'month'] as const).find((by) => counts[by] <= mostSpans) ?? 'year'
}

/** SELECT of the spans in their order, with what was said in each; of a theme asked for with its stances. */
export function spansSql(looked: LookedFloor, by: By): Sql {
  const key = by === 'session' ? sql`s.id` : sql`date_trunc(${raw(`'${by}'`)}, s.held_on)`
  const one = by === 'session'
  const bits = looked.theme
    ? sql`(SELECT bit_or(f.stances) FROM filing f WHERE f.intervention_id = h.id AND f.under_id = ANY(${looked.theme}::uuid[]))`
    : sql`0`
  return sql`
    SELECT x.*, ${one ? sql`x.key::uuid` : sql`NULL::uuid`} AS session_id, n.title, n.type,
      ${one ? sql`n.starts_at` : sql`NULL::timestamptz`} AS "startsAt", ${one ? sql`n.ends_at` : sql`NULL::timestamptz`} AS "endsAt",
      row_number() OVER (ORDER BY x."from", n.position, x.key)::int AS nth
    FROM (
      SELECT ${key}::text AS key, min(s.held_on) AS "from", max(s.held_on) AS "to", count(DISTINCT s.id)::int AS sessions,
        count(DISTINCT h.delegation_id)::int AS delegations, ${said}
      FROM (${sittings(looked)}) s LEFT JOIN (SELECT h.*, ${bits} AS stances FROM (${heardSql(looked)}) h) h ON h.session_id = s.id
      GROUP BY ${one ? sql`s.id` : key}) x
    LEFT JOIN (${sittings(looked)}) n ON ${one ? sql`n.id::text = x.key` : sql`FALSE`}`
}

// A span without any has one row, of no intervention.
const said = sql`count(h.id)::int AS interventions, coalesce(sum(h.duration_seconds), 0)::float8 AS seconds,
  count(h.id) FILTER (WHERE h.duration_seconds IS NULL)::int AS untimed, ${stancesSql}`

export const spanOf = ({ session_id, title, type, ...row }: SpanRow): Timeline['spans'][number] => ({
  ...row,
  session: session_id === null ? null : { id: session_id, title: title!, type: type!, heldOn: row.from },
})

type Mark = NonNullable<Timeline['interventions']>[number]

/** The interventions one by one: all where they are few, else those of the open session; null where there is none. */
export async function marksOf(tx: Transaction, looked: LookedFloor, open: string | undefined) {
  const [{ count }] = await tx.$queryRaw<[{ count: number }]>`
    SELECT count(*)::int AS count FROM (SELECT FROM (${heardSql(looked)}) h LIMIT ${mostEverywhere + 1}) c`
  const isFew = count <= mostEverywhere
  if (!isFew && !open) return null
  return tx.$queryRaw<Mark[]>`
    SELECT h.id, h.session_id AS "sessionId", coalesce(h.speaker_name, p.name) AS "speakerName", h.kind,
      h.started_at AS "startedAt", h.ended_at AS "endedAt", h.duration_seconds AS "durationSeconds",
      ${delegationReference} AS delegation
    FROM (${heardSql(looked)}) h JOIN delegation d ON d.id = h.delegation_id LEFT JOIN person p ON p.id = h.person_id
    ${isFew ? empty : sql`WHERE h.session_id = ${open}::uuid`}
    ORDER BY h.sitting_rank, h.session_id, h.position LIMIT ${mostInSession}`
}

/** The spans as the rows of a file. */
export const timelineTableOf = (looked: LookedFloor, by: By): Table => ({
  name: 'timeline',
  columns: [
    valueColumn('by', `'${by}'`),
    valueColumn('from', 'r."from"'),
    valueColumn('to', 'r."to"'),
    valueColumn('session_id', 'r.session_id'),
    textColumn('session', 'r.title'),
    valueColumn('sessions', 'r.sessions'),
    valueColumn('interventions', 'r.interventions'),
    valueColumn('delegations', 'r.delegations'),
    valueColumn('speaking_seconds', 'r.seconds'),
    valueColumn('untimed', 'r.untimed'),
    ...(looked.theme ? ['supports', 'opposes', 'conditional', 'mentions'] : []).map((name) =>
      valueColumn(name, `r.${name}`),
    ),
  ],
  from: sql`FROM (${spansSql(looked, by)}) r ORDER BY r.nth`,
})
