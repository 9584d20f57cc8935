import type { z } from 'zod'
import type { readIndex as endpoint, IndexHeading, IndexOrder } from '#contract/speech-index'
import type { Transaction } from '../../database/database.ts'
import { getConference } from '../conferences/queries.ts'
import { arrange, type Filed } from './arrange.ts'
import { inFile, onScreen, type Part, paged } from './paged.ts'
import { entriesOf } from './queries/entries.ts'
import { headingsOf } from './queries/headings.ts'
import { tableOf } from './queries/table.ts'

type Asked = { conference: string; by: IndexOrder; language: string }

// In the order of a language's alphabet; for subjects also the delegations in it.
async function headingsIn(tx: Transaction, { conference, by, language }: Asked) {
  const [rows, delegations] = await Promise.all([
    headingsOf[by](tx, conference),
    by === 'subject' ? headingsOf.country(tx, conference) : [],
  ])
  const ranked = arrange(delegations, language).flatMap(({ kind, see, key }) =>
    kind === 'delegation' && !see ? [key] : [],
  )
  return { headings: arrange(rows, language), ranked }
}

/**
 * A page of the Index to Speeches of a conference, in the language asked for: at most four statements, however large it
 * is. Throws 404 when there is no such conference. A page after the last is empty.
 */
export async function readIndex(
  tx: Transaction,
  conference: string,
  { by, language, letter, page }: z.output<typeof endpoint.query>,
): Promise<z.output<typeof endpoint.answer>> {
  await getConference(tx, conference)
  const asked = { conference, by, language }
  const { headings, ranked } = await headingsIn(tx, asked)
  const pages = paged(
    letter === undefined ? headings : headings.filter((one) => one.letter === letter),
    onScreen,
  )
  const parts = pages[page - 1] ?? []
  return {
    by,
    language,
    entries: headings.reduce((sum, { count }) => sum + count, 0),
    headings: headings.filter(({ see }) => see === null).length,
    letters: lettersOf(headings),
    letter: letter ?? null,
    page,
    pages: pages.length,
    items: await filled(tx, { ...asked, ranked }, parts),
  }
}

async function filled(
  tx: Transaction,
  asked: Asked & { ranked: string[] },
  parts: readonly Part[],
): Promise<IndexHeading[]> {
  const entries = await entriesOf(tx, asked, [...parts])
  return parts.map(({ from: _from, to: _to, ...part }) => ({ ...part, entries: entries.get(part.key) ?? [] }))
}

// In the order in which they come, which is that of the alphabet.
function lettersOf(headings: readonly Filed[]) {
  const counts = new Map<string, number>()
  for (const { letter, count } of headings) counts.set(letter, (counts.get(letter) ?? 0) + count)
  return [...counts].map(([letter, entries]) => ({ letter, entries }))
}

/** The whole index, a page at a time, in what the transaction sees; a heading may go on on the next page. */
export async function* wholeIndex(tx: Transaction, asked: Asked): AsyncGenerator<IndexHeading[]> {
  const { headings, ranked } = await headingsIn(tx, asked)
  for (const parts of paged(headings, inFile)) yield filled(tx, { ...asked, ranked }, parts)
}

/** The whole index as the rows of a file: a row for each entry, and for each reference. Throws 404. */
export async function indexTable(tx: Transaction, asked: Asked) {
  await getConference(tx, asked.conference)
  const { headings, ranked } = await headingsIn(tx, asked)
  return tableOf(asked, headings, ranked)
}
