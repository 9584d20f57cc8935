import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, startApi } from '../../test/api.ts'

let api: Api
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.close())

const namesOf = (reply: { body: { items: { name: string }[] } }) => reply.body.items.map(({ name }) => name)
const list = (query: string) => api.as('reader').get(`/delegations?${query}`)

describe('finding delegations', () => {
  let hall: { id: string }
  const find = async (q: string, more = '') =>
    namesOf(await list(`conference=${hall.id}&q=${encodeURIComponent(q)}${more}`))

  beforeAll(async () => {
    hall = await api.make.conference()
    const states = {
      VNM: 'Viet Nam',
      VDR: 'Democratic Republic of Viet Nam',
      DEU: 'Germany',
      DDR: 'German Democratic Republic',
      RUS: 'Russian Federation',
      SUN: 'Union of Soviet Socialist Republics',
      GIN: 'Guinea',
      GNB: 'Guinea-Bissau',
      GNQ: 'Equatorial Guinea',
      PNG: 'Papua New Guinea',
      CIV: 'Côte d’Ivoire',
      CHN: 'China',
      EGY: 'Egypt',
      SCG: 'Serbia and Montenegro',
    }
    for (const [countryCode, name] of Object.entries(states))
      await api.make.delegation(hall.id, { countryCode, name })
    await api.make.delegation(hall.id, { name: 'European Union', acronym: 'EU' })
    await api.make.delegation(hall.id, { name: '100% Privacy_Now' })
    const other = await api.make.conference()
    await api.make.delegation(other.id, { countryCode: 'VNM', name: 'Viet Nam elsewhere' })
    const hidden = await api.make.conference({ deletedAt: new Date() })
    await api.make.delegation(hidden.id, { countryCode: 'EGY', name: 'Hidden Egypt' })
  })

  it.each(['Vietnam', 'Viet Nam', 'Việt Nam', 'VIETNAM', 'vn', 'VNM', 'Viet-Nam', '越南', 'فييت نام'])(
    'finds Viet Nam first by %s',
    async (q) => expect((await find(q))[0]).toBe('Viet Nam'),
  )

  it('keeps former states and what came after them apart', async () => {
    expect(await find('Viet Nam')).toEqual(['Viet Nam'])
    expect(await find('Vietnam')).toEqual(['Viet Nam'])
    expect(await find('North Vietnam')).toEqual(['Democratic Republic of Viet Nam'])
    expect(await find('Germany')).toEqual(['Germany'])
    expect(await find('East Germany')).toEqual(['German Democratic Republic'])
    expect(await find('USSR')).toEqual(['Union of Soviet Socialist Republics'])
    expect(await find('Soviet Union')).toEqual(['Union of Soviet Socialist Republics'])
    expect(await find('Russia')).toEqual(['Russian Federation'])
    // Serbia has no delegation of its own here, so that the name on the plate may be found by its first word.
    expect(await find('Serbia')).toEqual(['Serbia and Montenegro'])
  })

  it('puts the code first, then the whole name, its start, its words', async () => {
    expect(await find('guinea')).toEqual(['Guinea', 'Guinea-Bissau', 'Equatorial Guinea', 'Papua New Guinea'])
    expect(await find('nam viet')).toEqual(['Democratic Republic of Viet Nam', 'Viet Nam'])
    expect((await find('cn'))[0]).toBe('China')
    expect(await find('eu european')).toEqual(['European Union'])
    expect(await find('GNB Guinea-Bissau')).toEqual(['Guinea-Bissau'])
    expect(await find("cote d'ivoire")).toEqual(['Côte d’Ivoire'])
  })

  it('takes wildcards and SQL as text, and punctuation alone as nothing', async () => {
    expect(await find('100%')).toEqual(['100% Privacy_Now'])
    expect(await find('%')).toEqual(['100% Privacy_Now'])
    expect(await find("'; DROP TABLE delegation; --")).toEqual([])
    expect(await find('\\')).toEqual([])
    expect((await find('...')).length).toBe(16)
    expect(await find('no such place')).toEqual([])
  })

  it('pages through best matches in order, there and back', async () => {
    const all = await find('guinea')
    const page = async (cursor: string | null) =>
      (await list(`conference=${hall.id}&q=guinea&pageSize=3${cursor ? `&cursor=${cursor}` : ''}`)).body
    const first = await page(null)
    const second = await page(first.next)
    expect([...first.items, ...second.items].map(({ name }: { name: string }) => name)).toEqual(all)
    expect(second.next).toBe(null)
    expect((await page(second.previous)).items).toEqual(first.items)
    const astray = await list(`conference=${hall.id}&q=viet&cursor=${first.next}`)
    expect([astray.status, astray.body.issues[0].path]).toEqual([400, 'cursor'])
  })

  it('filters by kind, country and membership', async () => {
    const named = async (query: string) => namesOf(await list(`conference=${hall.id}&${query}`))
    expect(await named('country=chn,EGY')).toEqual(['China', 'Egypt'])
    expect(await named('memberOf=asean')).toEqual(['Viet Nam'])
    expect(await named('kind=other')).toEqual(['100% Privacy_Now', 'European Union'])
    expect(await named('country=FRA')).toEqual([])
  })

  it('refuses filters that name nothing', async () => {
    const refused = async (query: string) => {
      const { status, body } = await list(query)
      return [status, body.issues[0].path]
    }
    const hidden = await api.make.conference({ deletedAt: new Date() })
    expect(await refused('country=XYZ')).toEqual([400, 'country'])
    expect(await refused('memberOf=NOPE')).toEqual([400, 'memberOf'])
    expect(await refused(`conference=${uuidv7()}`)).toEqual([400, 'conference'])
    expect(await refused(`conference=${hidden.id}`)).toEqual([400, 'conference'])
    expect(await refused('kind=planet')).toEqual([400, 'kind.0'])
    expect(await refused('sort=color')).toEqual([400, 'sort'])
    expect(await refused('colour=red')).toEqual([400, 'colour'])
  })
})
