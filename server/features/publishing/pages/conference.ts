import type { Database } from '../../../database/database.ts'
import { html } from '../../../http/html.ts'
import { type Conference, getConference, listConferences } from '../../conferences/queries.ts'
import { listDelegations } from '../../delegations/queries.ts'
import { listSessions } from '../../sessions/queries.ts'
import type { Page } from '../page.ts'
import { indexLinks } from './index-orders.ts'
import { conferencePath, delegationPath, sessionPath, sessionsPath } from './paths.ts'
import { dayOf, daysOf, fact, inWords, link, mainOf, paragraphs } from './words.ts'

// As many as one page of any list has at most; the app and the sitemap have the rest.
const most = { pageSize: 200, count: 'none' } as const

export const programme = { sort: 'programme', ...most } as const

/** A conference as an event. */
export const eventOf = (conference: Conference) => ({
  '@type': 'Event' as const,
  name: conference.name,
  alternateName: conference.shortName ?? undefined,
  description: conference.description ?? undefined,
  startDate: dayOf(conference.startsOn),
  endDate: dayOf(conference.endsOn),
  location: conference.place
    ? { '@type': 'Place', name: conference.venue ?? conference.place, address: conference.place }
    : undefined,
  inLanguage: conference.workingLanguages,
})

/** The published conferences; null where there is none. */
export async function conferencesPage({ prisma }: Database): Promise<Page | null> {
  const { items } = await listConferences(prisma, most)
  if (items.length === 0) return null
  return {
    title: 'Conferences',
    description: `The record of who spoke, when, for whom and on what: ${items.map(({ name }) => name).join('; ')}`,
    path: '/conferences',
    data: {
      '@type': 'ItemList',
      itemListElement: items.map((one, i) => ({ '@type': 'ListItem', position: i + 1, item: eventOf(one) })),
    },
    main: mainOf(
      html``,
      'Conferences',
      html`<ul>${items.map((one) => html`<li>${link(conferencePath(one), one.name)}, ${daysOf(one)}${one.place && html`, ${one.place}`}</li>`)}</ul>`,
    ),
  }
}

export async function conferencePage({ prisma }: Database, id: string): Promise<Page> {
  const conference = await getConference(prisma, id)
  const sessions = await listSessions(prisma, { conference: id, ...programme })
  const spoke = await listDelegations(prisma, { conference: id, spoke: true, sort: 'name', ...most })
  const path = conferencePath(conference)
  return {
    title: conference.name,
    description:
      conference.description ??
      `${[conference.place, daysOf(conference)].filter(Boolean).join(', ')}. The record of who spoke, when, for whom and on what.`,
    path,
    data: {
      ...eventOf(conference),
      subEvent: sessions.items.map(({ title, heldOn }) => ({
        '@type': 'Event',
        name: title,
        startDate: dayOf(heldOn),
      })),
    },
    main: mainOf(
      link('/conferences', 'Conferences'),
      conference.name,
      html`<dl>${fact('Days', daysOf(conference))}${fact('Place', conference.place)}${fact('Venue', conference.venue)}</dl>`,
      ...paragraphs(conference.description ?? ''),
      indexLinks(id),
      html`<h2>${link(sessionsPath({ id }), 'Sessions')}</h2><ul>${sessions.items.map(
        (one) =>
          html`<li>${link(sessionPath({ conferenceId: id, id: one.id }), one.title)}, ${dayOf(one.heldOn)}, ${inWords(one.type)}</li>`,
      )}</ul>`,
      html`${spoke.items.length > 0 && html`<h2>Delegations that had the floor</h2><ul>${spoke.items.map((one) => html`<li>${link(delegationPath({ conferenceId: id, id: one.id }), one.name)}</li>`)}</ul>`}`,
    ),
  }
}
