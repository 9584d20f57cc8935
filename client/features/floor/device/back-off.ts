const first = 1_000
const longest = 15_000

/** How long to wait after so many failures in a row; never the same for all who were cut off at once. */
export function backOff(failures: number, random = Math.random): number {
  const whole = Math.min(longest, first * 2 ** Math.max(0, failures - 1))
  return whole / 2 + (random() * whole) / 2
}
