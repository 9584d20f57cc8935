import type { Transaction } from '../../../database/database.ts'
import { Prisma } from '../../../database/generated/client.ts'

const { sql, join, raw } = Prisma

// Where an id may stand, and what a person calls what it stands for.
const named: Record<string, string> = {
  conference: 'SELECT t.id, t.name FROM conference t',
  session: 'SELECT t.id, t.title FROM session t',
  delegation: 'SELECT t.id, t.name FROM delegation t',
  delegate: 'SELECT t.id, t.name_as_printed FROM delegate t',
  person: 'SELECT t.id, t.name FROM person t',
  theme: 'SELECT t.id, t.name FROM theme t',
  source: 'SELECT t.id, t.title FROM source t',
  reported_figure:
    "SELECT t.id, replace(t.measure::text, '_', ' ') || ': ' || t.value FROM reported_figure t",
  instrument: 'SELECT t.id, t.name FROM instrument t',
  treaty_action: 'SELECT t.id, t.participant_name FROM treaty_action t',
  group: 'SELECT t.id, t.name FROM country_group t',
  agenda_item: "SELECT t.id, concat_ws(' ', t.number, t.title) FROM agenda_item t",
  account: 'SELECT t.id, t.name FROM account t',
  intervention: `SELECT t.id, concat_ws(': ', d.name, coalesce(t.speaker_name, p.name)) FROM intervention t
    JOIN delegation d ON d.id = t.delegation_id LEFT JOIN person p ON p.id = t.person_id`,
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

// Ids stand in lists and in what is kept as JSON, too.
function leavesOf(value: unknown): unknown[] {
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leavesOf) : [value]
}

/** Names of whatever ids stand in some values, of hidden records too; one statement. */
export async function namesOf(tx: Transaction, values: unknown[]): Promise<Record<string, string>> {
  const ids = [...new Set(leavesOf(values))].filter((value) => typeof value === 'string' && uuid.test(value))
  if (ids.length === 0) return {}
  const selects = Object.values(named).map((select) => sql`${raw(select)} WHERE t.id = ANY(${ids}::uuid[])`)
  const rows = await tx.$queryRaw<{ id: string; name: string | null }[]>`
    SELECT id::text, name FROM (${join(selects, ' UNION ALL ')}) named (id, name)`
  return Object.fromEntries(rows.flatMap(({ id, name }) => (name ? [[id, name]] : [])))
}
