import { listCountries } from '#contract/countries'
import { listDelegations } from '#contract/delegations'
import { listGroups } from '#contract/groups'
import { suggestNames } from '#contract/search'
import { call } from '../../http/call.ts'

/** One that can be compared: `as` says of a group whether on its behalf or by its members. */
export type Offered = {
  key: string
  code: string | null
  name: string
  names: Record<string, string>
  as?: 'group' | 'members'
}

const most = 20

/** Who of a conference, or of all, is called like this: delegations, or countries and organizations, and groups. */
export async function offered(
  q: string,
  conference: string | undefined,
  signal: AbortSignal,
): Promise<Offered[]> {
  const query = { q, pageSize: most, count: 'none' } as const
  const [own, groups, organizations] = await Promise.all([
    conference
      ? call(listDelegations, { query: { ...query, conference } }, { signal })
      : call(listCountries, { query }, { signal }),
    call(listGroups, { query }, { signal }),
    conference || !q.trim() ? [] : organizationsLike(q, signal),
  ])
  return [
    ...own.items.map((one) => ({
      key: 'countryCode' in one ? (one.countryCode ?? `delegation:${one.id}`) : one.code,
      code: one.code,
      name: one.name,
      names: one.names,
    })),
    ...organizations,
    ...groups.items.flatMap(({ code, name, names }) =>
      (['group', 'members'] as const).map((as) => ({ key: `${as}:${code}`, code, name, names, as })),
    ),
  ]
}

// By one of its delegations, which beyond one conference stands for it.
async function organizationsLike(q: string, signal: AbortSignal): Promise<Offered[]> {
  const { items } = await call(suggestNames, { query: { q } }, { signal })
  return items
    .filter(({ type, isMisspelt }) => type === 'delegation' && !isMisspelt)
    .map(({ value, code, name }) => ({
      key: `delegation:${value.split(',')[0]}`,
      code,
      name,
      names: {},
    }))
}
