import type { Answer } from '#contract'
import type { listShares } from '#contract/coverage'
import type { FloorSearch } from '../../interventions/public/floor-search.ts'

export { dimensionOf, type ShareView, sharesSearch } from '../address.ts'

export type Shares = Answer<typeof listShares>
export type Share = Shares['items'][number]

/** The filters that find what a share counts, beside those that hold. */
export function filterOf(
  search: FloorSearch,
  by: 'memberOf' | 'delegationKind' | 'kind',
  share: Share,
  shares: readonly Share[],
): FloorSearch {
  if (share.value) return { ...search, [by]: share.value }
  const groups = shares.flatMap(({ value }) => (value ? [value] : []))
  return { ...search, notMemberOf: groups.join(',') }
}
