type Spot = { mark: SVGAElement; x: number; y: number }

const marksOf = (picture: Element) => [...picture.querySelectorAll<SVGAElement>('a[data-mark]')]

function middleOf(mark: SVGAElement): Spot {
  const box = mark.getBoundingClientRect()
  return { mark, x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

const ways = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
} as const

// What stands askew counts for this much more than what is far away.
const askew = 3

/** The mark that a key leads to from another: the nearest in its direction, the first or the last; null: no such key or none. */
export function nextMark(picture: Element, from: Element, key: string): SVGAElement | null {
  const marks = marksOf(picture)
  if (key === 'Home') return marks[0] ?? null
  if (key === 'End') return marks.at(-1) ?? null
  const way = ways[key as keyof typeof ways]
  const current = marks.find((mark) => mark === from)
  if (!way || !current) return null
  const { x, y } = middleOf(current)
  let next: SVGAElement | null = null
  let least = Number.POSITIVE_INFINITY
  for (const mark of marks) {
    if (mark === current) continue
    const spot = middleOf(mark)
    const along = (spot.x - x) * way[0] + (spot.y - y) * way[1]
    const across = Math.abs((spot.x - x) * way[1]) + Math.abs((spot.y - y) * way[0])
    if (along < 1 || across > along * askew) continue
    const far = along + across * askew
    if (far < least) [least, next] = [far, mark]
  }
  return next
}

/** One mark of a picture is a stop of Tab: the one that has or had the focus, else the first. */
export function keepOneStop(picture: Element, current?: Element | null) {
  const marks = marksOf(picture)
  const stop =
    marks.find((mark) => mark === current) ??
    marks.find((mark) => mark.getAttribute('tabindex') === '0') ??
    marks[0]
  for (const mark of marks) {
    const tabIndex = mark === stop ? '0' : '-1'
    if (mark.getAttribute('tabindex') !== tabIndex) mark.setAttribute('tabindex', tabIndex)
  }
}
