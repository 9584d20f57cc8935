import { z } from 'zod'
import { byId, day, endpoint, id, language } from '#contract'
import { delegationReference } from '#contract/delegations'
import { groupReference } from '#contract/groups'
import { interventionKinds } from '#contract/interventions'
import { sessionReference } from '#contract/sessions'

/** The three orders of the Index to Speeches of the United Nations library. */
export const indexOrders = ['country', 'speaker', 'subject'] as const

/** What a heading is of; `unnamed` gathers at the end what has no speaker known by name, or no subject. */
export const headingKinds = ['delegation', 'group', 'speaker', 'theme', 'agenda_item', 'unnamed'] as const

const target = z.object({ key: z.string(), letter: z.string(), name: z.string() })

const entry = z
  .object({
    interventionId: id,
    heldOn: day,
    session: sessionReference,
    documentSymbol: z.string().nullable().meta({ description: 'Of the session; never invented' }),
    agendaItem: z
      .object({ number: z.string().nullable(), title: z.string(), documentSymbol: z.string().nullable() })
      .nullable(),
    themes: z.array(z.string()).meta({ description: 'In the language asked for, where it has a name in it' }),
    honorific: z.string().nullable(),
    speaker: z.string().nullable().meta({ description: 'As printed that day' }),
    post: z.string().nullable(),
    delegation: delegationReference,
    groups: z.array(groupReference.pick({ code: true, name: true })),
    kind: z.enum(interventionKinds),
  })
  .meta({ id: 'IndexEntry' })

const heading = z
  .object({
    key: z.string(),
    letter: z.string(),
    kind: z.enum(headingKinds),
    code: z.string().nullable().meta({ description: 'Of a delegation or a group' }),
    name: z.string().nullable().meta({ description: 'null where the kind is unnamed' }),
    count: z.int().meta({ description: 'Entries of the whole heading' }),
    isContinued: z.boolean().meta({ description: 'Its first entries are on the page before' }),
    see: target
      .nullable()
      .meta({ description: 'Another name: the heading that it leads to; it has no entries' }),
    seeAlso: z.array(target),
    entries: z.array(entry),
  })
  .meta({ id: 'IndexHeading' })

/** What every form of the index takes. */
export const indexQuery = {
  by: z.enum(indexOrders).default('country'),
  language: language.default('en').meta({ description: 'Whose alphabet and names it is in' }),
}

export const readIndex = endpoint({
  method: 'get',
  path: '/conferences/:id/index',
  summary: 'A page of the Index to Speeches of a conference; whole as .json, .csv and .txt',
  access: 'reader',
  published: true,
  params: byId,
  query: z.object({
    ...indexQuery,
    letter: z.string().max(20).optional().meta({ description: 'One of `letters`; without it, all of them' }),
    page: z.coerce.number<string | number>().int().min(1).max(100_000).default(1),
  }),
  answer: z
    .object({
      by: z.enum(indexOrders),
      language: z.string(),
      entries: z.int(),
      headings: z.int(),
      letters: z.array(z.object({ letter: z.string(), entries: z.int() })),
      letter: z.string().nullable(),
      page: z.int(),
      pages: z.int().meta({ description: 'Of the letter, or of all; a page has at most 500 entries' }),
      items: z.array(heading),
    })
    .meta({ id: 'IndexPage' }),
})

const whole = { method: 'get', access: 'reader', published: true, params: byId } as const

export const indexAsJson = endpoint({
  ...whole,
  path: '/conferences/:id/index.json',
  summary: 'The whole Index to Speeches: its headings in order, each with all its entries',
  file: 'application/json',
  query: z.object(indexQuery),
})

export const indexAsText = endpoint({
  ...whole,
  path: '/conferences/:id/index.txt',
  summary: 'The whole Index to Speeches as plain text, to be read and printed',
  file: 'text/plain',
  query: z.object(indexQuery),
})

export type IndexOrder = (typeof indexOrders)[number]
export type IndexHeading = z.output<typeof heading>
export type IndexEntry = z.output<typeof entry>
