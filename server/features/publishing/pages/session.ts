import type { Database } from '../../../database/database.ts'
import { html } from '../../../http/html.ts'
import { getConference } from '../../conferences/queries.ts'
import { getSession, listSessions } from '../../sessions/queries.ts'
import type { Page } from '../page.ts'
import { eventOf, programme } from './conference.ts'
import { conferencePath, sessionPath, sessionsPath } from './paths.ts'
import { inOrder, speeches } from './speeches.ts'
import { dayOf, fact, inWords, link, mainOf } from './words.ts'

type Session = Awaited<ReturnType<typeof getSession>>

/** The programme of a conference with how much was said. */
export async function sessionsPage({ prisma }: Database, id: string): Promise<Page> {
  const conference = await getConference(prisma, id)
  const { items, next } = await listSessions(prisma, { conference: id, ...programme })
  return {
    title: `Sessions, ${conference.shortName ?? conference.name}`,
    description: `The programme of ${conference.name}: ${items.map(({ title }) => title).join('; ')}`,
    path: sessionsPath(conference),
    data: {
      '@type': 'ItemList',
      name: `Sessions of ${conference.name}`,
      itemListElement: items.map((one, i) => ({
        '@type': 'ListItem',
        position: i + 1,
        item: sessionData(one),
      })),
    },
    main: mainOf(
      link(conferencePath(conference), conference.name),
      'Sessions',
      html`<ol>${items.map(
        (one) =>
          html`<li>${link(sessionPath(one), one.title)}, ${[dayOf(one.heldOn), inWords(one.type), one.room, one.documentSymbol].filter(Boolean).join(', ')}${
            one.summary.interventions > 0 &&
            html` (${one.summary.interventions} ${one.summary.interventions === 1 ? 'intervention' : 'interventions'})`
          }</li>`,
      )}</ol>${next && html`<p>The list goes on.</p>`}`,
    ),
  }
}

const sessionData = (
  session: Pick<
    Session,
    'title' | 'heldOn' | 'startedAt' | 'scheduledStartAt' | 'endedAt' | 'scheduledEndAt'
  >,
) => ({
  '@type': 'Event' as const,
  name: session.title,
  startDate: (session.startedAt ?? session.scheduledStartAt)?.toISOString() ?? dayOf(session.heldOn),
  endDate: (session.endedAt ?? session.scheduledEndAt)?.toISOString(),
})

export async function sessionPage(database: Database, id: string): Promise<Page> {
  const session = await getSession(database.prisma, id)
  const conference = await getConference(database.prisma, session.conferenceId)
  const chairs = session.chairs.map(({ person }) => person.name).join('; ')
  return {
    title: `${session.title}, ${conference.shortName ?? conference.name}`,
    description: `${inWords(session.type)} of ${conference.name}, ${dayOf(session.heldOn)}: who spoke, when, for whom and on what.`,
    path: sessionPath(session),
    data: {
      ...sessionData(session),
      location: session.room ? { '@type': 'Place', name: session.room } : eventOf(conference).location,
      superEvent: eventOf(conference),
    },
    main: mainOf(
      link(conferencePath(conference), conference.name),
      session.title,
      html`<dl>${fact('Day', dayOf(session.heldOn))}${fact('Type', inWords(session.type))}${fact('Room', session.room)}${fact('Chairs', chairs)}${fact('Document', session.documentSymbol)}</dl>
      ${session.agendaItems.length > 0 && html`<h2>Agenda</h2><ol>${session.agendaItems.map(({ title }) => html`<li dir="auto">${title}</li>`)}</ol>`}`,
      await speeches(database, { session: [id], ...inOrder }),
    ),
  }
}
