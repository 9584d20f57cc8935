import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, startApi } from '../../test/api.ts'
import { leaksIn, marked, type World } from '../../test/published-world.ts'

let api: Api
let world: World
// biome-ignore lint/suspicious/noExplicitAny: a document read as any program would
let document: any
beforeAll(async () => {
  api = await startApi()
  world = await marked(api)
  document = (await api.as('nobody').get('/openapi.json')).body
}, 120_000)
afterAll(() => api.close())

const nobody = () => api.as('nobody')
const page = async (path: string) => {
  const answer = await fetch(api.origin + path)
  return { status: answer.status, text: await answer.text(), headers: answer.headers }
}

type Address = { path: string; takesId: boolean; filters: string[] }
const reads = (): Address[] =>
  Object.entries<Record<string, { parameters: { name: string; in: string }[] }>>(document.paths).flatMap(
    ([path, { get }]) =>
      get && !path.includes('{token}') && !path.endsWith('/events')
        ? [
            {
              path,
              takesId: path.includes('{id}'),
              filters: get.parameters.filter((one) => one.in === 'query').map(({ name }) => name),
            },
          ]
        : [],
  )

const hiddenIds = () => [...world.hidden].filter((id) => /^[0-9a-f-]{36}$/.test(id))
const filled = (path: string, id: string) =>
  path
    .replace('{id}', id)
    .replace('{code}', 'VNM')
    .replace('{key}', 'SHOWNopenacr')
    .replace('{type}', 'intervention')

/** Every read that anybody can think of without knowing anything. */
const blind = () =>
  reads()
    .filter(({ takesId }) => !takesId)
    .flatMap(({ path, filters }) => {
      const address = filled(path, '')
      const wide = filters.includes('pageSize') ? ['?pageSize=200&count=exact', '?count=none'] : ['']
      const sorted = filters.includes('sort') ? ['?sort=-updatedAt', '?sort=name', '?sort=oldest'] : []
      return [...wide, ...sorted].map((query) => address + query)
    })

/** What the words of hidden records, and names that are held back, are looked for by. */
const words = [
  'HIDDENopenprovisionalsummary',
  'HIDDENopenprovisionaltext',
  'HIDDENclosedfinalname',
  'HELDheldcheckedname',
  'HELDheldcheckedperson',
  'HELDheldcheckedalias',
  'HELDheldcheckedmr',
  'HIDDENopenunusedtheme',
  'HIDDENopenremovedsummary',
  'HIDDENgroup',
]

const searched = () =>
  reads()
    .filter(({ filters, takesId }) => filters.includes('q') && !takesId)
    .flatMap(({ path }) => words.map((word) => `${path}?q=${word}`))

async function sideBySide<T>(all: T[], work: (one: T) => Promise<void>) {
  const left = [...all]
  const next = async (): Promise<void> => {
    for (let one = left.shift(); one !== undefined; one = left.shift()) await work(one)
  }
  await Promise.all([1, 2, 3, 4, 5, 6].map(next))
}

const fails = 'is an error of the server'

/** All leaks of what anybody gets by all of these addresses. */
async function leaks(
  addresses: string[],
  get: (address: string) => Promise<{ status: number; text: string }>,
) {
  const found: [string, string[]][] = []
  await sideBySide(addresses, async (address) => {
    const { status, text } = await get(address)
    // Suggestions are of names that are like it, which others are.
    const isSearch = address.includes('?q=') && !address.startsWith('/search/suggestions')
    const nothing = isSearch ? (await get(address.replace(/q=\w+/, 'q=NEVERSAID'))).text : text
    const leaked = [...leaksIn(text, world), ...(text === nothing ? [] : ['finds something'])]
    // What fails tells nothing, and proves nothing.
    if (status >= 500) leaked.push(fails)
    if (leaked.length > 0) found.push([address, [...new Set(leaked)].slice(0, 5)])
  })
  return found
}

const api1 = (address: string) => nobody().get(address)
const everyShown = () =>
  reads()
    .filter(({ takesId }) => takesId)
    .flatMap(({ path }) => [...world.shown].map((id) => filled(path, id)))

const pagesOf = (id: string) => {
  const under = [world.open, world.held, world.closed].map(
    ({ conference }) => `/conferences/${conference.id}`,
  )
  return [
    `/conferences/${id}`,
    ...under.flatMap((at) => [
      ...['sessions', 'interventions', 'delegations', 'persons', 'themes'].map(
        (noun) => `${at}/${noun}/${id}`,
      ),
    ]),
    `/persons/${id}`,
    `/themes/${id}`,
  ]
}
const everyPage = () => [
  '/',
  '/conferences',
  '/sitemap.xml',
  '/robots.txt',
  ...[...world.shown].flatMap(pagesOf),
]

describe('anybody', () => {
  it('sees nothing of what is not published by any address that is not known to hold it', async () => {
    expect(await leaks([...blind(), ...searched(), ...everyShown()], api1)).toEqual([])
  }, 120_000)

  it('sees nothing of it on any page, nor in the sitemap', async () => {
    expect(await leaks(everyPage(), page)).toEqual([])
  }, 120_000)

  it('cannot tell the id of what is not published from one that never was', async () => {
    const never = uuidv7()
    const same = (text: string, id: string) => text.replaceAll(id, '<id>')
    const told: string[] = []
    for (const { path, takesId, filters } of reads()) {
      const named = ['conference', 'session', 'delegation', 'person', 'theme', 'notSession'].filter((one) =>
        filters.includes(one),
      )
      const addresses = (id: string) => [
        ...(takesId ? [filled(path, id)] : []),
        ...named.map((one) => `${filled(path, world.open.session.id)}?${one}=${id}`),
      ]
      const expected = await Promise.all(addresses(never).map(api1))
      await sideBySide(hiddenIds(), async (id) => {
        const got = await Promise.all(addresses(id).map(api1))
        got.forEach((reply, i) => {
          const isSame =
            reply.status === expected[i]!.status && same(reply.text, id) === same(expected[i]!.text, never)
          if (!isSame)
            told.push(
              `${addresses(id)[i]}: ${reply.status} ${reply.text.slice(0, 120)}, and not ${expected[i]!.status} ${expected[i]!.text.slice(0, 120)}`,
            )
        })
      })
    }
    expect(told.slice(0, 10)).toEqual([])
  }, 240_000)

  it('cannot tell it by the page at its address either', async () => {
    const plain = (await page('/conferences/x')).text
    const told: string[] = []
    await sideBySide(hiddenIds().flatMap(pagesOf), async (path) => {
      const { status, text, headers } = await page(path)
      if (text !== plain || headers.get('x-robots-tag') !== 'noindex')
        told.push(`${path} ${status} ${text.slice(0, 200)}`)
    })
    expect(told).toEqual([])
  }, 120_000)

  it('sees what is published, by address, list, search, facet, suggestion, file, page and sitemap', async () => {
    const { open, held } = world
    const texts = await Promise.all(
      [
        '/conferences',
        `/conferences/${open.conference.id}/overview`,
        `/interventions/${open.final.id}`,
        `/interventions/${held.checked.id}`,
        '/interventions.csv',
        '/search?q=SHOWNopencheckedtext',
        '/search?q=SHOWNopencheckedname',
        '/search?q=SHOWNheldcheckedsummary',
        '/search/facets?q=SHOWNopenfinaltext',
        '/search/suggestions?q=SHOWNopenfinalperson',
        '/persons?q=SHOWNopenfinalperson',
        '/themes',
        '/delegates',
      ].map(async (path) => [path, (await api1(path)).text] as const),
    )
    for (const [path, text] of texts) expect([path, text.includes('SHOWN')]).toEqual([path, true])
    const found = (await api1('/search?q=SHOWNheldcheckedsummary')).body.items
    expect(found.map((one: { intervention: { id: string } }) => one.intervention.id)).toEqual([
      held.checked.id,
    ])
    const { speakerName, person, reviewedBy, repliesToId, note } = (
      await api1(`/interventions/${held.checked.id}`)
    ).body
    expect({ speakerName, person, reviewedBy, repliesToId, note }).toEqual({
      speakerName: null,
      person: null,
      reviewedBy: null,
      repliesToId: null,
      note: null,
    })
    expect((await api1(`/interventions/${held.final.id}`)).body.speakerName).toBe('SHOWNheldfinalname')
    const sitemap = (await page('/sitemap.xml')).text
    for (const id of [
      open.conference.id,
      open.session.id,
      open.checked.id,
      held.checked.id,
      open.delegation.id,
      open.theme.id,
    ])
      expect(sitemap).toContain(id)
    const { text } = await page(`/conferences/${open.conference.id}/interventions/${open.final.id}`)
    for (const word of ['summary', 'text', 'name', 'passage']) expect(text).toContain(`SHOWNopenfinal${word}`)
  })

  it('counts what is published and nothing else', async () => {
    const { open, held } = world
    const { body } = await api1(`/conferences/${open.conference.id}/overview`)
    const { interventions, delegates, signatures, incomplete, reviewStates } = body
    expect({ interventions, delegates, signatures, incomplete, reviewStates }).toEqual({
      interventions: 2,
      delegates: 2,
      signatures: 0,
      incomplete: [],
      reviewStates: { provisional: 0, checked: 1, final: 1 },
    })
    const facets = (await api1('/search/facets')).body
    expect([
      facets.among,
      facets.facets.find((one: { name: string }) => one.name === 'person').values.length,
    ]).toEqual([4, 3])
    const capacity = (await api1(`/search/facets?conference=${held.conference.id}`)).body.facets.find(
      (one: { name: string }) => one.name === 'capacity',
    )
    expect(capacity.values.map((one: { value: string; count: number }) => [one.value, one.count])).toEqual([
      ['head_of_government', 1],
    ])
  })
})

describe('the detector', () => {
  it.each([
    'conference',
    'session',
    'delegation',
    'intervention',
    'person',
    'theme',
    'source',
    'search_document',
    'country_group',
  ])(
    'finds it when the view of %s shows everything',
    async (table) => {
      const restore = await api.database.asOwner(async (client) => {
        const { rows } = await client.query<{ definition: string; columns: string }>(
          `SELECT pg_get_viewdef(v.oid) AS definition, string_agg(CASE
              WHEN b.attname IS NOT NULL THEN quote_ident(a.attname)
              WHEN a.attname = 'words' THEN 'words' ELSE 'true AS ' || quote_ident(a.attname) END, ', ' ORDER BY a.attnum) AS columns
            FROM pg_class v JOIN pg_attribute a ON a.attrelid = v.oid AND a.attnum > 0
            LEFT JOIN pg_attribute b ON b.attrelid = $1::regclass AND b.attname = a.attname AND NOT b.attisdropped
           WHERE v.oid = ('published.' || $1)::regclass GROUP BY v.oid`,
          [table],
        )
        const { definition, columns } = rows[0]!
        await client.query(
          `CREATE OR REPLACE VIEW published.${table} AS SELECT ${columns} FROM public.${table}`,
        )
        return `CREATE OR REPLACE VIEW published.${table} AS ${definition}`
      })
      try {
        const found = await leaks([...blind(), ...searched()], api1)
        expect(found.filter(([, [what]]) => what !== fails).length).toBeGreaterThan(0)
      } finally {
        await api.database.asOwner((client) => client.query(restore))
      }
    },
    120_000,
  )
})
