import { Prisma } from './generated/client.ts'

const { sql, join } = Prisma
type Sql = Prisma.Sql

/** A word or a phrase that is sought, or is not to be there. */
export type Term = { text: string; isPhrase: boolean; isUnwanted: boolean }

/** What is sought: one of several alternatives, in each of which every term holds. */
export type Sought = Term[][]

const most = 100

/**
 * Reads what a person typed: words, "phrases", -not, and or between. Anything can be typed: what is no term is
 * passed over. At most 100 terms; null when nothing is left to seek.
 */
export function read(typed: string): Sought | null {
  const alternatives: Term[][] = [[]]
  let count = 0
  // A quotation mark that is never closed reaches to the end.
  // Signs of full width are the same signs.
  for (const [, minus, phrase, word] of typed
    .normalize('NFKC')
    .matchAll(/(-?)["“”„«»]([^"“”„«»]*)(?:["“”„«»]|$)|([^\s"“”„«»]+)/gu)) {
    if (count === most) break
    if (word !== undefined && /^(or|\||\|\|)$/i.test(word)) {
      if (alternatives.at(-1)!.length > 0) alternatives.push([])
      continue
    }
    const isUnwanted = phrase === undefined ? /^-./.test(word!) : minus === '-'
    const text = phrase ?? word!.replace(/^-(?=.)/, '')
    if (!/[\p{L}\p{N}]/u.test(text)) continue
    // What a sign stands within, such as a document's symbol, is a row of words too.
    const isPhrase = isRow(text) || (phrase !== undefined && /\s|[^\p{L}\p{N}\p{M}]/u.test(text.trim()))
    const terms = alternatives.at(-1)!
    for (const part of isPhrase && !isUnwanted ? stretchesOf(text) : [text]) {
      if (count === most || terms.some((term) => term.text === part && term.isUnwanted === isUnwanted))
        continue
      terms.push({ text: part, isPhrase, isUnwanted })
      count += 1
    }
  }
  const sought = alternatives.filter((terms) => terms.length > 0)
  return sought.length > 0 ? sought : null
}

const han = /[\u3005\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]/u
const together = 120

/**
 * A phrase in stretches that overlap, since one that is longer than what pieces share may begin in one piece and end
 * in the next. Who says every stretch says the phrase.
 */
function stretchesOf(phrase: string): string[] {
  const words = [
    ...phrase.matchAll(
      /[\u3005\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]|[^\s\u3005\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]+/gu,
    ),
  ].map(({ 0: word, index }) => ({ from: index, to: index + word.length }))
  const stretches: string[] = []
  for (let first = 0; first < words.length; ) {
    const { from } = words[first]!
    const beyond = words.findIndex(({ to }, nth) => nth > first && to > from + together)
    const last = beyond === -1 ? words.length - 1 : beyond - 1
    stretches.push(phrase.slice(from, words[last]!.to))
    if (beyond === -1) break
    first = Math.max(
      first + 1,
      words.findIndex((word) => word.from > from + together / 2),
    )
  }
  return stretches
}

const isRow = (text: string) =>
  /[\p{L}\p{N}][^\p{L}\p{N}\p{M}]+[\p{L}\p{N}]/u.test(text) || (han.test(text) && [...text].length > 1)

/** A tsquery that holds wherever a term can: phrases as words that occur together. */
const wordsOf = ({ text }: Term) => sql`plainto_tsquery('simple', search_text(${text}))`
const phraseOf = ({ text }: Term) => sql`phraseto_tsquery('simple', search_text(${text}))`

/**
 * The tsquery of what is sought, for documents: every document that says it meets it, and some more where phrases
 * are sought. A phrase that is not to be there asks nothing of the words.
 */
export const documentQuery = (sought: Sought): Sql =>
  either(sought.map((terms) => all(terms.map((term) => inDocument(term)))))

function inDocument(term: Term): Sql {
  if (!term.isUnwanted) return wordsOf(term)
  return term.isPhrase ? sql`''::tsquery` : sql`!!${wordsOf(term)}`
}

/** The tsquery that pieces are ranked by: what is to be there, phrases as phrases. */
export const rankingQuery = (sought: Sought): Sql =>
  either(sought.flat().flatMap((term) => (term.isUnwanted ? [] : [phraseOf(term)])))

const all = (queries: Sql[]) => sql`(${join(queries, ' && ')})`
const either = (queries: Sql[]) => (queries.length === 0 ? sql`''::tsquery` : sql`(${join(queries, ' || ')})`)

const hasPhrase = (sought: Sought) => sought.flat().some(({ isPhrase }) => isPhrase)

/**
 * Whether document `d` truly says what is sought, once it meets `documentQuery`: its phrases are looked for piece by
 * piece. TRUE where there is none.
 */
function confirmed(sought: Sought): Sql {
  if (!hasPhrase(sought)) return sql`TRUE`
  const alternatives = sought.map((terms) => sql`(${join(terms.map(holds), ' AND ')})`)
  return sql`(${join(alternatives, ' OR ')})`
}

function holds(term: Term): Sql {
  const held = term.isPhrase
    ? sql`(ts_match_vq(d.words, ${wordsOf(term)}) AND EXISTS (SELECT FROM search_piece p
        WHERE p.intervention_id = d.intervention_id AND ts_match_vq(p.words, ${phraseOf(term)})))`
    : sql`ts_match_vq(d.words, ${wordsOf(term)})`
  return term.isUnwanted ? sql`NOT ${held}` : held
}

/** Whether nothing is asked of the words of a document, as where a phrase is not to be there and nothing else is said. */
export const asksNoWords = (sought: Sought) =>
  sought.some((terms) => terms.every(({ isPhrase, isUnwanted }) => isPhrase && isUnwanted))

/**
 * Whether document `d` says what is sought. Where documents are walked, a function in place of the operator keeps the
 * planner from gathering all of them by their index.
 */
export function documentSays(sought: Sought, { walks }: { walks: boolean }): Sql {
  if (asksNoWords(sought)) return confirmed(sought)
  const query = documentQuery(sought)
  return sql`${walks ? sql`ts_match_vq(d.words, ${query})` : sql`d.words @@ ${query}`} AND ${confirmed(sought)}`
}

/** Whether an intervention says what is sought; `id` is the column of its id. */
export const says = (sought: Sought, id: Sql): Sql => sql`EXISTS (SELECT FROM search_document d
  WHERE d.intervention_id = ${id} AND ${documentSays(sought, { walks: false })})`
