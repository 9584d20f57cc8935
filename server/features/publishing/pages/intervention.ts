import type { Database } from '../../../database/database.ts'
import { html } from '../../../http/html.ts'
import { getConference } from '../../conferences/queries.ts'
import { getIntervention } from '../../interventions/queries.ts'
import type { Page } from '../page.ts'
import { eventOf } from './conference.ts'
import {
  conferencePath,
  delegationPath,
  groupPath,
  interventionPath,
  personPath,
  sessionPath,
  themePath,
} from './paths.ts'
import { speakerOf } from './speeches.ts'
import { dayOf, fact, inWords, link, linkList, mainOf, paragraphs } from './words.ts'

type Intervention = Awaited<ReturnType<typeof getIntervention>>

// As much as a program needs to know what it is; the page has the whole.
const quoted = 5000

const textsOf = ({ texts }: Intervention) =>
  texts.map(
    ({ kind, language, body }) =>
      html`<section><h2>${inWords(kind)} (${language})</h2>${paragraphs(body, language)}</section>`,
  )

const themesOf = ({ themes }: Intervention) =>
  themes.length > 0 &&
  html`<h2>Themes</h2><ul>${themes.map(
    ({ theme, stance, passage }) =>
      html`<li dir="auto">${link(themePath(theme.id), theme.name)}${stance && html` (${inWords(stance)})`}${passage && html`<blockquote dir="auto">${passage}</blockquote>`}</li>`,
  )}</ul>`

const sourcesOf = ({ citations }: Intervention) =>
  citations.length > 0 &&
  html`<h2>Sources</h2><ul>${citations.map(
    ({ source }) => html`<li dir="auto">${source.url ? link(source.url, source.title) : source.title}</li>`,
  )}</ul>`

function speakerData({ speakerName, speakerPost, delegation }: Intervention) {
  const organization = { '@type': 'Organization', name: delegation.name }
  if (!speakerName) return organization
  return {
    '@type': 'Person',
    name: speakerName,
    jobTitle: speakerPost ?? undefined,
    affiliation: organization,
  }
}

export async function interventionPage({ prisma }: Database, id: string): Promise<Page> {
  const one = await getIntervention(prisma, id)
  const conference = await getConference(prisma, one.conferenceId)
  const verbatim = one.texts[0]
  const heading = `${speakerOf(one)}: ${inWords(one.kind)}`
  return {
    title: `${heading}, ${conference.shortName ?? conference.name}`,
    description:
      one.summary ?? verbatim?.body ?? `${heading}, ${dayOf(one.session.heldOn)}, ${conference.name}`,
    path: interventionPath(one),
    data: {
      '@type': 'Quotation',
      name: heading,
      spokenByCharacter: speakerData(one),
      author: { '@type': 'Organization', name: delegationName(one) },
      abstract: one.summary ?? undefined,
      text: verbatim?.body.slice(0, quoted),
      inLanguage: verbatim?.language ?? one.language ?? undefined,
      dateCreated: one.startedAt?.toISOString() ?? dayOf(one.session.heldOn),
      dateModified: one.updatedAt.toISOString(),
      creativeWorkStatus: inWords(one.reviewState),
      about: one.themes.map(({ theme }) => ({ '@type': 'DefinedTerm', name: theme.name })),
      citation: one.citations.map(({ source }) => ({
        '@type': 'CreativeWork',
        name: source.title,
        url: source.url ?? undefined,
      })),
      isPartOf: { '@type': 'CreativeWork', name: conference.name },
      recordedAt: {
        '@type': 'Event',
        name: one.session.title,
        startDate: dayOf(one.session.heldOn),
        superEvent: eventOf(conference),
      },
    },
    main: mainOf(
      html`${link(conferencePath(conference), conference.name)} › ${link(sessionPath({ ...one, id: one.session.id }), one.session.title)}`,
      heading,
      html`<dl>${fact('Delegation', link(delegationPath({ ...one, id: one.delegation.id }), one.delegation.name))}${fact('Speaker', one.person && link(personPath(one.person.id), one.person.name))}${fact('Capacity', one.speakerPost)}${fact('On behalf of', one.groups.length > 0 && linkList(one.groups.map(({ code, name }) => link(groupPath(code), name))))}${fact('Day', dayOf(one.session.heldOn))}${fact('Record', inWords(one.reviewState))}</dl>`,
      ...paragraphs(one.summary ?? ''),
      html`${textsOf(one)}${themesOf(one)}${sourcesOf(one)}`,
    ),
  }
}

const delegationName = ({ delegation }: Intervention) => delegation.name
