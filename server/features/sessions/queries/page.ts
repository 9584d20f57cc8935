import type { SessionFilter } from '#contract/sessions'
import { Prisma } from '../../../database/generated/client.ts'
import { type Keyset, keyset, type SortKey } from '../../../database/keyset.ts'
import { columns, from, heard, where } from './row.ts'

const { sql, raw, empty } = Prisma

const byPlace: SortKey[] = [
  { expression: 'o.held_on', type: 'date' },
  { expression: 'o.conference_id', type: 'uuid' },
  { expression: 'o.position', type: 'int' },
]
const byStart: SortKey[] = [
  { expression: 'o.held_on', type: 'date' },
  { expression: "coalesce(o.started_at, o.scheduled_start_at, 'infinity')", type: 'timestamptz' },
  ...byPlace.slice(1),
]
const byTitle: SortKey[] = [{ expression: 'o.title', type: 'text' }, ...byPlace]
// What is alike stands in the order of the programme, whichever way: keys run in one direction.
const orders: Record<SessionFilter['sort'], SortKey[]> = {
  programme: byPlace,
  '-programme': byPlace,
  startsAt: byStart,
  '-startsAt': byStart,
  title: byTitle,
  '-title': byTitle,
  interventions: [{ expression: 'o.interventions', type: 'bigint' }, ...byPlace],
  '-interventions': [{ expression: '-o.interventions', type: 'bigint' }, ...byPlace],
  speakingSeconds: [{ expression: 'o.seconds', type: 'bigint' }, ...byPlace],
  '-speakingSeconds': [{ expression: '-o.seconds', type: 'bigint' }, ...byPlace],
}

export const keysetOf = ({ sort, cursor, pageSize }: SessionFilter): Keyset =>
  keyset(`sessions ${sort}`, orders[sort], {
    descending: ['-programme', '-startsAt', '-title'].includes(sort),
    cursor,
    pageSize,
  })

const totals = raw(`CROSS JOIN LATERAL (
  SELECT count(*) AS interventions, coalesce(sum(i.duration_seconds), 0) AS seconds FROM intervention i WHERE ${heard}) t`)

/** SELECT of one page of sessions, each with its key. */
export function pageSql(filter: SessionFilter, keys: Keyset): Prisma.Sql {
  const isBySpeaking = /interventions|speaking/.test(filter.sort)
  return sql`
    WITH found AS (
      SELECT s.id, s.held_on, s.conference_id, s.position, s.started_at, s.scheduled_start_at,
             public.fold(s.title) AS title ${isBySpeaking ? sql`, t.interventions, t.seconds` : empty}
        FROM ${from} ${isBySpeaking ? totals : empty} WHERE ${where(filter)}),
    page AS MATERIALIZED (SELECT o.*, ${keys.key} FROM found o WHERE ${keys.where} ${keys.orderBy} ${keys.limit})
    SELECT o.key, ${columns} FROM page o JOIN session s ON s.id = o.id ${keys.orderBy}`
}
