import { z } from 'zod'
import { countryCode, day, endpoint, names, pageOf, paging, searchText } from '#contract'

export const countryKinds = ['member_state', 'observer_state', 'territory', 'other', 'former_state'] as const

export const country = z
  .object({
    code: countryCode.meta({ description: 'ISO 3166 alpha-3; for a former state the code of its day' }),
    alpha2: z.string().nullable(),
    m49: z.string().nullable().meta({ description: 'Three digits, as text' }),
    kind: z.enum(countryKinds),
    name: z.string(),
    formalName: z.string().nullable(),
    startedOn: day.nullable(),
    endedOn: day.nullable(),
    names,
    aliases: z.array(z.string()),
    successors: z
      .array(z.string())
      .meta({ description: 'Codes of the states that came after a former state' }),
    groups: z.array(z.string()).meta({ description: 'Codes of the groups it is a member of today' }),
  })
  .meta({ id: 'Country' })

export const listCountries = endpoint({
  method: 'get',
  path: '/countries',
  summary: 'List countries by name; search forgives accents and knows aliases',
  access: 'reader',
  published: true,
  query: paging.extend({ q: searchText.optional(), kind: z.enum(countryKinds).optional() }),
  answer: pageOf(country),
})

export const getCountry = endpoint({
  method: 'get',
  path: '/countries/:code',
  summary: 'Read one country',
  access: 'reader',
  published: true,
  params: z.object({ code: countryCode }),
  answer: country,
})
