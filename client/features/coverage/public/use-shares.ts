import { useQuery } from '@tanstack/react-query'
import type { Ask } from '#contract'
import { listShares } from '#contract/coverage'
import { query } from '../../../http/query.ts'
import { useConference } from '../../conferences/public/current-conference.tsx'
import { type FloorSearch, filtersOf } from '../../interventions/public/floor-search.ts'
import { besideView, dimensionOf, type ShareView } from '../address.ts'

/** How the floor of this conference was shared, as an address asks: by what, among what, and the answer. */
export function useShares({ by: view = 'regional', ...search }: FloorSearch & { by?: ShareView }) {
  const { id } = useConference()
  const filters = filtersOf(search, besideView(view))
  const criteria = { ...filters, conference: id, ...dimensionOf(view) }
  const asked = useQuery(query(listShares, { query: criteria } as Ask<typeof listShares>))
  return { view, filters, criteria, asked }
}
