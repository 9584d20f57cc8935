import type { Database } from '../../../database/database.ts'
import { html } from '../../../http/html.ts'
import { getConference } from '../../conferences/queries.ts'
import { getSession } from '../../sessions/queries.ts'
import type { Page } from '../page.ts'
import { conferencePath, eventOf } from './conference.ts'
import { inOrder, speeches } from './speeches.ts'
import { dayOf, fact, inWords, link, mainOf } from './words.ts'

export const sessionPath = ({ conferenceId, id }: { conferenceId: string; id: string }) =>
  `/conferences/${conferenceId}/sessions/${id}`

export async function sessionPage(database: Database, id: string): Promise<Page> {
  const session = await getSession(database.prisma, id)
  const conference = await getConference(database.prisma, session.conferenceId)
  const starts = session.startedAt ?? session.scheduledStartAt
  const ends = session.endedAt ?? session.scheduledEndAt
  const chairs = session.chairs.map(({ person }) => person.name).join('; ')
  return {
    title: `${session.title}, ${conference.shortName ?? conference.name}`,
    description: `${inWords(session.type)} of ${conference.name}, ${dayOf(session.heldOn)}: who spoke, when, for whom and on what.`,
    path: sessionPath(session),
    data: {
      '@type': 'Event',
      name: session.title,
      startDate: starts?.toISOString() ?? dayOf(session.heldOn),
      endDate: ends?.toISOString(),
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
