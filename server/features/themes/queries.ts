import type { z } from 'zod'
import type { Paging } from '#contract'
import type {
  listThemeDuplicates as duplicatesEndpoint,
  listThemes as listEndpoint,
  theme as themeAnswer,
} from '#contract/themes'
import type { Transaction } from '../../database/database.ts'
import { Prisma } from '../../database/generated/client.ts'
import { holds, type Typed, typed } from '../../database/matching.ts'
import { isShown, whereItWent } from '../../database/records.ts'
import { readSelectedPage } from '../../database/selected-page.ts'
import { invalidQuery, notFound } from '../../http/errors.ts'
import { refuseItself } from '../../http/merging.ts'
import { checkConferenceFilter } from '../conferences/queries.ts'
import { type DuplicateRow, duplicatesFrom, duplicatesKeyset, duplicatesSql } from './queries/duplicates.ts'
import { countsOf } from './queries/merge-preview.ts'
import { inUseOrAbove, type Row, treeSql } from './queries/tree.ts'

const { sql } = Prisma

/**
 * The whole tree, each theme after its parent; with `q` only the themes that it finds. A retired theme is listed
 * when asked for, or when one below it is in use. Throws 400 for a conference that is not there.
 */
export async function listThemes(
  tx: Transaction,
  { q, conference, retired }: z.output<(typeof listEndpoint)['query']>,
): Promise<z.output<(typeof listEndpoint)['answer']>> {
  const [words] = await Promise.all([typed(tx, q), checkConferenceFilter(tx, conference)])
  const conditions = [
    ...(words ? [named(words)] : []),
    ...(retired ? [] : [words ? sql`t.retired_at IS NULL` : inUseOrAbove]),
  ]
  return { items: await tx.$queryRaw<Row[]>(treeSql({ conference }, conditions)) }
}

const named = (words: Typed) => sql`(${holds(sql`t.folded`, words)} OR EXISTS (
  SELECT FROM theme_name n WHERE n.theme_id = t.id AND ${holds(sql`fold(n.name)`, words)})
  OR EXISTS (SELECT FROM theme m WHERE m.merged_into_id = t.id AND ${holds(sql`m.folded`, words)}))`

/** One theme, or the one that it was merged into. Throws 404 when there is neither. */
export const findTheme = async (tx: Transaction, id: string) =>
  getTheme(tx, await whereItWent(tx, 'theme', id))

/** Themes that may be one, the highest of each group first: three statements, however many. */
export async function listThemeDuplicates(
  tx: Transaction,
  paging: Paging,
): Promise<z.output<typeof duplicatesEndpoint.answer>> {
  const keys = duplicatesKeyset(paging)
  const page = await readSelectedPage<DuplicateRow>(tx, keys, paging.count, {
    select: duplicatesSql(keys),
    from: duplicatesFrom,
  })
  const ids = page.items.flatMap((one) => one.ids)
  const themes = await tx.$queryRaw<Row[]>(treeSql({}, [sql`t.id = ANY (${ids}::uuid[])`]))
  // Whatever stands above is before what stands below it, and so is never merged into that.
  themes.sort((a, b) => a.depth - b.depth || b.interventions - a.interventions)
  return {
    ...page,
    items: page.items.map((one) => ({
      themes: themes.filter(({ id }) => one.ids.includes(id)),
      distinct: one.distinct,
    })),
  }
}

/** What would move. Throws 404 when the theme is not there, 400 when the other is not. */
export async function previewThemeMerge(tx: Transaction, id: string, into: string) {
  refuseItself(id, into)
  if (!(await isShown(tx, 'theme', id))) throw notFound('theme')
  if (!(await isShown(tx, 'theme', into))) throw invalidQuery('into', `There is no theme ${into}`)
  return countsOf(tx, id, into)
}

/** One theme with its place in the tree. Throws 404 when there is none or it is hidden. */
export async function getTheme(tx: Transaction, id: string): Promise<z.output<typeof themeAnswer>> {
  const [row] = await tx.$queryRaw<Row[]>(treeSql({ id }, [sql`t.id = ${id}::uuid`]))
  if (!row) throw notFound('theme')
  return row
}

export { treeCte } from './queries/tree.ts'
