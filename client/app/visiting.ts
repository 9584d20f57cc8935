import type { QueryClient } from '@tanstack/react-query'
import { listConferences } from '#contract/conferences'
import { conferenceQuery } from '../features/conferences/public/conference-query.ts'
import { isStatus } from '../http/errors.ts'
import { query } from '../http/query.ts'

/** The sections of a conference that anybody may read of one that is published. */
export const publishedParts = [
  'search',
  'sessions',
  'interventions',
  'delegations',
  'groups',
  'persons',
  'themes',
  'sources',
  'index',
  'coverage',
  'compare',
  'pictures',
] as const

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
// A record below its list, or a view of it; what changes something has other words.
const below = `(?:/(?:${uuid}|shares|themes|heat-map|timeline|floor|map|theme))?`
const ofConference = new RegExp(`^/conferences/(${uuid})(?:/(?:${publishedParts.join('|')})${below})?/?$`)
// Lists over all conferences, and pages of what belongs to none.
const ofNone =
  /^\/(?:(?:conferences|search|compare)?|(?:countries|organizations|groups|persons|themes)\/[^/]+)\/?$/

/** Whether who is not signed in finds anything at an address: a published conference, or a list in which there is one. */
export async function mayVisit(cache: QueryClient, path: string): Promise<boolean> {
  const conferenceId = path.match(ofConference)?.[1]
  if (conferenceId)
    return cache.ensureQueryData(conferenceQuery(conferenceId)).then(
      () => true,
      (error) => {
        if (isStatus(error, 404)) return false
        throw error
      },
    )
  if (!ofNone.test(path)) return false
  const { items } = await cache.ensureQueryData(query(listConferences, { query: { pageSize: 2 } }))
  return items.length > 0
}
