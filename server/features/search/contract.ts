import { z } from 'zod'
import { endpoint, id, names, pageOf, paging, searchText } from '#contract'
import { interventionCriteria, listedIntervention } from '#contract/interventions'

/** What a facet counts; each is also a filter, and a filter of what is not to be found. */
export const facetNames = [
  'country',
  'delegation',
  'delegationKind',
  'memberOf',
  'group',
  'person',
  'capacity',
  'theme',
  'stance',
  'conference',
  'session',
  'kind',
  'language',
  'status',
  'reviewState',
] as const

const searchFilter = interventionCriteria.omit({ lacks: true })

export const searchFields = ['speaker', 'summary', 'passage', 'text'] as const

const highlight = z
  .object({
    field: z.enum(searchFields),
    ofId: id.nullable().meta({ description: 'The theme of a passage' }),
    language: z.string().nullable().meta({ description: 'Of a text' }),
    textKind: z.string().nullable(),
    begins: z.int().meta({ description: 'Where in its field it stands, in characters from 0' }),
    isCut: z.boolean().meta({ description: 'Whether its field goes on after it' }),
    parts: z.array(z.object({ text: z.string(), isHit: z.boolean() })),
  })
  .meta({ id: 'Highlight', description: 'A stretch of what was said, in parts; text, never HTML' })

export const search = endpoint({
  method: 'get',
  path: '/search',
  summary: 'Search what was said and by whom: words, "phrases", -not, or; with every filter of interventions',
  access: 'reader',
  published: true,
  query: searchFilter.extend(paging.shape).extend({
    sort: z
      .enum(['best', 'newest', 'oldest'])
      .default('best')
      .meta({ description: 'best: of the newest 1,000 that are found, those that say it most first' }),
  }),
  answer: pageOf(z.object({ intervention: listedIntervention, highlights: z.array(highlight) })).extend({
    ranked: z
      .object({ among: z.int(), isAll: z.boolean() })
      .nullable()
      .meta({ description: 'With best: how many were ranked, and whether that is all that were found' }),
  }),
})

const facet = z.object({
  name: z.enum(facetNames),
  values: z
    .array(
      z.object({
        value: z.string().meta({ description: 'As the filter of this name takes it' }),
        label: z.string().nullable().meta({ description: 'Its name, where it has one' }),
        names,
        code: z.string().nullable(),
        of: z.string().nullable().meta({
          description: 'Of a session or delegation, where more than one conference is counted: which',
        }),
        parent: z.string().nullable().meta({ description: 'The theme above, where it has one' }),
        count: z.int(),
      }),
    )
    .meta({ description: 'The most frequent 200 first; what is chosen is among them, with 0 where it must' }),
})

export const listFacets = endpoint({
  method: 'get',
  path: '/search/facets',
  summary: 'Count what is found by country, theme, kind and so on; each as if its own filter were not set',
  access: 'reader',
  published: true,
  query: searchFilter.extend({
    facets: z.string().max(300).optional().meta({ description: 'Only these, joined with commas' }),
  }),
  answer: z.object({
    facets: z.array(facet),
    days: z
      .array(z.object({ from: z.string(), to: z.string(), count: z.int() }))
      .meta({ description: 'By day, month or year of the session, whichever gives at most 60' }),
    among: z.int().meta({ description: 'How many interventions were counted' }),
    isAll: z.boolean().meta({ description: 'false: only the newest of what is found was counted' }),
    spokenFor: z.int().nullable().meta({
      description: 'How many more groups said for the countries or delegations asked for; else null',
    }),
    led: z.record(z.string(), z.array(z.string())).meta({
      description: 'The filters that name what was merged into another, as they are now',
    }),
  }),
})

export const suggestNames = endpoint({
  method: 'get',
  path: '/search/suggestions',
  summary:
    'Names like what was typed, misspelt too: countries (or, of one conference, its delegations), organizations, persons, themes and groups',
  access: 'reader',
  published: true,
  query: z.object({ q: searchText, conference: id.optional() }),
  answer: z.object({
    items: z.array(
      z.object({
        type: z.enum(['country', 'delegation', 'person', 'theme', 'group']),
        value: z.string().meta({
          description: 'As the filter country, delegation, person, theme or memberOf takes it',
        }),
        code: z.string().nullable(),
        name: z.string(),
        isMisspelt: z.boolean(),
      }),
    ),
  }),
})

export type SearchFilter = z.output<typeof search.query>
export type FacetFilter = z.output<typeof listFacets.query>
