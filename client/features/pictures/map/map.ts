import type { Answer } from '#contract'
import type { readMap } from '#contract/pictures'
import type { FloorSearch } from '../../interventions/public/floor-search.ts'
import { heardAddress } from '../../interventions/public/heard-list.ts'

export type MapPlace = Answer<typeof readMap>['items'][number]

export const keyOf = ({ countryCode, delegationId, name }: MapPlace) => countryCode ?? delegationId ?? name

/** The filters that find what a place said, beside those that hold. */
export const filterOfPlace = (search: FloorSearch, { countryCode, delegationId }: MapPlace): FloorSearch =>
  countryCode ? { ...search, country: countryCode } : { ...search, delegation: delegationId ?? undefined }

/** Where a place leads: to what it said; who said nothing, to its delegation; who has none, to what was signed. */
export function addressOf(conferenceId: string, search: FloorSearch, place: MapPlace): string {
  if (place.interventions > 0) return heardAddress(conferenceId, filterOfPlace(search, place))
  const conference = `/conferences/${conferenceId}`
  return place.delegationId ? `${conference}/delegations/${place.delegationId}` : `${conference}/instruments`
}
