import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { listDelegations } from '#contract/delegations'
import { listGroups } from '#contract/groups'
import { allPages } from '../../../http/all-pages.ts'

/** The delegations of a conference and all groups, to be named by their ids. */
export function useNames(conference: string) {
  const { i18n } = useTranslation()
  const delegations = useQuery(allPages(listDelegations, { query: { conference } }))
  const groups = useQuery(allPages(listGroups, { query: {} }))
  const failed = [delegations, groups].find(({ isError }) => isError)
  const named = (groups.data ?? []).map(({ id, name, names }) => ({ id, name: names[i18n.language] ?? name }))
  return {
    isReady: delegations.data !== undefined && groups.data !== undefined,
    failed,
    groups: named,
    delegationOf: (id: string) => delegations.data?.find((one) => one.id === id),
    nameOf: (id: string) => [...(delegations.data ?? []), ...named].find((one) => one.id === id)?.name,
  }
}
