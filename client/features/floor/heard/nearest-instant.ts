import { instantOf, localTimeOf } from '../../../ui/zoned-time.ts'

const dayMs = 86_400_000

/** The instant that a typed time means, the nearest to a known one: a session may run past midnight. */
export function nearestInstant(time: string, near: string, zone: string): string {
  const { day } = localTimeOf(near, zone)
  const [first, ...others] = [0, -1, 1].map((days) => {
    const at = new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10)
    return instantOf({ day: at, time }, zone)
  })
  const distance = (instant: string) => Math.abs(Date.parse(instant) - Date.parse(near))
  return others.reduce((best, one) => (distance(one) < distance(best) ? one : best), first!)
}
