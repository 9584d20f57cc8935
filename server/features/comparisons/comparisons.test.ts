import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Api, startApi } from '../../test/api.ts'
import { randomFloor } from '../../test/random-floor.ts'
import { statements } from '../../test/statements.ts'

let api: Api
let made: Awaited<ReturnType<typeof randomFloor>>
let id: string
let organization: { id: string }

beforeAll(async () => {
  api = await startApi()
  made = await randomFloor(api, 21, 200)
  id = made.conference.id
  organization = made.delegations.find(({ countryCode }) => countryCode === null)!
}, 60_000)
afterAll(() => api.close())

// biome-ignore lint/suspicious/noExplicitAny: answers as they come
type Any = any

const get = async (path: string): Promise<Any> => {
  const reply = await api.as('reader').get(path)
  expect(reply.status, reply.text).toBe(200)
  return reply.body
}

const filters = () => ({
  CUB: 'country=CUB',
  'group:AFRICAN': 'group=AFRICAN',
  'members:AFRICAN': 'memberOf=AFRICAN',
  [`delegation:${made.delegations[5]!.id}`]: `delegation=${made.delegations[5]!.id}`,
})

it('stands side by side what the list finds of each, theme by theme and stance by stance', async () => {
  const keys = Object.keys(filters())
  const compared = await get(`/comparisons?conference=${id}&with=${keys.join(',')}`)
  expect(compared.with.map(({ key }: Any) => key)).toEqual(keys)
  for (const [nth, filter] of Object.values(filters()).entries()) {
    const list = (more = '') =>
      get(`/interventions?conference=${id}&status=delivered,on_the_floor&pageSize=200&${filter}${more}`)
    const all = await list()
    expect([filter, compared.with[nth].interventions]).toEqual([filter, all.total.count])
    expect(compared.with[nth].seconds).toBe(
      all.items.reduce((sum: number, one: Any) => sum + (one.durationSeconds ?? 0), 0),
    )
    for (const { theme, cells } of compared.themes) {
      const on = `&theme=${theme.id}`
      expect(cells[nth].interventions).toBe((await list(on)).total.count)
      expect(cells[nth].opposes).toBe((await list(`${on}&stance=opposes`)).total.count)
    }
  }
  expect(compared.themes.length).toBe(made.themes.length)
})

it('shows the passages in the order of the record, the first five, and says how many there are', async () => {
  const { themes } = await get(`/comparisons?conference=${id}&with=members:AFRICAN,members:WEOG`)
  const list = await get(
    `/interventions?conference=${id}&status=delivered,on_the_floor&pageSize=200&memberOf=WEOG`,
  )
  for (const { theme, cells } of themes) {
    const tagged = list.items.flatMap((one: Any) =>
      one.themes
        .filter((tag: Any) => tag.theme.id === theme.id)
        .map((tag: Any) => ({ interventionId: one.id, stance: tag.stance, passage: tag.passage })),
    )
    expect(cells[1].tagged).toBe(tagged.length)
    expect(
      cells[1].passages.map(({ interventionId, stance, passage }: Any) => ({
        interventionId,
        stance,
        passage,
      })),
    ).toEqual(tagged.filter((tag: Any) => tag.passage).slice(0, 5))
    expect(cells[1].saying).toBe(tagged.filter((tag: Any) => tag.passage).length)
  }
})

it('is in its file with every passage, the same that it counts', async () => {
  const keys = ['CUB', 'members:WEOG']
  const { themes, with: who } = await get(
    `/comparisons?conference=${id}&with=${keys}&kind=statement,question`,
  )
  const reply = await api
    .as('reader')
    .get(`/comparisons.csv?conference=${id}&with=${keys}&kind=statement,question`)
  const rows = parse(reply.text, { columns: true }) as Record<string, string>[]
  for (const [nth, key] of keys.entries())
    for (const { theme, cells } of themes)
      expect(rows.filter((row) => row.compared === key && row.theme_id === theme.id).length).toBe(
        cells[nth].tagged,
      )
  expect(rows.length).toBe(
    themes.flatMap(({ cells }: Any) => cells).reduce((n: number, one: Any) => n + one.tagged, 0),
  )
  expect(rows[0]!.compared_name).toBe(who[0].name)
})

it('compares over all conferences, or over some, what the list finds there', async () => {
  const other = await randomFloor(api, 22, 40)
  const list = async (more: string) =>
    (await get(`/interventions?status=delivered,on_the_floor&pageSize=1&${more}`)).total.count
  for (const scope of ['', `conference=${other.conference.id}`, `conference=${id},${other.conference.id}`]) {
    const { with: who, themes } = await get(`/comparisons?with=CUB,members:AFRICAN&${scope}`)
    expect([scope, who.map(({ interventions }: Any) => interventions)]).toEqual([
      scope,
      [await list(`country=CUB&${scope}`), await list(`memberOf=AFRICAN&${scope}`)],
    ])
    for (const { theme, cells } of themes.slice(0, 3))
      expect(cells[0].supports).toBe(await list(`country=CUB&theme=${theme.id}&stance=supports&${scope}`))
  }
  const { themes } = await get('/comparisons?with=members:G77')
  const passages: Any[] = themes.flatMap(({ cells }: Any) => cells[0].passages)
  expect(new Set(passages.map(({ conferenceId }) => conferenceId))).toEqual(
    new Set([id, other.conference.id]),
  )
  expect((await api.as('reader').get(`/comparisons?with=CUB&conference=${made.themes[0]!.id}`)).status).toBe(
    400,
  )
})

it('compares an organization at every conference, and at one its delegation', async () => {
  const [other, third, gone] = await Promise.all([23, 24, 25].map((seed) => randomFloor(api, seed, 20)))
  // The same acronym, whatever each conference calls it, and the same name where there is none.
  const saying = async (
    { conference, sessions, themes }: typeof made,
    name: string,
    times: number,
    acronym: string | null = 'IOTC',
  ) => {
    const delegation = await api.make.delegation(conference.id, { kind: 'other', name, acronym })
    for (let nth = 0; nth < times; nth += 1) {
      const said = await api.as('editor').post('/interventions', {
        sessionId: sessions[0]!.id,
        delegationId: delegation.id,
        status: 'delivered',
        themes: [{ themeId: themes[0]!.id, stance: 'supports', passage: `Said ${nth}` }],
      })
      expect(said.status, said.text).toBe(201)
    }
    return delegation.id
  }
  const here = await saying(made, 'Organization of Test Cases', 2)
  const there = await saying(other!, 'The Test Cases', 3)
  const unnamed = await saying(third!, 'The Test Cases', 1, null)
  const unseen = await saying(gone!, 'The Test Cases', 4)
  const hidden = await api.as('administrator').delete(`/conferences/${gone!.conference.id}`, 1)
  expect(hidden.status, hidden.text).toBe(204)
  const compared = async (scope: string) =>
    (await get(`/comparisons?with=delegation:${here},CUB&${scope}`)).with
  for (const [scope, count] of [
    ['', 6],
    [`conference=${id},${other!.conference.id}`, 5],
  ] as const) {
    const [one, cuba] = await compared(scope)
    expect([scope, one.interventions, one.delegations.sort()]).toEqual([
      scope,
      count,
      [here, there, unnamed].sort(),
    ])
    const list = await get(`/interventions?status=delivered&delegation=${one.delegations}&${scope}`)
    expect([list.total.count, cuba.delegations]).toEqual([count, []])
  }
  expect((await api.as('reader').get(`/comparisons?with=delegation:${unseen}`)).status).toBe(400)
  // However it is asked for, it is one.
  const twice = await get(`/comparisons?with=delegation:${here},delegation:${unnamed},CUB`)
  expect(twice.with.map(({ key }: Any) => key)).toEqual([`delegation:${here}`, 'CUB'])
  expect((await compared(`conference=${id}`))[0]).toMatchObject({ interventions: 2, delegations: [here] })
  const file = await api.as('reader').get(`/comparisons.csv?with=delegation:${here}`)
  expect(parse(file.text, { columns: true }).length).toBe(6)
})

it('compares one who said nothing, with zeros', async () => {
  const { with: who } = await get(`/comparisons?conference=${id}&with=USA,CUB`)
  expect(who[0]).toMatchObject({ key: 'USA', interventions: 0, seconds: 0 })
})

it('takes the same number of statements however much was said', async () => {
  const conference = await api.make.conference()
  const asked = `with=CUB,group:AFRICAN`
  const few = await statements(() => get(`/comparisons?conference=${conference.id}&${asked}`))
  expect(await statements(() => get(`/comparisons?conference=${id}&${asked}`))).toBe(few)
})

it('says who is not there or too many, and takes small letters and the same one twice', async () => {
  const wrong = async (asked: string) => {
    const { status, body } = await api.as('reader').get(`/comparisons?conference=${id}&with=${asked}`)
    return [status, body.issues?.[0]?.path]
  }
  expect(await wrong('CUB,XYZ')).toEqual([400, 'with'])
  expect(await wrong('CUB,group:NOBODY')).toEqual([400, 'with'])
  expect(await wrong(`delegation:${made.conference.id}`)).toEqual([400, 'with'])
  expect(await wrong('CUB,VNM,ZAF,FRA,BRA,KEN,SGP')).toEqual([400, 'with'])
  expect((await wrong('Cuba!'))[0]).toBe(400)
  const { with: who } = await get(
    `/comparisons?conference=${id}&with=cub,group:african,CUB,delegation:${organization.id}`,
  )
  expect(who.map(({ code }: Any) => code)).toEqual(['CUB', 'AFRICAN', 'un_'])
})
