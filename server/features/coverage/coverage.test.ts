import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadSample } from '../../../prisma/seed/sample.ts'
import { type Api, startApi } from '../../test/api.ts'
import { randomFloor } from '../../test/random-floor.ts'
import { statements } from '../../test/statements.ts'

let api: Api
let hanoi: string
let made: Awaited<ReturnType<typeof randomFloor>>
let records: string[]

beforeAll(async () => {
  api = await startApi()
  hanoi = await loadSample(api.database)
  made = await randomFloor(api, 7)
  records = [hanoi, made.conference.id, (await randomFloor(api, 8)).conference.id]
}, 60_000)
afterAll(() => api.close())

const get = async (path: string) => {
  const reply = await api.as('reader').get(path)
  expect(reply.status, reply.text).toBe(200)
  return reply.body
}
const csv = async (path: string) =>
  parse((await api.as('reader').get(path)).text, { columns: true }) as Record<string, string>[]
const rowsOf = async (text: string, values: unknown[] = []) =>
  // biome-ignore lint/suspicious/noExplicitAny: rows as they come
  (await api.database.pool.query<any>(text, values)).rows

const heard = `i.deleted_at IS NULL AND i.status IN ('delivered', 'on_the_floor')`
const everybody = (id: string, more = '') => get(`/coverage/delegations?conference=${id}&pageSize=200${more}`)

describe('who took part', () => {
  it('is every delegation with its count and seconds, zeros included, as plain SQL counts them', async () => {
    for (const id of records) {
      const { items, all, total } = await everybody(id)
      const counted = await rowsOf(
        `SELECT d.id, d.registered, (SELECT count(*)::int FROM intervention i WHERE i.delegation_id = d.id AND ${heard}) AS n,
          (SELECT coalesce(sum(i.duration_seconds), 0)::int FROM intervention i WHERE i.delegation_id = d.id AND ${heard}) AS s
          FROM delegation d WHERE d.conference_id = $1 AND d.deleted_at IS NULL ORDER BY d.id`,
        [id],
      )
      type Item = {
        delegation: { id: string | null }
        registered: boolean
        interventions: number
        seconds: number
      }
      const told = (items as Item[])
        .filter(({ delegation }) => delegation.id)
        .map(({ delegation, registered, interventions, seconds }) => ({
          id: delegation.id,
          registered,
          n: interventions,
          s: seconds,
        }))
      const byId = (a: { id: string | null }, b: { id: string | null }) => (a.id! < b.id! ? -1 : 1)
      expect(told.sort(byId)).toEqual(counted.sort(byId))
      expect(counted.some(({ n }: { n: number }) => n === 0)).toBe(true)
      const [whole] = await rowsOf(
        `SELECT count(*)::int AS n, coalesce(sum(duration_seconds), 0)::int AS s,
          count(*) FILTER (WHERE duration_seconds IS NULL)::int AS untimed
         FROM intervention i WHERE conference_id = $1 AND ${heard}`,
        [id],
      )
      expect([all.interventions, all.seconds, all.untimed]).toEqual([whole.n, whole.s, whole.untimed])
      expect(total.count).toBe(items.length)
    }
  })

  it('is the same in the file, in the same order', async () => {
    for (const id of records) {
      const { items } = await everybody(id)
      const rows = await csv(`/coverage/delegations.csv?conference=${id}`)
      // biome-ignore lint/suspicious/noExplicitAny: as it came
      const told = items.map((one: any) => ({
        delegation_id: one.delegation.id ?? '',
        kind: one.delegation.kind ?? '',
        country_code: one.countryCode ?? '',
        delegation_code: one.delegation.code ?? '',
        name: one.delegation.name,
        regional_groups: one.regionalGroups.join('; '),
        registered: String(one.registered),
        present: String(one.present),
        signed: String(one.signed),
        signed_on: one.signedOn ?? '',
        interventions: String(one.interventions),
        speaking_seconds: String(one.seconds),
        untimed: String(one.untimed),
      }))
      expect(rows).toEqual(told)
    }
  })

  it('tells who registered, was present or signed, by delegation, by country alone, and without a delegation', async () => {
    const { items } = await everybody(made.conference.id)
    // biome-ignore lint/suspicious/noExplicitAny: as it came
    const of = (code: string) => items.find((one: any) => one.countryCode === code)
    expect(of('VNM')).toMatchObject({ signed: true, signedOn: '2025-10-25' })
    expect(of('ZAF')).toMatchObject({ signed: true, signedOn: null, present: true })
    expect(of('BRA')).toMatchObject({ signed: false, present: false })
    expect(of('PLW')).toMatchObject({
      delegation: { id: null, kind: null, code: 'PLW', name: 'Palau' },
      registered: false,
      signed: true,
      interventions: 0,
    })
    // Whose name says otherwise is in the group of the day.
    expect(of('TUV').regionalGroups).toEqual(['ASIA-PACIFIC'])
  })

  it('finds the silent among those who signed, by standing', async () => {
    const { items } = await everybody(hanoi)
    // biome-ignore lint/suspicious/noExplicitAny: as it came
    const names = (some: any[]) => some.map(({ delegation }) => delegation.name)
    const silent = await everybody(hanoi, '&standing=signed&spoke=false')
    expect(names(silent.items)).toEqual(
      // biome-ignore lint/suspicious/noExplicitAny: as it came
      names(items.filter((one: any) => one.signed && one.interventions === 0)),
    )
    expect(silent.items.length).toBeGreaterThan(0)
    expect(silent.all.delegations).toBe(items.length)
    expect(silent.total).toEqual({ count: silent.items.length, isExact: true })
  })

  it('counts by the filters of the list, and lists those whom they are about', async () => {
    const [, session] = made.sessions
    const [theme] = made.themes
    for (const filter of [
      `session=${session!.id}`,
      `theme=${theme!.id}&stance=supports`,
      'kind=question',
      'from=2025-10-26&to=2025-10-26',
      'memberOf=AFRICAN',
      'notMemberOf=AFRICAN',
      'delegationKind=un_entity,other',
      'country=CUB,VNM',
      'notCountry=CUB',
    ]) {
      const { all } = await everybody(made.conference.id, `&${filter}`)
      const list = await get(
        `/interventions?conference=${made.conference.id}&status=delivered,on_the_floor&${filter}&count=exact`,
      )
      expect([filter, all.interventions]).toEqual([filter, list.total.count])
    }
    const african = await everybody(made.conference.id, '&memberOf=AFRICAN')
    // biome-ignore lint/suspicious/noExplicitAny: as it came
    expect(african.items.map((one: any) => one.countryCode)).toEqual(['KEN', 'ZAF'])
  })

  it('goes page by page in every order', async () => {
    for (const sort of ['name', '-name', 'interventions', '-interventions', 'seconds', '-seconds']) {
      const whole = await everybody(made.conference.id, `&sort=${sort}`)
      const found = []
      let cursor = ''
      do {
        const page = await get(
          `/coverage/delegations?conference=${made.conference.id}&pageSize=5&sort=${sort}${cursor}`,
        )
        found.push(...page.items)
        cursor = page.next ? `&cursor=${page.next}` : ''
      } while (cursor)
      expect(found).toEqual(whole.items)
    }
  })
})

describe('the shares of the floor', () => {
  it('add up to the whole, and to who is in two groups once more, and are the same in the file', async () => {
    for (const id of records)
      for (const by of ['delegationKind', 'kind', 'memberOf']) {
        const { items, all } = await get(`/coverage/shares?conference=${id}&by=${by}`)
        const sum = (name: string) =>
          items.reduce((total: number, one: Record<string, number>) => total + one[name]!, 0)
        // Türkiye, in the sample.
        const [twice] = await rowsOf(
          `SELECT count(d.id)::int AS delegations, coalesce(sum(t.n), 0)::int AS n, coalesce(sum(t.s), 0)::int AS s
             FROM delegation d JOIN country_group_member m ON m.country_code = d.country_code
             JOIN country_group g ON g.id = m.group_id AND g.kind = 'regional' CROSS JOIN LATERAL (
              SELECT count(*) AS n, sum(i.duration_seconds) AS s FROM intervention i WHERE i.delegation_id = d.id AND ${heard}) t
            WHERE d.conference_id = $1 AND d.deleted_at IS NULL AND EXISTS (
              SELECT FROM country_group_member o JOIN country_group og ON og.id = o.group_id AND og.kind = 'regional'
               WHERE o.country_code = d.country_code AND og.code < g.code)`,
          [id],
        )
        const more = by === 'memberOf' ? twice : { delegations: 0, n: 0, s: 0 }
        expect([by, sum('interventions'), sum('seconds')]).toEqual([
          by,
          all.interventions + more.n,
          all.seconds + more.s,
        ])
        if (by !== 'kind') expect(sum('delegations')).toBe(all.delegations + more.delegations)
        const rows = await csv(`/coverage/shares.csv?conference=${id}&by=${by}`)
        expect(
          rows.map((row) => [row.value, row.delegations, row.interventions, row.speaking_seconds]),
        ).toEqual(
          // biome-ignore lint/suspicious/noExplicitAny: as it came
          items.map((one: any) => [
            one.value ?? '',
            String(one.delegations ?? ''),
            String(one.interventions),
            String(one.seconds),
          ]),
        )
      }
  })

  it('are what the list finds for each value, also of those in none of the groups', async () => {
    const id = made.conference.id
    for (const by of ['delegationKind', 'kind', 'memberOf']) {
      const { items } = await get(`/coverage/shares?conference=${id}&by=${by}`)
      const codes = items.map(({ value }: { value: string | null }) => value).filter(Boolean)
      for (const { value, interventions } of items) {
        const filter = value ? `${by}=${value}` : `notMemberOf=${codes.join(',')}`
        const list = await get(`/interventions?conference=${id}&status=delivered,on_the_floor&${filter}`)
        expect([filter, interventions]).toEqual([filter, list.total.count])
      }
    }
  })

  it('count a group by who was a member on the first day: the United Kingdom in 2015 and not in 2025', async () => {
    const of = async (year: number) => {
      const conference = await api.make.conference({
        startsOn: new Date(`${year}-10-25`),
        endsOn: new Date(`${year}-10-26`),
      })
      const session = await api.make.session(conference.id, { heldOn: new Date(`${year}-10-25`) })
      const kingdom = await api.make.delegation(conference.id, { countryCode: 'GBR' })
      await api.make.intervention(session, kingdom)
      const { items } = await get(`/coverage/shares?conference=${conference.id}&groupKind=political`)
      const list = await get(`/interventions?conference=${conference.id}&memberOf=EU`)
      const facets = await get(`/search/facets?conference=${conference.id}&facets=memberOf`)
      return [
        items.find(({ value }: { value: string }) => value === 'EU').interventions,
        list.total.count,
        facets.facets[0].values.filter(({ value }: { value: string }) => value === 'EU').length,
      ]
    }
    expect(await of(2015)).toEqual([1, 1, 1])
    expect(await of(2025)).toEqual([0, 0, 0])
  })
})

describe('each theme', () => {
  it('tells who raised it first and last and how many never did, as the list has them', async () => {
    for (const id of records) {
      const { items, delegations } = await get(`/coverage/themes?conference=${id}`)
      const rows = await csv(`/coverage/themes.csv?conference=${id}`)
      expect(rows.map((row) => [row.theme_id, row.interventions, row.delegations_that_never_did])).toEqual(
        // biome-ignore lint/suspicious/noExplicitAny: as it came
        items.map((one: any) => [one.theme.id, String(one.interventions), String(one.never)]),
      )
      for (const [nth, { theme, interventions, never, first, last }] of items.entries()) {
        const path = `/interventions?conference=${id}&theme=${theme.id}&status=delivered,on_the_floor`
        const list = await get(path)
        const backwards = await get(`${path}&sort=-record&pageSize=1`)
        expect([theme.name, interventions]).toEqual([theme.name, list.total.count])
        expect(first?.id ?? null).toBe(list.items[0]?.id ?? null)
        expect(last?.id ?? null).toBe(backwards.items[0]?.id ?? null)
        expect([rows[nth]!.first_intervention_id, rows[nth]!.last_intervention_id]).toEqual([
          first?.id ?? '',
          last?.id ?? '',
        ])
        const silent = await everybody(id, `&theme=${theme.id}&spoke=false`)
        expect(never).toBe(silent.total.count)
        expect(never).toBeLessThanOrEqual(delegations)
      }
      expect(items.length).toBeGreaterThan(0)
    }
  })
})

it('takes the same number of statements for one delegation and for many', async () => {
  const conference = await api.make.conference()
  await api.make.delegation(conference.id)
  for (const path of ['/coverage/delegations', '/coverage/shares', '/coverage/themes']) {
    const few = await statements(() => get(`${path}?conference=${conference.id}`))
    expect(await statements(() => get(`${path}?conference=${made.conference.id}`))).toBe(few)
  }
})

it('names what is wrong with an address, and nobody unknown reads it', async () => {
  for (const [filter, wrong] of [
    ['', 'conference'],
    ['conference=018f0000-0000-7000-8000-000000000000', 'conference'],
    [`conference=${hanoi}&memberOf=NOBODY`, 'memberOf'],
    [`conference=${hanoi}&country=XYZ`, 'country'],
    [`conference=${hanoi}&standing=asleep`, 'standing.0'],
  ]) {
    const reply = await api.as('reader').get(`/coverage/delegations?${filter}`)
    expect([filter, reply.status, reply.body.issues?.[0]?.path]).toEqual([filter, 400, wrong])
  }
  expect((await api.as('nobody').get(`/coverage/shares?conference=${hanoi}`)).status).toBe(400)
})
