import { z } from 'zod'
import {
  byId,
  day,
  endpoint,
  id,
  language,
  line,
  pageOf,
  paging,
  prose,
  recordFields,
  searchText,
} from '#contract'

const webAddress = z
  .url({ protocol: /^https?$/, error: 'Write a web address that starts with https://' })
  .max(2000)
  .refine((url) => url.isWellFormed() && !/\p{Cc}/u.test(url), 'Contains a character that no web address has')

export const sourceReference = z
  .object({ id, title: z.string(), publisher: z.string().nullable(), url: z.string().nullable() })
  .meta({ id: 'SourceReference' })

/** That a source is cited for a record, and what it says there where sources differ. */
export const citation = z
  .object({ source: sourceReference, says: z.string().nullable() })
  .meta({ id: 'Citation' })
export const citationInput = z.strictObject({ sourceId: id, says: prose(2000).nullable().optional() })
export type CitationInput = z.output<typeof citationInput>

const fields = {
  title: line(500),
  publisher: line().nullable().optional(),
  url: webAddress.nullable().optional(),
  language: language.nullable().optional(),
  publishedOn: day.nullable().optional(),
  accessedOn: day.nullable().optional(),
  note: prose(5000).nullable().optional(),
}
export const sourceInput = z.object({ conferenceId: id, ...fields }).meta({ id: 'SourceInput' })
export const sourceChange = z.object(fields).partial().meta({ id: 'SourceChange' })

export const source = z
  .object({
    ...recordFields,
    conferenceId: id,
    title: z.string(),
    publisher: z.string().nullable(),
    url: z.string().nullable(),
    language: z.string().nullable(),
    publishedOn: day.nullable(),
    accessedOn: day.nullable(),
    note: z.string().nullable(),
    citations: z.int().meta({ description: 'How many records and figures cite it' }),
  })
  .meta({ id: 'Source' })

export const sourceSorts = [
  'title',
  '-title',
  'publisher',
  '-publisher',
  'publishedOn',
  '-publishedOn',
  'citations',
  '-citations',
  'updatedAt',
  '-updatedAt',
] as const

export const listSources = endpoint({
  method: 'get',
  path: '/sources',
  summary: 'List sources',
  access: 'reader',
  published: true,
  query: paging.extend({
    conference: id.optional(),
    q: searchText.optional(),
    sort: z
      .enum(sourceSorts)
      .default('title')
      .meta({ description: 'Those without a publisher, or without a day, come last either way' }),
  }),
  answer: pageOf(source),
})

export const getSource = endpoint({
  method: 'get',
  path: '/sources/:id',
  summary: 'Read one source',
  access: 'reader',
  published: true,
  params: byId,
  answer: source,
})

export const createSource = endpoint({
  method: 'post',
  path: '/sources',
  summary: 'Add a source',
  access: 'editor',
  creates: true,
  body: sourceInput,
  answer: source,
})

export const updateSource = endpoint({
  method: 'patch',
  path: '/sources/:id',
  summary: 'Change a source',
  access: 'editor',
  changes: true,
  params: byId,
  body: sourceChange,
  answer: source,
})

export const deleteSource = endpoint({
  method: 'delete',
  path: '/sources/:id',
  summary: 'Hide a source that nothing cites',
  access: 'editor',
  changes: true,
  params: byId,
})

export const restoreSource = endpoint({
  method: 'post',
  path: '/sources/:id/restore',
  summary: 'Bring a hidden source back',
  access: 'editor',
  params: byId,
  answer: source,
})

export type SourceInput = z.output<typeof sourceInput>
export type SourceChange = z.output<typeof sourceChange>
