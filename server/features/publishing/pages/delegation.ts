import type { Database } from '../../../database/database.ts'
import { html } from '../../../http/html.ts'
import { getConference } from '../../conferences/queries.ts'
import { getDelegation } from '../../delegations/queries.ts'
import type { Page } from '../page.ts'
import { eventOf } from './conference.ts'
import { conferencePath, delegationPath, participantPath } from './paths.ts'
import { inOrder, speeches } from './speeches.ts'
import { fact, inWords, link, mainOf } from './words.ts'

export async function delegationPage(database: Database, id: string): Promise<Page> {
  const delegation = await getDelegation(database.prisma, id)
  const conference = await getConference(database.prisma, delegation.conferenceId)
  return {
    title: `${delegation.name}, ${conference.shortName ?? conference.name}`,
    description: `What ${delegation.name} said at ${conference.name}.`,
    path: delegationPath(delegation),
    data: {
      '@type': 'Organization',
      name: delegation.name,
      alternateName: Object.values(delegation.names),
      event: eventOf(conference),
    },
    main: mainOf(
      link(conferencePath(conference), conference.name),
      delegation.name,
      html`<dl>${fact('Code', delegation.code)}${fact('Kind', inWords(delegation.kind))}${fact('At all conferences', link(participantPath({ ...delegation, key: delegation.acronym ?? delegation.name }), delegation.name))}</dl>`,
      await speeches(database, { conference: [conference.id], delegation: [id], ...inOrder }),
    ),
  }
}
