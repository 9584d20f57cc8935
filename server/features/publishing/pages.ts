import type { Database } from '../../database/database.ts'
import type { Page } from './page.ts'
import { conferencePage, conferencesPage } from './pages/conference.ts'
import { delegationPage } from './pages/delegation.ts'
import { interventionPage } from './pages/intervention.ts'
import { personPage, themePage } from './pages/register.ts'
import { sessionPage } from './pages/session.ts'

type Asked = { conference: string; id: string }
type Read = (published: Database, asked: Asked) => Promise<Page | null>

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const at = (path: string) =>
  new RegExp(`^${path.replace(':conference', `(?<conference>${uuid})`).replace(':id', `(?<id>${uuid})`)}/?$`)

/** The addresses of the app that are read without it, and who reads each from what is published. */
const pages: [address: RegExp, read: Read][] = [
  [at('(?:/conferences)?'), conferencesPage],
  [at('/conferences/:conference'), (published, { conference }) => conferencePage(published, conference)],
  [at('/conferences/:conference/sessions/:id'), (published, { id }) => sessionPage(published, id)],
  [at('/conferences/:conference/interventions/:id'), (published, { id }) => interventionPage(published, id)],
  [at('/conferences/:conference/delegations/:id'), (published, { id }) => delegationPage(published, id)],
  [at('/persons/:id'), (published, { id }) => personPage(published, id)],
  [at('/themes/:id'), (published, { id }) => themePage(published, id)],
]

/** How to read what stands at an address; null where no address is like it. Reading throws 404 where there is nothing. */
export function pageAt(path: string): ((published: Database) => Promise<Page | null>) | null {
  for (const [address, read] of pages) {
    const found = path.match(address)
    if (!found) continue
    const asked = { conference: '', id: '', ...found.groups }
    return async (published) => {
      const page = await read(published, asked)
      // A record is at home under its own conference only.
      return page?.path.includes(asked.conference) ? page : null
    }
  }
  return null
}
