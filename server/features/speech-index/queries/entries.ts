import type { IndexEntry, IndexOrder } from '#contract/speech-index'
import type { Transaction } from '../../../database/database.ts'
import { Prisma } from '../../../database/generated/client.ts'
import { delegationReference } from '../../delegations/queries.ts'
import type { Part } from '../paged.ts'
import { members, within } from './members.ts'

const { sql } = Prisma

type Asked = {
  conference: string
  by: IndexOrder
  language: string
  /** Ids of the delegations in the order of the alphabet. */
  ranked: string[]
}

type Row = Omit<IndexEntry, 'session'> & { key: string; session: IndexEntry['session'] & { heldOn: string } }

/** The entries of some parts of headings, by the key of the heading and in order: one statement. */
export async function entriesOf(
  tx: Transaction,
  { conference, by, language, ranked }: Asked,
  parts: Pick<Part, 'key' | 'from' | 'to'>[],
): Promise<Map<string, IndexEntry[]>> {
  const asked = parts.filter(({ from, to }) => to > from)
  const keys = asked.map(({ key }) => key)
  const found = new Map<string, IndexEntry[]>()
  if (keys.length === 0) return found
  const rows = await tx.$queryRaw<Row[]>`
    WITH placed AS (
      SELECT m.id, m.key, row_number() OVER (PARTITION BY m.key ORDER BY ${within(by, ranked)}) AS nth
      FROM (${members[by](conference, keys)}) m JOIN intervention i ON i.id = m.id)
    SELECT o.key, ${columns(language)}
    FROM unnest(${keys}::text[], ${asked.map(({ from }) => from)}::int[], ${asked.map(({ to }) => to)}::int[])
      AS w (key, first, last)
    JOIN placed o ON o.key = w.key AND o.nth > w.first AND o.nth <= w.last
    ${joins} ORDER BY o.key, o.nth`
  for (const { key, ...entry } of rows) {
    const list = found.get(key) ?? []
    list.push({ ...entry, session: { ...entry.session, heldOn: new Date(entry.session.heldOn) } })
    found.set(key, list)
  }
  return found
}

const joins = sql`JOIN intervention i ON i.id = o.id JOIN session s ON s.id = i.session_id
  JOIN delegation d ON d.id = i.delegation_id LEFT JOIN person p ON p.id = i.person_id
  LEFT JOIN agenda_item a ON a.id = i.agenda_item_id`

const columns = (language: string) => sql`i.id AS "interventionId", s.held_on AS "heldOn",
  json_build_object('id', s.id, 'title', s.title, 'type', s.type, 'heldOn', s.held_on) AS session,
  s.document_symbol AS "documentSymbol",
  CASE WHEN a.id IS NOT NULL THEN json_build_object('number', a.number, 'title', a.title,
    'documentSymbol', a.document_symbol) END AS "agendaItem",
  ARRAY(SELECT coalesce(n.name, t.name) FROM intervention_theme it JOIN theme t ON t.id = it.theme_id
    LEFT JOIN theme_name n ON n.theme_id = t.id AND n.language = ${language}
    WHERE it.intervention_id = i.id ORDER BY it.position, t.name) AS themes,
  i.speaker_honorific AS honorific, coalesce(i.speaker_name, p.name) AS speaker, i.speaker_post AS post,
  ${delegationReference} AS delegation,
  coalesce((SELECT json_agg(json_build_object('code', g.code, 'name', coalesce(n.name, g.name)) ORDER BY g.code)
    FROM intervention_group ig JOIN country_group g ON g.id = ig.group_id
    LEFT JOIN country_group_name n ON n.group_id = g.id AND n.language = ${language}
    WHERE ig.intervention_id = i.id), '[]') AS groups,
  i.kind`
