import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { filled, namedBy, pagesFor, type Read, readsIn, sideBySide } from '../../test/addresses.ts'
import { type Api, startApi } from '../../test/api.ts'
import { leaksIn, marked, type RecordKind, type World } from '../../test/published-world.ts'

let api: Api
let world: World
let reads: Read[]
beforeAll(async () => {
  api = await startApi()
  world = await marked(api)
  reads = readsIn((await api1('/openapi.json')).body)
}, 120_000)
afterAll(() => api.close())

const api1 = (address: string) => api.as('nobody').get(address)
const page = async (path: string) => {
  const answer = await fetch(api.origin + path)
  return { status: answer.status, text: await answer.text(), headers: answer.headers }
}
const conferences = () => [world.open, world.held, world.closed].map(({ conference }) => conference.id)

/** Of each kind what is hidden, or shown; each kind is hidden in each way that there is. */
const idsOf = (kind: RecordKind, isShown = false) =>
  world.records.flatMap((one) => (one.kind === kind && one.isShown === isShown ? [one.id] : []))
const kindOf = ({ path }: Read) => path.split('/')[1] as RecordKind
/** For where a record of another kind belongs. */
const strangers = (isShown: boolean) =>
  (['accounts', 'interventions', 'persons'] as const).flatMap((kind) => idsOf(kind, isShown).slice(0, 1))
const idsFor = (read: Read, isShown: boolean) => [
  ...new Set([...idsOf(kindOf(read), isShown), ...strangers(isShown)]),
]

/** Every read that anybody can think of without knowing anything. */
const blind = () =>
  reads
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
const neverSaid = 'NEVERSAID'

const searched = () =>
  reads
    .filter(({ filters, takesId }) => filters.includes('q') && !takesId)
    .flatMap(({ path }) => words.map((word) => `${path}?q=${word}`))

const everyShown = () =>
  reads
    .filter(({ takesId }) => takesId)
    .flatMap((read) => idsFor(read, true).map((id) => filled(read.path, id)))

const everyPage = () => [
  '/',
  '/conferences',
  '/sitemap.xml',
  '/robots.txt',
  '/countries/CUB',
  '/organizations/SHOWNopenacr',
  '/groups/G77',
  ...world.records
    .filter(({ isShown }) => isShown)
    .flatMap(({ kind, id }) => pagesFor(kind, id, conferences())),
]

const fails = 'is an error of the server'

/** What leaks by these addresses, of all of them or of the first so many that do. */
async function leaks(
  addresses: string[],
  get: (address: string) => Promise<{ status: number; text: string }>,
  most = Number.POSITIVE_INFINITY,
) {
  const found: [string, string[]][] = []
  const nothings = new Map<string, Promise<{ text: string }>>()
  const nothingAt = async (address: string) => {
    const asked = address.replace(/q=\w+/, `q=${neverSaid}`)
    if (!nothings.has(asked)) nothings.set(asked, get(asked))
    return (await nothings.get(asked)!).text
  }
  await sideBySide(
    addresses,
    async (address) => {
      const { status, text } = await get(address)
      // Suggestions are of names that are like it, which others are.
      const isSearch = address.includes('?q=') && !address.startsWith('/search/suggestions')
      const findsNothing = !isSearch || text === (await nothingAt(address))
      const leaked = [...leaksIn(text, world), ...(findsNothing ? [] : ['finds something'])]
      // What fails tells nothing, and proves nothing.
      if (status >= 500) leaked.push(fails)
      if (leaked.length > 0) found.push([address, [...new Set(leaked)].slice(0, 5)])
    },
    () => found.filter(([, [what]]) => what !== fails).length >= most,
  )
  return found
}

/** Where the API answers otherwise to an id of what is hidden than to one that never was. */
async function toldApart(some: Read[], most = Number.POSITIVE_INFINITY) {
  const never = uuidv7()
  const same = (text: string, id: string) => text.replaceAll(id, '<id>')
  const asked = some.flatMap((read) => {
    const path = filled(read.path, world.open.session.id)
    const byPath = idsFor(read, false).map((id) => ({ id, at: (one: string) => filled(read.path, one) }))
    const byFilter = read.filters.flatMap((filter) =>
      idsOf(namedBy[filter] ?? 'treaty-actions').map((id) => ({
        id,
        at: (one: string) => `${path}?${filter}=${one}`,
      })),
    )
    return [
      ...(read.takesId ? byPath : []),
      ...byFilter.filter(({ at }) => Object.keys(namedBy).some((name) => at('').endsWith(`?${name}=`))),
    ]
  })
  const told: string[] = []
  const expected = new Map<string, ReturnType<typeof api1>>()
  await sideBySide(
    asked,
    async ({ id, at }) => {
      if (!expected.has(at(never))) expected.set(at(never), api1(at(never)))
      const [got, none] = await Promise.all([api1(at(id)), expected.get(at(never))!])
      if (got.status !== none.status || same(got.text, id) !== same(none.text, never))
        told.push(
          `${at(id)}: ${got.status} ${got.text.slice(0, 120)}, and not ${none.status} ${none.text.slice(0, 120)}`,
        )
    },
    () => told.length >= most,
  )
  return told
}

/** Where a page stands at the address of what is hidden. */
async function pagesOfHidden(most = Number.POSITIVE_INFINITY) {
  const plain = (await page('/conferences/x')).text
  const told: string[] = []
  const names = ['HIDDENopengonedelegation', 'HIDDENclosedacr', 'HIDDENclosedstate']
  await sideBySide(
    [
      ...world.records
        .filter(({ isShown }) => !isShown)
        .flatMap(({ kind, id }) => pagesFor(kind, id, conferences())),
      ...['/countries/PER', '/countries/FJI', '/countries/ABW', '/groups/HIDDENGROUP'],
      ...names.map((name) => `/organizations/${name}`),
    ],
    async (path) => {
      const { status, text, headers } = await page(path)
      if (text !== plain || headers.get('x-robots-tag') !== 'noindex')
        told.push(`${path} ${status} ${text.slice(0, 200)}`)
    },
    () => told.length >= most,
  )
  return told
}

describe('anybody', () => {
  it('sees nothing of what is not published by any address that is not known to hold it', async () => {
    expect(await leaks([...blind(), ...searched(), ...everyShown()], api1)).toEqual([])
  }, 120_000)

  it('sees nothing of it on any page, nor in the sitemap', async () => {
    expect(await leaks(everyPage(), page)).toEqual([])
  }, 120_000)

  it('cannot tell the id of what is not published from one that never was', async () => {
    expect(await toldApart(reads)).toEqual([])
  }, 120_000)

  it('cannot tell it by the page at its address either', async () => {
    expect(await pagesOfHidden()).toEqual([])
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
    for (const path of [
      ...[open.conference, open.session, open.checked, held.checked, open.delegation, open.theme].map(
        ({ id }) => id,
      ),
      '/countries/CUB<',
      '/organizations/SHOWNopenacr<',
      `/conferences/${open.conference.id}/index?by=speaker<`,
    ])
      expect(sitemap).toContain(path)
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

/** Does work while the view of a table shows all that is in the table. */
async function opened(table: string, work: () => Promise<void>) {
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
    await client.query(`CREATE OR REPLACE VIEW published.${table} AS SELECT ${columns} FROM public.${table}`)
    return `CREATE OR REPLACE VIEW published.${table} AS ${definition}`
  })
  try {
    await work()
  } finally {
    await api.database.asOwner((client) => client.query(restore))
  }
}

/** Where what a view shows would be seen first. */
const nearTo: Record<string, string> = {
  conference: 'conferences',
  session: 'sessions',
  delegation: 'delegations',
  intervention: 'interventions',
  person: 'persons',
  theme: 'themes',
  source: 'sources',
  search_document: 'search',
  country_group: 'groups',
}

describe('the detector', () => {
  it.each(Object.keys(nearTo))(
    'finds it when the view of %s shows everything',
    async (table) => {
      await opened(table, async () => {
        const near = (address: string) => Number(!address.startsWith(`/${nearTo[table]}`))
        const addresses = [...searched(), ...blind()].sort((one, other) => near(one) - near(other))
        const found = await leaks(addresses, api1, 1)
        expect(found.filter(([, [what]]) => what !== fails).length).toBeGreaterThan(0)
      })
    },
    120_000,
  )

  it.each(['conference', 'intervention', 'person'])(
    'finds it by ids and pages when the view of %s shows everything',
    async (table) => {
      await opened(table, async () => {
        const own = reads.filter((read) => kindOf(read) === `${table}s`)
        expect(await toldApart(own, 1)).not.toEqual([])
        expect(await pagesOfHidden(1)).not.toEqual([])
      })
    },
    120_000,
  )
})
