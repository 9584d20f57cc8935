import { interventionSearch, manyFilters } from '../filters/address.ts'

/** The filters of the list that other screens count by, as their address has them: text that the API judges. */
export const floorSearch = interventionSearch.omit({
  status: true,
  notStatus: true,
  lacks: true,
  spokenFor: true,
  sort: true,
  cursor: true,
  open: true,
})
export type FloorSearch = Partial<Record<keyof typeof floorSearch.shape, string | undefined>>

export const floorFilters = [
  ...manyFilters.filter((name) => name !== 'status' && name !== 'notStatus' && name !== 'lacks'),
  'from',
  'to',
] as const satisfies readonly (keyof FloorSearch)[]

export type FloorFilter = (typeof floorFilters)[number]

/** What an address filters by, and nothing else of it; but for what a screen does not count by. */
export const filtersOf = (search: FloorSearch, except: readonly FloorFilter[] = []): FloorSearch =>
  Object.fromEntries(
    floorFilters.flatMap((name) => (search[name] && !except.includes(name) ? [[name, search[name]]] : [])),
  )

export const isFiltered = (search: FloorSearch) => Object.keys(filtersOf(search)).length > 0
