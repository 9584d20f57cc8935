import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Api, startApi } from '../../test/api.ts'
import { statements } from '../../test/statements.ts'

let api: Api
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.close())

const list = (query = '') => api.as('reader').get(`/groups?${query}`)

it('lists the groups by name with their members today', async () => {
  const { body } = await list()
  expect(body.total).toEqual({ count: await api.database.prisma.group.count(), isExact: true })
  const asean = body.items.find(({ code }: { code: string }) => code === 'ASEAN')
  expect([asean.kind, asean.memberCount, asean.names.vi]).toEqual([
    'political',
    11,
    'Hiệp hội các quốc gia Đông Nam Á',
  ])
  const regional = (await list('kind=regional')).body.items
  expect(regional.map(({ kind }: { kind: string }) => kind)).toEqual(Array(5).fill('regional'))
})

it('reads a group with its members and their dates', async () => {
  const { status, body } = await api.as('reader').get('/groups/asean')
  expect([status, body.code, body.members.length]).toEqual([200, 'ASEAN', 11])
  expect(body.members).toContainEqual({
    countryCode: 'VNM',
    name: 'Viet Nam',
    since: '1995-07-28',
    until: null,
  })
})

it('shows a past member with the day it left, and counts it no more', async () => {
  const { body } = await api.as('reader').get('/groups/EU')
  const past = body.members.find(({ countryCode }: { countryCode: string }) => countryCode === 'GBR')
  expect(past.until).toBe('2020-01-31')
  expect(body.memberCount).toBe(27)
})

it('finds no group that is none, and refuses what is no code', async () => {
  expect((await api.as('reader').get('/groups/NOPE')).status).toBe(404)
  expect((await api.as('reader').get(`/groups/${uuidv7()}`)).status).toBe(404)
  expect((await api.as('reader').get('/groups/%27')).status).toBe(400)
  expect((await list('kind=planet')).status).toBe(400)
})

it('finds a group by its code and by its names in any language, accents forgiven', async () => {
  const found = async (q: string) =>
    (await list(`q=${encodeURIComponent(q)}`)).body.items.map(({ code }: { code: string }) => code)
  expect(await found('asean')).toEqual(['ASEAN'])
  expect(await found('hiep hoi dong nam a')).toEqual(['ASEAN'])
  expect(await found('%')).toEqual([])
  expect(await found('nobody at all')).toEqual([])
})

it('pages, with as many statements for three groups as for one', async () => {
  const { body: first } = await list('pageSize=3')
  const { body: second } = await list(`pageSize=3&cursor=${first.next}`)
  const names = (await list()).body.items.map(({ name }: { name: string }) => name)
  expect([...first.items, ...second.items].map(({ name }) => name)).toEqual(names.slice(0, 6))
  const one = await statements(() => list('pageSize=1'))
  expect(await statements(() => list('pageSize=3'))).toBe(one)
})
