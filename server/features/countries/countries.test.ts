import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Api, startApi } from '../../test/api.ts'
import { statements } from '../../test/statements.ts'

let api: Api
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.close())

const list = (query: string) => api.as('reader').get(`/countries?${query}`)
const codes = async (q: string) =>
  (await list(`q=${encodeURIComponent(q)}`)).body.items.map(({ code }: { code: string }) => code)

it('reads a country with its names, aliases and groups, whatever the case of its code', async () => {
  const { status, body } = await api.as('reader').get('/countries/vnm')
  expect(status).toBe(200)
  expect([body.code, body.alpha2, body.m49, body.kind, body.names.vi, body.names.zh]).toEqual([
    'VNM',
    'VN',
    '704',
    'member_state',
    'Việt Nam',
    '越南',
  ])
  expect(body.groups).toEqual(['ASEAN', 'ASIA-PACIFIC', 'G77'])
  expect(body.aliases).toContain('Socialist Republic of Vietnam')
  expect(body.key).toBe(undefined)
})

it('reads a former state with its end and what came after it', async () => {
  const { body } = await api.as('reader').get('/countries/CSK')
  expect([body.kind, body.endedOn, body.successors]).toEqual(['former_state', '1992-12-31', ['CZE', 'SVK']])
})

it('finds no country that is none', async () => {
  expect((await api.as('reader').get('/countries/XYZ')).status).toBe(404)
  expect((await api.as('reader').get('/countries/X1')).status).toBe(400)
  // Reference data, which anybody may read.
  expect((await api.as('nobody').get('/countries')).status).toBe(200)
})

it.each([
  ['Vietnam', 'VNM'],
  ['việt nam', 'VNM'],
  ['VN', 'VNM'],
  ['中国', 'CHN'],
  ['مصر', 'EGY'],
  ['Niger', 'NER'],
  ['CHXHCN Việt Nam', 'VNM'],
  ['république du Congo', 'COG'],
  ['USSR', 'SUN'],
])('finds first for %s: %s', async (q, code) => expect((await codes(q))[0]).toBe(code))

it('never finds a successor by the name of a former state, nor the other way round', async () => {
  expect(await codes('Soviet Union')).toEqual(['SUN'])
  expect(await codes('Czechoslovakia')).toEqual(['CSK'])
  expect(await codes('Germany')).toEqual(['DEU'])
  expect(await codes('Zaire')).toEqual(['ZAR'])
})

it('pages through all of them by name', async () => {
  const seen: string[] = []
  let cursor = ''
  do {
    const { body } = await list(`pageSize=100${cursor && `&cursor=${cursor}`}`)
    seen.push(...body.items.map(({ code }: { code: string }) => code))
    cursor = body.next ?? ''
  } while (cursor)
  expect(seen.length).toBe(await api.database.prisma.country.count())
  expect(new Set(seen).size).toBe(seen.length)
  expect((await list('kind=former_state')).body.total.count).toBe(
    await api.database.prisma.country.count({ where: { kind: 'former_state' } }),
  )
})

it('reads three countries with as many statements as one', async () => {
  const one = await statements(() => list('pageSize=1'))
  expect(await statements(() => list('pageSize=3'))).toBe(one)
})
