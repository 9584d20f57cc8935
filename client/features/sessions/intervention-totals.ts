import type { ListedIntervention } from '../interventions/public/intervention.ts'

type Delegation = ListedIntervention['delegation']
export type Share = { delegation: Delegation; interventions: number; seconds: number; share: number | null }

const hadTheFloor = ({ status }: ListedIntervention) => status === 'delivered' || status === 'on_the_floor'

/**
 * How the floor was shared: for each delegation how often it had it and for how long, the longest first. Only
 * interventions with a start and an end have a length; a delegation without any has no share.
 */
export function sharesOf(interventions: readonly ListedIntervention[]): Share[] {
  const shares = new Map<string, Share>()
  for (const { delegation, durationSeconds } of interventions.filter(hadTheFloor)) {
    const known = shares.get(delegation.id) ?? { delegation, interventions: 0, seconds: 0, share: null }
    shares.set(delegation.id, {
      ...known,
      interventions: known.interventions + 1,
      seconds: known.seconds + (durationSeconds ?? 0),
    })
  }
  const total = [...shares.values()].reduce((sum, { seconds }) => sum + seconds, 0)
  return [...shares.values()]
    .map((one) => ({ ...one, share: one.seconds > 0 ? one.seconds / total : null }))
    .sort((a, b) => b.seconds - a.seconds || b.interventions - a.interventions)
}

/** How many had the floor and lack a start or an end, so that no time is counted for them. */
export const withoutLength = (interventions: readonly ListedIntervention[]) =>
  interventions.filter((one) => hadTheFloor(one) && one.durationSeconds === null).length

type Theme = ListedIntervention['themes'][number]['theme']

/** The themes that were raised from the floor and how often, the most frequent first. */
export function themesOf(interventions: readonly ListedIntervention[]): { theme: Theme; count: number }[] {
  const counts = new Map<string, { theme: Theme; count: number }>()
  for (const { theme } of interventions.filter(hadTheFloor).flatMap(({ themes }) => themes))
    counts.set(theme.id, { theme, count: (counts.get(theme.id)?.count ?? 0) + 1 })
  return [...counts.values()].sort((a, b) => b.count - a.count)
}
