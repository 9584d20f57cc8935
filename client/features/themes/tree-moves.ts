/** A theme as the tree needs it; lists are as the API gives them: each after its parent, siblings in order. */
export type Standing = { id: string; parentId: string | null }

/** Where a theme goes: below a parent (none: at the top), after one of its siblings (none: first). */
export type Place = { parentId: string | null; afterId: string | null }

export const steps = ['up', 'down', 'indent', 'outdent'] as const
export type Step = (typeof steps)[number]
export type Drop = { id: string; position: 'before' | 'after' | 'on' }

const childrenOf = <Item extends Standing>(items: readonly Item[], parentId: string | null) =>
  items.filter((item) => item.parentId === parentId)

/** Where one step takes a theme; null where there is no such step. */
export function stepTo(items: readonly Standing[], id: string, step: Step): Place | null {
  const item = items.find((one) => one.id === id)
  if (!item) return null
  const siblings = childrenOf(items, item.parentId)
  const at = siblings.indexOf(item)
  const before = siblings[at - 1]
  const after = siblings[at + 1]
  if (step === 'up') return before ? { parentId: item.parentId, afterId: siblings[at - 2]?.id ?? null } : null
  if (step === 'down') return after ? { parentId: item.parentId, afterId: after.id } : null
  if (step === 'indent') return before ? lastBelow(items, before.id) : null
  const parent = items.find((one) => one.id === item.parentId)
  return parent ? { parentId: parent.parentId, afterId: parent.id } : null
}

/** Where a theme comes to stand when it is dropped; null below itself, or where it stands already. */
export function dropTo(items: readonly Standing[], id: string, { id: over, position }: Drop): Place | null {
  const target = items.find((one) => one.id === over)
  if (!target || isWithin(items, over, id)) return null
  const others = items.filter((one) => one.id !== id)
  const siblings = childrenOf(others, target.parentId)
  const places: Record<Drop['position'], Place> = {
    on: lastBelow(others, over),
    after: { parentId: target.parentId, afterId: over },
    before: { parentId: target.parentId, afterId: siblings[siblings.indexOf(target) - 1]?.id ?? null },
  }
  const place = places[position]
  const now = placeOf(items, id)
  return now?.parentId === place.parentId && now.afterId === place.afterId ? null : place
}

/** Where a theme stands. */
export function placeOf(items: readonly Standing[], id: string): Place | null {
  const item = items.find((one) => one.id === id)
  if (!item) return null
  const siblings = childrenOf(items, item.parentId)
  return { parentId: item.parentId, afterId: siblings[siblings.indexOf(item) - 1]?.id ?? null }
}

/** The list after a theme went to its place, with everything below it. */
export function placed<Item extends Standing>(items: readonly Item[], id: string, place: Place): Item[] {
  const item = items.find((one) => one.id === id)
  if (!item) return [...items]
  const moved = { ...item, parentId: place.parentId }
  const below = (parentId: string | null): Item[] => {
    const children = childrenOf(items, parentId).filter((one) => one.id !== id)
    if (parentId === place.parentId)
      children.splice(children.findIndex((one) => one.id === place.afterId) + 1, 0, moved)
    return children.flatMap((child) => [child, ...below(child.id)])
  }
  return below(null)
}

/** Whether a theme is another or stands anywhere below it. */
export function isWithin(items: readonly Standing[], id: string, above: string): boolean {
  if (id === above) return true
  const parentId = items.find((one) => one.id === id)?.parentId
  return parentId ? isWithin(items, parentId, above) : false
}

function lastBelow(items: readonly Standing[], parentId: string): Place {
  return { parentId, afterId: childrenOf(items, parentId).at(-1)?.id ?? null }
}
