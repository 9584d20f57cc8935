/** Times of one kind of work, in milliseconds. */
export type Times = { p50: number; p95: number; most: number }

export function summarise(times: number[]): Times {
  const sorted = [...times].sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)]!
  return { p50: at(0.5), p95: at(0.95), most: sorted.at(-1)! }
}

/**
 * Times several kinds of work in turn, one of each at a time, so that a slow moment of the machine meets all alike;
 * first some rounds untimed, since what a server does all day is warm.
 */
export async function inTurn(
  rounds: number,
  works: ((round: number) => Promise<unknown>)[],
): Promise<Times[]> {
  const times = works.map(() => [] as number[])
  for (let round = -30; round < rounds; round += 1)
    for (const [i, work] of inOrder(works, round)) {
      const began = performance.now()
      await work(Math.abs(round))
      if (round >= 0) times[i]!.push(performance.now() - began)
    }
  return times.map(summarise)
}

// Who goes first reads what is cold for all, so each does as often.
const inOrder = <Work>(works: Work[], round: number) =>
  round % 2 === 0 ? [...works.entries()] : [...works.entries()].reverse()

const shown = (ms: number) => `${ms.toFixed(1)} ms`

/** Prints one line of the report, and remembers a promise that was not kept. */
export function report(name: string, ours: Times, raw: Times, factor = 1.5) {
  const allowed = raw.p95 * factor + 5
  const kept = ours.p95 <= allowed
  if (!kept) process.exitCode = 1
  console.log(
    `${name.padEnd(44)} p50 ${shown(ours.p50).padStart(9)} raw ${shown(raw.p50).padStart(9)} | p95 ${shown(ours.p95).padStart(9)} raw ${shown(raw.p95).padStart(9)}  ratio ${(ours.p95 / raw.p95).toFixed(2)}  allowed ${shown(allowed).padStart(9)}  ${kept ? 'kept' : 'NOT KEPT'}`,
  )
}
