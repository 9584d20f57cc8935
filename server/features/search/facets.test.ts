import { afterAll, beforeAll, expect, it } from 'vitest'
import { facetNames } from '#contract/search'
import { type Api, startApi } from '../../test/api.ts'
import { randomFloor } from '../../test/random-floor.ts'

let api: Api
let floors: Awaited<ReturnType<typeof randomFloor>>[]

beforeAll(async () => {
  api = await startApi()
  floors = [await randomFloor(api, 5, 90), await randomFloor(api, 6, 60)]
}, 60_000)
afterAll(() => api.close())

type Query = Record<string, string>
// biome-ignore lint/suspicious/noExplicitAny: answers as they come
const get = async (path: string, query: Query): Promise<any> => {
  const { status, body } = await api.as('reader').get(`${path}?${new URLSearchParams(query)}`)
  expect([query, status]).toEqual([query, 200])
  return body
}
const found = async (query: Query) => (await get('/search', { ...query, pageSize: '1' })).total.count
const unwanted = (name: string) => `not${name[0]!.toUpperCase()}${name.slice(1)}`
const conference = (nth: number) => floors[nth]!.conference.id
const theme = (nth: number) => floors[0]!.themes[nth]!.id

const queries: [string, () => Query][] = [
  ['nothing', () => ({})],
  ['words', () => ({ q: 'said or opposes' })],
  ['one conference', () => ({ conference: conference(0) })],
  [
    'two conferences and a group',
    () => ({ conference: `${conference(0)},${conference(1)}`, memberOf: 'G77' }),
  ],
  ['a branch', () => ({ theme: theme(0) })],
  ['a leaf, or another branch', () => ({ theme: `${theme(1)},${theme(3)}` })],
  ['a stance', () => ({ stance: 'supports' })],
  ['a stance towards a branch', () => ({ theme: theme(0), stance: 'supports,opposes' })],
  ['not a stance', () => ({ notStance: 'opposes', conference: conference(0) })],
  ['not a stance towards a branch', () => ({ theme: theme(3), notStance: 'opposes' })],
  ['neither a branch nor a kind', () => ({ notTheme: theme(0), notKind: 'question' })],
  ['not what was never said', () => ({ notStatus: 'listed,withdrawn', notReviewState: 'final' })],
  ['all but some countries and a group', () => ({ notCountry: 'CUB,VNM', notMemberOf: 'WEOG' })],
  ['a day and a status', () => ({ from: '2025-10-25', to: '2025-10-25', status: 'delivered' })],
]

it.each(queries)('of %s count what choosing each value finds', async (_, query) => {
  const asked = query()
  const facets = await get('/search/facets', asked)
  const all = await found(asked)
  expect([facets.among, facets.isAll]).toEqual([all, true])
  expect(facets.days.reduce((sum: number, { count }: { count: number }) => sum + count, 0)).toBe(all)
  expect(facets.facets.map(({ name }: { name: string }) => name)).toEqual([...facetNames])
  const counts: Query = {}
  const finds: Query = {}
  for (const { name, values } of facets.facets) {
    const { [name]: _, [unwanted(name)]: __, ...others } = asked
    for (const { value, count } of values.slice(0, 6)) {
      counts[`${name} ${value}`] = count
      finds[`${name} ${value}`] = await found({ ...others, [name]: value })
    }
  }
  expect(counts).toEqual(finds)
})

it('have what is chosen by its name although nothing has it', async () => {
  const { facets } = await get('/search/facets', {
    q: 'never-said',
    theme: theme(1),
    notCountry: 'TUV',
    facets: 'theme,country',
  })
  expect(
    facets.map(({ values }: { values: { value: string; label: string; count: number }[] }) => values),
  ).toEqual([
    [expect.objectContaining({ value: theme(1), label: 'Leaf 0.0 of 5', count: 0 })],
    [expect.objectContaining({ value: 'TUV', label: 'Tuvalu', count: 0 })],
  ])
})

it('say of which conference a session and a delegation are, where there are several', async () => {
  const ofSessions = async (query: Query) =>
    (await get('/search/facets', { ...query, facets: 'session' })).facets[0].values.map(
      ({ of }: { of: string | null }) => of,
    )
  expect(new Set(await ofSessions({}))).toEqual(new Set(['Made up by 5', 'Made up by 6']))
  expect(new Set(await ofSessions({ conference: conference(0) }))).toEqual(new Set([null]))
})

it('say where what was merged is now, wanted or not', async () => {
  const [gone, kept] = [await api.make.theme(), await api.make.theme()]
  await api.as('editor').place(`/themes/${gone.id}/merge`, gone.version, { intoId: kept.id })
  const led = async (query: Query) => (await get('/search/facets', query)).led
  expect(await led({ theme: `${gone.id},${theme(0)}` })).toEqual({ theme: [kept.id, theme(0)] })
  expect(await led({ notTheme: gone.id })).toEqual({ notTheme: [kept.id] })
  expect(await led({ theme: theme(0), kind: 'statement' })).toEqual({})
})
