/** A queue as it stood when somebody began to go through it; what is done stays in it, so that its places stand. */
export type Run = {
  /** What was asked for. */
  key: string
  ids: readonly string[]
  total: number
  /** Where the queue goes on. */
  cursor: string | null
}

type Page = { items: readonly { id: string }[]; next: string | null; total: { count: number } | null }

/** Begins with a first page. One that is open and not in it, from a link that was sent, comes first. */
export function begun(key: string, page: Page, openId: string): Run {
  const found = page.items.map(({ id }) => id)
  const ids = found.includes(openId) ? found : [openId, ...found]
  return { key, ids, total: Math.max(page.total?.count ?? 0, ids.length), cursor: page.next }
}

/** With the next page at its end; what is in it already is not gone through twice. */
export function continued(run: Run, page: Page): Run {
  const ids = [...new Set([...run.ids, ...page.items.map(({ id }) => id)])]
  return { ...run, ids, total: Math.max(run.total, ids.length), cursor: page.next }
}

/** Where one stands: its place from 1, and who comes before and after. */
export function placeIn({ ids, total }: Run, id: string) {
  const index = ids.indexOf(id)
  return { nth: index + 1, of: total, before: ids[index - 1] ?? null, after: ids[index + 1] ?? null }
}
