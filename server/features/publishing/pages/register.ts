import type { Database } from '../../../database/database.ts'
import { html } from '../../../http/html.ts'
import { getConference } from '../../conferences/queries.ts'
import { getPerson } from '../../persons/queries.ts'
import { getTheme } from '../../themes/queries.ts'
import type { Page } from '../page.ts'
import { conferencePath } from './conference.ts'
import { inOrder, speeches } from './speeches.ts'
import { fact, link, mainOf, paragraphs } from './words.ts'

// Persons and themes belong to no conference: each page is about what they are at one.

export async function personPage(database: Database, conferenceId: string, id: string): Promise<Page> {
  const conference = await getConference(database.prisma, conferenceId)
  const person = await getPerson(database.prisma, id)
  const places = person.places.filter((place) => place.conferenceId === conferenceId)
  return {
    title: `${person.name}, ${conference.shortName ?? conference.name}`,
    description: `What ${person.name} said at ${conference.name}.`,
    path: `${conferencePath(conference)}/persons?open=${id}`,
    data: {
      '@type': 'Person',
      name: person.name,
      alternateName: person.nameInOriginalScript ?? undefined,
      affiliation: places.map(({ delegation }) => ({ '@type': 'Organization', name: delegation.name })),
    },
    main: mainOf(
      link(conferencePath(conference), conference.name),
      person.name,
      html`<dl>${places.map(({ delegation, post }) => fact(delegation.name, post ?? delegation.name))}</dl>`,
      await speeches(database, { conference: conferenceId, person: [id], ...inOrder }),
    ),
  }
}

export async function themePage(database: Database, conferenceId: string, id: string): Promise<Page> {
  const conference = await getConference(database.prisma, conferenceId)
  const theme = await getTheme(database.prisma, id)
  return {
    title: `${theme.name}, ${conference.shortName ?? conference.name}`,
    description: theme.description ?? `Who raised ${theme.path.join(' › ')} at ${conference.name}.`,
    path: `${conferencePath(conference)}/themes?open=${id}`,
    data: {
      '@type': 'DefinedTerm',
      name: theme.name,
      alternateName: Object.values(theme.names),
      description: theme.description ?? undefined,
    },
    main: mainOf(
      link(conferencePath(conference), conference.name),
      theme.name,
      ...paragraphs(theme.description ?? ''),
      await speeches(database, { conference: conferenceId, theme: [id], ...inOrder }),
    ),
  }
}
