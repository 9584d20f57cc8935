import { z } from 'zod'
import { delegationKinds, delegationSorts } from '#contract/delegations'
import { duplicatesSearch } from '../distinctions/public/duplicates-search.ts'

const text = z.string().optional().catch(undefined)

/** The list of delegations as its address; lists are joined with commas. */
export const delegationSearch = z.object({
  q: text,
  kind: text,
  memberOf: text,
  spoke: z.enum(['true', 'false']).optional().catch(undefined),
  sort: z.enum(delegationSorts).optional().catch(undefined),
  ...duplicatesSearch,
})
export type DelegationSearch = z.output<typeof delegationSearch>
export type DelegationSort = (typeof delegationSorts)[number]

const parts = (joined: string | undefined) => [...new Set((joined ?? '').split(',').filter(Boolean))]

/** The kinds that are asked for; what is no kind is passed over. */
export const kindsOf = ({ kind }: DelegationSearch) =>
  delegationKinds.filter((one) => parts(kind).includes(one))

/** The codes of the groups that are asked for; what is no code is passed over. */
export const groupsOf = ({ memberOf }: DelegationSearch) =>
  parts(memberOf).filter((code) => /^[A-Za-z0-9-]{2,20}$/.test(code))

/** The values with one put in, or taken out if it was there; nothing when none is left. */
export function toggled(values: readonly string[], value: string): string | undefined {
  const next = values.includes(value) ? values.filter((other) => other !== value) : [...values, value]
  return next.join(',') || undefined
}

export const isFiltered = (search: DelegationSearch) =>
  Boolean(search.q || search.spoke || kindsOf(search).length || groupsOf(search).length)

/** What selects delegations, as the API takes it: for the list and for the export. */
export const criteriaOf = (search: DelegationSearch, conference: string) => ({
  conference,
  q: search.q,
  kind: kindsOf(search).join(',') || undefined,
  memberOf: groupsOf(search).join(',') || undefined,
  spoke: search.spoke,
})
