import { z } from 'zod'

const wanted = [
  'country',
  'delegation',
  'group',
  'memberOf',
  'delegationKind',
  'person',
  'capacity',
  'theme',
  'stance',
  'session',
  'kind',
  'status',
  'reviewState',
  'language',
] as const

const unwanted = [
  'notCountry',
  'notDelegation',
  'notGroup',
  'notMemberOf',
  'notDelegationKind',
  'notPerson',
  'notCapacity',
  'notTheme',
  'notStance',
  'notSession',
  'notKind',
  'notStatus',
  'notReviewState',
  'notLanguage',
] as const

/** The filters that take several values, in the order their chips stand. */
export const manyFilters = [...wanted, ...unwanted, 'lacks'] as const

/** The filter of what a filter leaves out, or the same one. */
export const wantedOf = (name: string) =>
  /^not[A-Z]/.test(name) ? name[3]!.toLowerCase() + name.slice(4) : name

export type ManyFilter = (typeof manyFilters)[number]

/** The rest of the filters: a toggle and two days. */
export const oneFilters = ['spokenFor', 'from', 'to'] as const
export type FilterName = ManyFilter | (typeof oneFilters)[number]

const text = z.string().optional().catch(undefined)

/** The address of the list as text. What is malformed stays in it: the API names it, and the screen says so. */
export const interventionSearch = z.object({
  ...(Object.fromEntries(manyFilters.map((name) => [name, text])) as Record<ManyFilter, typeof text>),
  spokenFor: text,
  from: text,
  to: text,
  sort: text,
  cursor: text,
  open: text,
})
export type InterventionSearch = z.output<typeof interventionSearch>

/** The values of a filter, once each. */
export const valuesOf = (search: InterventionSearch, name: ManyFilter): string[] => [
  ...new Set((search[name] ?? '').split(',').filter((value) => value !== '')),
]

/** The address with these values of a filter, on the first page. */
export function withValues(
  search: InterventionSearch,
  name: FilterName,
  values: readonly string[],
): InterventionSearch {
  const next = { ...search, [name]: values.join(',') || undefined, cursor: undefined }
  // "Spoken for" says something about a country or delegation, and is wrong without one.
  return next.country || next.delegation ? next : { ...next, spokenFor: undefined }
}

export const withValue = (search: InterventionSearch, name: ManyFilter, value: string) =>
  withValues(search, name, [...new Set([...valuesOf(search, name), value])])

export const withoutValue = (search: InterventionSearch, name: FilterName, value: string) =>
  isMany(name)
    ? withValues(
        search,
        name,
        valuesOf(search, name).filter((one) => one !== value),
      )
    : withValues(search, name, [])

/** The address with no filter at all; how it is ordered and what is open stay. */
export const withoutFilters = ({ sort, open }: InterventionSearch): InterventionSearch => ({ sort, open })

export type ActiveFilter = { name: FilterName; value: string }

/** Every value of every filter that holds, in the order of the chips. */
export const activeFilters = (search: InterventionSearch): ActiveFilter[] => [
  ...manyFilters.flatMap((name) => valuesOf(search, name).map((value) => ({ name, value }))),
  ...oneFilters.flatMap((name) => {
    const value = search[name]
    return value ? [{ name, value }] : []
  }),
]

/** What selects rows, as the API takes it: for the list, the exact count and the export. */
export function criteriaOf(search: InterventionSearch, conference: string) {
  const { open: _open, cursor: _cursor, sort: _sort, ...criteria } = search
  return { ...criteria, conference }
}

const isMany = (name: FilterName): name is ManyFilter => (manyFilters as readonly string[]).includes(name)
