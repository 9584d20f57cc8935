import type { IndexOrder } from '#contract/speech-index'
import { Prisma } from '../../../database/generated/client.ts'
import { type Column, type Table, textColumn, valueColumn } from '../../../database/table.ts'
import type { Filed } from '../arrange.ts'
import { members, within } from './members.ts'

const { sql } = Prisma

/** The columns of an index in a file, documented in docs/csv.md. */
const columns = (language: string): Column[] => [
  textColumn('letter', 'h.letter'),
  textColumn('heading', "nullif(h.name, '')"),
  valueColumn('heading_kind', 'h.kind'),
  textColumn('see', "nullif(h.see, '')"),
  textColumn('see_also', "nullif(h.see_also, '')"),
  valueColumn('session_date', 's.held_on'),
  textColumn('session', 's.title'),
  textColumn('document_symbol', 's.document_symbol'),
  textColumn('agenda_item', "nullif(concat_ws(' ', a.number, a.title), '')"),
  {
    name: 'themes',
    isText: true,
    cell: sql`(SELECT string_agg(coalesce(n.name, t.name), '; ' ORDER BY it.position, t.name)
      FROM intervention_theme it JOIN theme t ON t.id = it.theme_id
      LEFT JOIN theme_name n ON n.theme_id = t.id AND n.language = ${language} WHERE it.intervention_id = i.id)`,
  },
  textColumn('speaker', 'coalesce(i.speaker_name, p.name)'),
  textColumn('speaker_honorific', 'i.speaker_honorific'),
  textColumn('speaker_post', 'i.speaker_post'),
  textColumn('delegation', 'd.name'),
  textColumn('delegation_code', 'coalesce(d.country_code, d.acronym)'),
  textColumn(
    'on_behalf_of',
    `(SELECT string_agg(g.name, '; ' ORDER BY g.code) FROM intervention_group ig
      JOIN country_group g ON g.id = ig.group_id WHERE ig.intervention_id = i.id)`,
  ),
  valueColumn('kind', 'i.kind'),
  valueColumn('intervention_id', 'i.id'),
]

type Asked = { conference: string; by: IndexOrder; language: string }

/** The rows of an index in the order of its headings, which the database does not know: they come along. */
export function tableOf(
  { conference, by, language }: Asked,
  headings: readonly Filed[],
  ranked: string[],
): Table {
  const lists = [
    headings.map(({ letter }) => letter),
    headings.map(({ key }) => key),
    headings.map(({ name }) => name ?? ''),
    headings.map(({ kind }) => kind),
    headings.map(({ see }) => see?.name ?? ''),
    headings.map(({ seeAlso }) => seeAlso.map(({ name }) => name).join('; ')),
  ].map((list) => sql`${list}::text[]`)
  return {
    name: `index-by-${by}`,
    columns: columns(language),
    from: sql`FROM unnest(${Prisma.join(lists)}) WITH ORDINALITY AS h (letter, key, name, kind, see, see_also, nth)
      LEFT JOIN (${members[by](conference)}) m ON m.key = h.key
      LEFT JOIN intervention i ON i.id = m.id LEFT JOIN session s ON s.id = i.session_id
      LEFT JOIN delegation d ON d.id = i.delegation_id LEFT JOIN person p ON p.id = i.person_id
      LEFT JOIN agenda_item a ON a.id = i.agenda_item_id
      ORDER BY h.nth, ${within(by, ranked)}`,
  }
}
