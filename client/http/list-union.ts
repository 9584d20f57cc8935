import { isSame } from './changes.ts'

/** What two made of one list, as one. */
export type Union<Item> = {
  items: Item[]
  /** Both changed these, each otherwise: here as they are saved, in `items` as they were typed. */
  overruled: Item[]
  /** One changed these while the other took them out: they stay, changed. */
  outlived: Item[]
}

/**
 * A list with what both did since `before`: what either added is added, what one took out and the other left alone is
 * out, and of an item that both changed each part that only one of them changed is that one's. `keyOf` tells items
 * apart; all of one key, such as the two times that a country was a member, count as one item. Whoever moved items
 * keeps the order, and both did: `mine`.
 */
export function unionOf<Item>(
  before: readonly Item[],
  mine: readonly Item[],
  theirs: readonly Item[],
  keyOf: (item: Item) => string,
): Union<Item> {
  const [was, own, other] = [before, mine, theirs].map((list) => byKey(list, keyOf))
  const union: Union<Item> = { items: [], overruled: [], outlived: [] }
  for (const key of orderOf([...was!.keys()], [...own!.keys()], [...other!.keys()])) {
    const [a, b, c] = [was!.get(key) ?? [], own!.get(key) ?? [], other!.get(key) ?? []]
    if (isSame(b, a)) union.items.push(...c)
    else if (isSame(c, a) || isSame(b, c)) union.items.push(...b)
    else if (b.length === 0 || c.length === 0) {
      union.items.push(...b, ...c)
      union.outlived.push(...b, ...c)
    } else {
      const { items, isDisputed } = settled(a, b, c)
      union.items.push(...items)
      if (isDisputed) union.overruled.push(...c)
    }
  }
  return union
}

function byKey<Item>(list: readonly Item[], keyOf: (item: Item) => string) {
  const found = new Map<string, Item[]>()
  for (const item of list) found.set(keyOf(item), [...(found.get(keyOf(item)) ?? []), item])
  return found
}

/** The keys of both: those that one added stand after what they were put behind, mine after theirs. */
function orderOf(before: string[], mine: string[], theirs: string[]): string[] {
  const kept = (keys: string[]) =>
    keys.filter((key) => [before, mine, theirs].every((list) => list.includes(key)))
  const [lead, follow] = isSame(kept(mine), kept(before)) ? [theirs, mine] : [mine, theirs]
  const keys = [...lead]
  for (const [nth, key] of follow.entries()) {
    if (keys.includes(key)) continue
    let place = nth === 0 ? 0 : keys.indexOf(follow[nth - 1]!) + 1
    while (place < keys.length && !follow.includes(keys[place]!)) place += 1
    keys.splice(place, 0, key)
  }
  return keys
}

/** What both changed: part by part where each has one item, else as it was typed. */
function settled<Item>(before: Item[], mine: Item[], theirs: Item[]) {
  const [was, own, other] = [before[0], mine[0], theirs[0]] as Record<string, unknown>[]
  if (before.length > 1 || mine.length > 1 || theirs.length > 1) return { items: mine, isDisputed: true }
  let isDisputed = false
  const parts = Object.keys({ ...other, ...own }).map((name) => {
    const [a, b, c] = [was?.[name], own![name], other![name]]
    if (isSame(b, a)) return [name, c]
    if (!isSame(c, a) && !isSame(b, c)) isDisputed = true
    return [name, b]
  })
  return { items: [Object.fromEntries(parts) as Item], isDisputed }
}
