import type { IndexOrder } from '#contract/speech-index'

// Where each page stands, from the root: one address for each, as the sitemap and the app have it.

type OfConference = { conferenceId: string; id: string }

export const conferencePath = ({ id }: { id: string }) => `/conferences/${id}`
export const sessionsPath = (conference: { id: string }) => `${conferencePath(conference)}/sessions`

export const sessionPath = ({ conferenceId, id }: OfConference) =>
  `/conferences/${conferenceId}/sessions/${id}`

export const delegationPath = ({ conferenceId, id }: OfConference) =>
  `/conferences/${conferenceId}/delegations/${id}`

export const interventionPath = ({ conferenceId, id }: OfConference) =>
  `/conferences/${conferenceId}/interventions/${id}`

export const personPath = (id: string) => `/persons/${id}`
export const themePath = (id: string) => `/themes/${id}`
export const countryPath = (code: string) => `/countries/${code}`
export const groupPath = (code: string) => `/groups/${code}`

/** Of an organization by what its address is made of, as the sitemap writes it too. */
export const organizationPath = (key: string) =>
  `/organizations/${encodeURIComponent(key).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )}`

/** The page over all conferences of who takes part in one. */
export const participantPath = ({ countryCode, key }: { countryCode: string | null; key: string }) =>
  countryCode ? countryPath(countryCode) : organizationPath(key)

type IndexPlace = { conferenceId: string; by: IndexOrder; letter?: string | null; page?: number }

/** A page of the Index to Speeches: of one of its orders, of all letters or one. */
export function indexPath({ conferenceId, by, letter, page = 1 }: IndexPlace) {
  const query = new URLSearchParams({
    ...(by !== 'country' && { by }),
    ...(letter && { letter }),
    ...(page > 1 && { page: String(page) }),
  })
  return `/conferences/${conferenceId}/index${query.size > 0 ? `?${query}` : ''}`
}
