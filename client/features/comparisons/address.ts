import { z } from 'zod'
import type { Answer } from '#contract'
import { type compare, mostCompared } from '#contract/comparisons'
import { floorSearch } from '../interventions/public/floor-search.ts'

/** Who is compared, and the filters of what they said. */
export const compareSearch = floorSearch
  .omit({
    country: true,
    delegation: true,
    group: true,
    memberOf: true,
    notCountry: true,
    notDelegation: true,
    notGroup: true,
    notMemberOf: true,
    theme: true,
    stance: true,
  })
  .extend({ with: z.string().optional().catch(undefined) })
export type CompareSearch = z.output<typeof compareSearch>

/** Who is compared, once each, as the API takes it. */
export const comparedIn = ({ with: keys }: CompareSearch): string[] =>
  [...new Set((keys ?? '').split(',').filter(Boolean))].slice(0, mostCompared)

export const withCompared = (search: CompareSearch, keys: readonly string[]): CompareSearch => ({
  ...search,
  with: [...new Set(keys)].slice(0, mostCompared).join(',') || undefined,
})

type Compared = Pick<Answer<typeof compare>['with'][number], 'key' | 'delegations'>

/** The filters of the list that find what one who is compared said. */
export function filterOfCompared({ key, delegations }: Compared): {
  country?: string
  delegation?: string
  group?: string
  memberOf?: string
} {
  const [kind, value] = key.includes(':') ? (key.split(':') as [string, string]) : ['country', key]
  if (kind === 'members') return { memberOf: value }
  if (kind === 'group') return { group: value }
  return kind === 'delegation' ? { delegation: delegations.join(',') } : { country: value }
}
