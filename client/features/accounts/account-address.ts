import { z } from 'zod'
import { accountSorts, accountStates, roles } from '#contract/accounts'

const text = z.string().optional().catch(undefined)

/** The list of users as its address; lists are joined with commas. */
export const accountSearch = z.object({
  q: text,
  role: text,
  state: text,
  sort: z.enum(accountSorts).optional().catch(undefined),
  cursor: text,
})
export type AccountSearch = z.output<typeof accountSearch>
export type AccountSort = (typeof accountSorts)[number]

const among = <Value extends string>(values: readonly Value[], joined: string | undefined) =>
  values.filter((value) => (joined ?? '').split(',').includes(value))

/** The roles and states that are asked for; what is none is passed over. */
export const rolesOf = ({ role }: AccountSearch) => among(roles, role)
export const statesOf = ({ state }: AccountSearch) => among(accountStates, state)

/** The values with one put in, or taken out if it was there; nothing when none is left. */
export function toggled(values: readonly string[], value: string): string | undefined {
  const next = values.includes(value) ? values.filter((other) => other !== value) : [...values, value]
  return next.join(',') || undefined
}

export const isFiltered = (search: AccountSearch) =>
  Boolean(search.q || rolesOf(search).length || statesOf(search).length)

/** What the API is asked for. */
export const criteriaOf = (search: AccountSearch) => ({
  q: search.q,
  role: rolesOf(search).join(',') || undefined,
  state: statesOf(search).join(',') || undefined,
  sort: search.sort,
  cursor: search.cursor,
})
