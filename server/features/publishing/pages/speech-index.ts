import {
  readIndex as endpoint,
  type IndexEntry,
  type IndexHeading,
  type IndexOrder,
} from '#contract/speech-index'
import type { Database } from '../../../database/database.ts'
import { html } from '../../../http/html.ts'
import { getConference } from '../../conferences/queries.ts'
import { readIndex } from '../../speech-index/queries.ts'
import type { Page } from '../page.ts'
import { eventOf } from './conference.ts'
import { indexLinks, inOrderOf } from './index-orders.ts'
import {
  conferencePath,
  delegationPath,
  groupPath,
  indexPath,
  interventionPath,
  personPath,
  sessionPath,
  themePath,
} from './paths.ts'
import { dayOf, inWords, link, mainOf } from './words.ts'

type Index = Awaited<ReturnType<typeof readIndex>>
type At = { conferenceId: string; by: IndexOrder; letter: string | null; page: number; pages: number }

const unnamed: Record<IndexOrder, string> = {
  country: '',
  speaker: 'Speakers not known by name',
  subject: 'No subject recorded',
}
const language = 'en'

/** A page of the Index to Speeches of a conference in one of its orders; null where the address asks for what is none. */
export async function indexPage(
  { prisma }: Database,
  id: string,
  query: Record<string, unknown>,
): Promise<Page | null> {
  const { by, letter, page } = query
  const asked = endpoint.query.safeParse({ by, letter, page, language })
  if (!asked.success) return null
  const conference = await getConference(prisma, id)
  const index = await readIndex(prisma, id, asked.data)
  if (index.items.length === 0 && index.page > 1) return null
  const at: At = { conferenceId: id, ...index }
  const title = `Index to Speeches ${inOrderOf[index.by]}`
  return {
    title: [title, letter, conference.shortName ?? conference.name].filter(Boolean).join(', '),
    description: `Who spoke at ${conference.name}, ${inOrderOf[index.by]}: ${index.entries} entries under ${index.headings} headings.`,
    path: indexPath(at),
    data: {
      '@type': 'CollectionPage',
      name: `${title}, ${conference.name}`,
      inLanguage: language,
      about: eventOf(conference),
    },
    main: mainOf(
      link(conferencePath(conference), conference.name),
      title,
      indexLinks(id),
      ...index.items.map((heading, nth) => headingOf(heading, index, at, index.items[nth - 1]?.letter)),
      pagesOf(at),
    ),
  }
}

const anchor = (key: string) => `heading-${key.replaceAll(' ', '-')}`

function headingOf(heading: IndexHeading, { by, items }: Index, at: At, before: string | undefined) {
  const { key, letter, name, see, seeAlso, isContinued, entries } = heading
  const to = (target: IndexHeading['seeAlso'][number]) => {
    const isHere = items.some((one) => one.key === target.key)
    const page = isHere ? '' : indexPath({ conferenceId: at.conferenceId, by, letter: target.letter })
    return link(`${page}#${anchor(target.key)}`, target.name)
  }
  const also = html`${seeAlso.length > 0 && html`<p>see also ${seeAlso.map((one, nth) => html`${nth > 0 && '; '}${to(one)}`)}</p>`}`
  return html`${letter !== before && html`<h2>${letter}</h2>`}${
    see
      ? html`<p><bdi>${name}</bdi>, see ${to(see)}</p>`
      : html`<h3 id="${anchor(key)}" dir="auto">${headingName(heading, by, at)}${isContinued && ' (continued)'}</h3>${also}<ul>${entries.map((entry) => entryOf(entry, by, at))}</ul>`
  }`
}

function headingName({ kind, key, code, name }: IndexHeading, by: IndexOrder, { conferenceId }: At) {
  if (name === null) return unnamed[by]
  if (kind === 'delegation') return link(delegationPath({ conferenceId, id: key }), name)
  if (kind === 'group' && code) return link(groupPath(code), name)
  if (kind === 'theme') return link(themePath(key), name)
  if (kind === 'speaker' && !key.startsWith('name ')) return link(personPath(key), name)
  return name
}

function entryOf(entry: IndexEntry, by: IndexOrder, { conferenceId }: At) {
  const { honorific, speaker, post, delegation, groups, kind, agendaItem, themes, session } = entry
  const name = speaker ? [honorific, speaker].filter(Boolean).join(' ') : 'Representative'
  const who = by === 'speaker' ? delegation.name : name
  const item = agendaItem && [agendaItem.number, agendaItem.title].filter(Boolean).join('. ')
  const further = [
    by === 'subject' && delegation.name,
    post,
    kind !== 'statement' && inWords(kind),
    groups.length > 0 && `on behalf of ${groups.map((group) => group.name).join(', ')}`,
  ].filter(Boolean)
  const where = [entry.documentSymbol, dayOf(entry.heldOn)].filter(Boolean).join(', ')
  const what = [item, ...(by === 'subject' ? [] : themes)].filter(Boolean).join('; ')
  return html`<li>${link(interventionPath({ conferenceId, id: entry.interventionId }), who)}${further.map((one) => html`, <bdi>${one as string}</bdi>`)} — ${link(sessionPath({ conferenceId, id: session.id }), session.title)}, ${where}${what && html` — <bdi>${what}</bdi>`}</li>`
}

function pagesOf(at: At) {
  const { page, pages } = at
  if (pages <= 1) return html``
  const to = (next: number, words: string) => link(indexPath({ ...at, page: next }), words)
  return html`<nav>${page > 1 && to(page - 1, 'Previous page')} Page ${page} of ${pages} ${page < pages && to(page + 1, 'Next page')}</nav>`
}
