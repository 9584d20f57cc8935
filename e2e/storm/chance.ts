/** Chances that come again with the same seed (mulberry32). */
export function chanceFrom(seed: number) {
  let state = seed >>> 0
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const between = (least: number, most: number) => least + next() * (most - least)
  return {
    between,
    isLess: (share: number) => next() < share,
    of: <One>(all: readonly One[]): One => all[Math.floor(next() * all.length)]!,
    /** One of some by their weights. */
    weighed<One extends { weight: number }>(all: readonly One[]): One {
      let left = next() * all.reduce((sum, { weight }) => sum + weight, 0)
      return (
        all.find(({ weight }) => {
          left -= weight
          return left < 0
        }) ?? all[0]!
      )
    },
    /** So many numbers, spread from the first tenth of a whole to its last. */
    spread: (count: number, whole: number) =>
      Array.from({ length: count }, (_, nth) =>
        Math.round(whole * (0.1 + (0.8 * (nth + next())) / Math.max(1, count))),
      ),
    /** Chances of its own for somebody, from these. */
    fork: () => chanceFrom(Math.floor(next() * 2 ** 32)),
  }
}

export type Chance = ReturnType<typeof chanceFrom>
