import type { Database } from '../../database/database.ts'
import type { Page } from './page.ts'
import { conferencePage, conferencesPage } from './pages/conference.ts'
import { delegationPage } from './pages/delegation.ts'
import { interventionPage } from './pages/intervention.ts'
import { countryPage, groupPage, organizationPage } from './pages/participants.ts'
import { personPage, themePage } from './pages/register.ts'
import { sessionPage, sessionsPage } from './pages/session.ts'
import { indexPage } from './pages/speech-index.ts'

type Asked = { conference: string; id: string; key: string; query: Record<string, unknown> }
type Read = (published: Database, asked: Asked) => Promise<Page | null>

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const at = (path: string) =>
  new RegExp(
    `^${path.replace(':conference', `(?<conference>${uuid})`).replace(':id', `(?<id>${uuid})`).replace(':key', '(?<key>[^/]+)')}/?$`,
  )

/** The addresses of the app that are read without it, and who reads each from what is published. */
const pages: [address: RegExp, read: Read][] = [
  [at('(?:/conferences)?'), conferencesPage],
  [at('/conferences/:conference'), (published, { conference }) => conferencePage(published, conference)],
  [at('/conferences/:conference/sessions/:id'), (published, { id }) => sessionPage(published, id)],
  [at('/conferences/:conference/interventions/:id'), (published, { id }) => interventionPage(published, id)],
  [at('/conferences/:conference/delegations/:id'), (published, { id }) => delegationPage(published, id)],
  [
    at('/conferences/:conference/sessions'),
    (published, { conference }) => sessionsPage(published, conference),
  ],
  [
    at('/conferences/:conference/index'),
    (published, { conference, query }) => indexPage(published, conference, query),
  ],
  [at('/countries/:key'), (published, { key }) => countryPage(published, key)],
  [at('/organizations/:key'), (published, { key }) => organizationPage(published, key)],
  [at('/groups/:key'), (published, { key }) => groupPage(published, key)],
  [at('/persons/:id'), (published, { id }) => personPage(published, id)],
  [at('/themes/:id'), (published, { id }) => themePage(published, id)],
]

/**
 * How to read what stands at an address, with what it asks for; null where no address is like it. Reading throws 404
 * where there is nothing.
 */
export function pageAt(
  path: string,
  query: Record<string, unknown>,
): ((published: Database) => Promise<Page | null>) | null {
  for (const [address, read] of pages) {
    const found = path.match(address)
    const key = found && decoded(found.groups?.key ?? '')
    if (!found || key === null) continue
    const asked = { conference: '', id: '', ...found.groups, key, query }
    return async (published) => {
      const page = await read(published, asked)
      // A record is at home under its own conference only.
      return page?.path.includes(asked.conference) ? page : null
    }
  }
  return null
}

function decoded(segment: string): string | null {
  try {
    return decodeURIComponent(segment)
  } catch {
    return null
  }
}
