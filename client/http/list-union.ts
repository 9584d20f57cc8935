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
 * keeps the order; where both did, `mine`.
 */
export function unionOf<Item>(
  before: readonly Item[],
  mine: readonly Item[],
  theirs: readonly Item[],
  keyOf: (item: Item) => string,
): Union<Item> {
  const [were, own, others] = [before, mine, theirs].map((list) => byKey(list, keyOf)) as [
    ByKey<Item>,
    ByKey<Item>,
    ByKey<Item>,
  ]
  const union: Union<Item> = { items: [], overruled: [], outlived: [] }
  for (const key of orderOf([...were.keys()], [...own.keys()], [...others.keys()])) {
    const {
      items,
      overruled = [],
      outlived = [],
    } = settled(were.get(key) ?? [], own.get(key) ?? [], others.get(key) ?? [])
    union.items.push(...items)
    union.overruled.push(...overruled)
    union.outlived.push(...outlived)
  }
  return union
}

type ByKey<Item> = Map<string, Item[]>

function byKey<Item>(list: readonly Item[], keyOf: (item: Item) => string): ByKey<Item> {
  const found: ByKey<Item> = new Map()
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

type Settled<Item> = Pick<Union<Item>, 'items'> & Partial<Union<Item>>

/** What becomes of one item; an empty list is one that is not there. */
function settled<Item>(before: Item[], mine: Item[], theirs: Item[]): Settled<Item> {
  if (isSame(mine, before)) return { items: theirs }
  if (isSame(theirs, before) || isSame(mine, theirs)) return { items: mine }
  const changed = [...mine, ...theirs]
  if (mine.length === 0 || theirs.length === 0) return { items: changed, outlived: changed }
  const isOfParts = before.length <= 1 && changed.length === 2
  return isOfParts ? joined(before[0], mine[0]!, theirs[0]!) : { items: mine, overruled: theirs }
}

/** One item that both changed, part by part. */
function joined<Item>(before: Item | undefined, mine: Item, theirs: Item): Settled<Item> {
  const [was, own, other] = [before, mine, theirs] as Record<string, unknown>[]
  let isDisputed = false
  const parts = Object.keys({ ...other, ...own }).map((name) => {
    const [first, typed, saved] = [was?.[name], own![name], other![name]]
    if (isSame(typed, first)) return [name, saved]
    if (!isSame(saved, first) && !isSame(typed, saved)) isDisputed = true
    return [name, typed]
  })
  return { items: [Object.fromEntries(parts) as Item], overruled: isDisputed ? [theirs] : [] }
}
