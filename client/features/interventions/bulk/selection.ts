/** Which interventions are chosen: some, or all that the filter finds. */
export type Selection = { ids: ReadonlySet<string>; isAll: boolean }

export const nothing: Selection = { ids: new Set(), isAll: false }

/** Chooses one or lets it go; with `from`, all between the two on this page become as that one becomes. */
export function toggled(
  { ids, isAll }: Selection,
  page: readonly string[],
  id: string,
  from: string | null,
): Selection {
  const chosen = new Set(isAll ? page : ids)
  const isOn = !chosen.has(id)
  const ends = [page.indexOf(id), from === null ? -1 : page.indexOf(from)].sort((a, b) => a - b)
  const meant = ends[0] === -1 ? [id] : page.slice(ends[0], ends[1]! + 1)
  for (const one of meant) {
    if (isOn) chosen.add(one)
    else chosen.delete(one)
  }
  return { ids: chosen, isAll: false }
}

/** Chooses the whole page, or lets it go when it is chosen already; what is chosen on other pages stays. */
export function pageToggled({ ids, isAll }: Selection, page: readonly string[]): Selection {
  if (isAll) return nothing
  const isWhole = page.every((id) => ids.has(id))
  const rest = [...ids].filter((id) => !page.includes(id))
  return { ids: new Set(isWhole ? rest : [...rest, ...page]), isAll: false }
}
