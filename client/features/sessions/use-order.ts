import { useRef, useState } from 'react'

type Kept = { id: string; version: number }

/** Puts a record after another (or first) where it has this version; answers the record as it is then. */
type Place = (id: string, afterId: string | null, version: number) => Promise<{ version: number }>

/**
 * A list that shows a new order at once. Moves are sent one after the other with the version that the last one left;
 * when one is refused, it and those behind it are taken back and `onRefused` is told.
 */
export function useOrder<Item extends Kept>(
  items: readonly Item[],
  place: Place,
  onRefused: (error: unknown) => void,
) {
  const [order, setOrder] = useState<readonly string[] | null>(null)
  const run = useRef({ queue: Promise.resolve(), waiting: 0, isRefused: false })
  const versions = useRef(new Map<string, number>())
  const shown = order ? inOrder(items, order) : items

  async function send(id: string, afterId: string | null) {
    const known = items.find((item) => item.id === id)?.version ?? 1
    const version = Math.max(known, versions.current.get(id) ?? 0)
    const placed = await place(id, afterId, version)
    versions.current.set(id, placed.version)
  }

  function move(item: Item, toIndex: number) {
    const rest = shown.filter(({ id }) => id !== item.id).map(({ id }) => id)
    const afterId = toIndex === 0 ? null : rest[toIndex - 1]!
    setOrder(rest.toSpliced(toIndex, 0, item.id))
    const { current } = run
    current.waiting += 1
    current.queue = current.queue.then(async () => {
      try {
        if (!current.isRefused) await send(item.id, afterId)
      } catch (error) {
        current.isRefused = true
        onRefused(error)
      }
      current.waiting -= 1
      if (current.waiting > 0) return
      current.isRefused = false
      setOrder(null)
    })
    return current.queue
  }

  return { shown, move, isMoving: order !== null }
}

/** Items that the order does not know stand at the end, as new ones do. */
function inOrder<Item extends Kept>(items: readonly Item[], order: readonly string[]): Item[] {
  const rank = new Map(order.map((id, index) => [id, index]))
  const rankOf = ({ id }: Item) => rank.get(id) ?? order.length
  return [...items].sort((a, b) => rankOf(a) - rankOf(b))
}
