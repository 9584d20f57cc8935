import {
  countryDossier as country,
  groupDossier as groups,
  organizationDossier as organization,
} from '#contract/dossiers'
import type { Database } from '../../../database/database.ts'
import { html } from '../../../http/html.ts'
import { countryDossier, groupDossier, organizationDossier } from '../../dossiers/queries.ts'
import type { Page } from '../page.ts'
import {
  conferencePath,
  countryPath,
  delegationPath,
  groupPath,
  organizationPath,
  participantPath,
  personPath,
  themePath,
} from './paths.ts'
import { inOrder, speeches } from './speeches.ts'
import { daysOf, fact, inWords, link, linkList, mainOf } from './words.ts'

type Participant = Awaited<ReturnType<typeof countryDossier>>
type Spoken = Pick<Participant, 'conferences' | 'themes'>
type Speaker = Participant['speakers'][number]

/** A country over all conferences; null where it takes part in none that is published. */
export async function countryPage(database: Database, asked: string): Promise<Page | null> {
  const { data: params } = country.params.safeParse({ code: asked })
  if (!params) return null
  const dossier = await countryDossier(database.prisma, params.code)
  const { successors, predecessors } = dossier
  const { name, code, names } = dossier.country
  if (dossier.conferences.length === 0) return null
  const related = (others: Participant['successors']) =>
    linkList(others.map((one) => link(countryPath(one.code), one.name)))
  return {
    title: name,
    description: `What ${name} said, on what, and for whom it spoke.`,
    path: countryPath(code),
    data: {
      '@type': 'Country',
      name,
      identifier: code,
      alternateName: Object.values(names),
    },
    main: mainOf(
      link('/conferences', 'Conferences'),
      name,
      html`<dl>${fact('Code', code)}${fact('Before it', predecessors.length > 0 && related(predecessors))}${fact('After it', successors.length > 0 && related(successors))}${groupsOf(dossier)}</dl>`,
      ...partsOf(dossier),
      speakersOf(dossier),
      await speeches(database, { country: [code], ...inOrder }),
    ),
  }
}

/** An organization over all conferences, by acronym or name. */
export async function organizationPage(database: Database, asked: string): Promise<Page | null> {
  const { data: params } = organization.params.safeParse({ key: asked })
  if (!params) return null
  const dossier = await organizationDossier(database.prisma, params.key)
  const { key, name, acronym, kinds } = dossier.organization
  const delegation = dossier.conferences.flatMap(({ delegations }) => delegations.map(({ id }) => id))
  return {
    title: name,
    description: `What ${name} said, on what, and for whom it spoke.`,
    path: organizationPath(key),
    data: { '@type': 'Organization', name, alternateName: acronym ?? undefined },
    main: mainOf(
      link('/conferences', 'Conferences'),
      name,
      html`<dl>${fact('Acronym', acronym)}${fact('Kind', kinds.map(inWords).join('; '))}${groupsOf(dossier)}</dl>`,
      ...partsOf(dossier),
      speakersOf(dossier),
      await speeches(database, { delegation, ...inOrder }),
    ),
  }
}

/** A group with who spoke in its name and who its members are. */
export async function groupPage(database: Database, asked: string): Promise<Page | null> {
  const { data: params } = groups.params.safeParse({ id: asked })
  if (!params) return null
  const dossier = await groupDossier(database.prisma, params.id)
  const { group, by } = dossier
  const members = group.members.filter(({ until }) => until === null || until > new Date())
  return {
    title: group.name,
    description: `What was said in the name of ${group.name}, by whom, and its members.`,
    path: groupPath(group.code),
    data: {
      '@type': 'Organization',
      name: group.name,
      alternateName: [group.code, ...Object.values(group.names)],
      member: members.map(({ name }) => ({ '@type': 'Country', name })),
    },
    main: mainOf(
      link('/conferences', 'Conferences'),
      group.name,
      html`<dl>${fact('Code', group.code)}${fact('Kind', inWords(group.kind))}</dl>`,
      html`${
        by.length > 0 &&
        html`<h2>Spoke in its name</h2>${linkList(by.map((one) => html`${link(participantPath(one), one.name)} (${one.interventions})`))}`
      }`,
      ...partsOf(dossier),
      await speeches(database, { group: [group.code], ...inOrder }),
      html`${members.length > 0 && html`<h2>Members</h2><ul>${members.map(({ countryCode, name }) => html`<li dir="auto">${name} (${countryCode})</li>`)}</ul>`}`,
    ),
  }
}

const groupsOf = ({ spokeFor, spokenFor }: Pick<Participant, 'spokeFor' | 'spokenFor'>) => {
  const links = (groups: readonly { group: { code: string; name: string }; interventions: number }[]) =>
    groups.length > 0 &&
    linkList(
      groups.map(
        ({ group, interventions }) => html`${link(groupPath(group.code), group.name)} (${interventions})`,
      ),
    )
  return html`${fact('Spoke for', links(spokeFor))}${fact('Spoken for in the name of', links(spokenFor))}`
}

const partsOf = ({ conferences, themes }: Spoken) => [
  html`${
    conferences.length > 0 &&
    html`<h2>Conferences</h2><ul>${conferences.map(
      ({ conference, delegations }) =>
        html`<li>${link(conferencePath(conference), conference.name)}, ${daysOf(conference)}: ${linkList(
          delegations.map((one) =>
            link(delegationPath({ conferenceId: conference.id, id: one.id }), one.name),
          ),
        )}</li>`,
    )}</ul>`
  }`,
  html`${
    themes.length > 0 &&
    html`<h2>Themes</h2><ul>${themes.map(
      ({ theme, interventions }) =>
        html`<li>${link(themePath(theme.id), theme.name)} (${interventions})</li>`,
    )}</ul>`
  }`,
]

const speakersOf = ({ speakers }: { speakers: readonly Speaker[] }) => {
  const named = speakers.filter(({ name }) => name !== null)
  return html`${
    named.length > 0 &&
    html`<h2>Who spoke</h2><ul>${named.map(
      ({ person, name, post }) =>
        html`<li dir="auto">${person ? link(personPath(person.id), name!) : name}${post && html`, ${post}`}</li>`,
    )}</ul>`
  }`
}
