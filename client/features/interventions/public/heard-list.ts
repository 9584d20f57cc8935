import { useRouter } from '@tanstack/react-router'
import { type FloorSearch, filtersOf } from './floor-search.ts'

/** The filters of the list that find those who had the floor: what is counted elsewhere, and no more. */
export const heardSearch = (search: FloorSearch) => ({
  ...filtersOf(search),
  status: 'delivered,on_the_floor',
})

/** The address of the list of those who had the floor, for marks of pictures. */
export function heardAddress(conferenceId: string, search: FloorSearch): string {
  const text = new URLSearchParams(heardSearch(search)).toString().replaceAll('%2C', ',')
  return `/conferences/${conferenceId}/interventions?${text}`
}

/** Follows an address of this app without loading it anew. */
export function useFollow() {
  const { history } = useRouter()
  return (href: string) => history.push(href)
}
