import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sessionSorts } from '#contract/sessions'
import { type Api, startApi } from '../../test/api.ts'
import { pageByPage } from '../../test/page-by-page.ts'
import { statements } from '../../test/statements.ts'

let api: Api
let conference: { id: string }

beforeAll(async () => {
  api = await startApi()
  conference = await api.make.conference()
  const cuba = await api.make.delegation(conference.id)
  const make = async (
    title: string,
    day: string,
    place: number,
    times: [string?, string?],
    spoken: number[],
  ) => {
    const [scheduled, started] = times.map((time) => (time ? new Date(`${day}T${time}:00Z`) : null))
    const session = await api.make.session(conference.id, {
      title,
      heldOn: new Date(day),
      position: place,
      scheduledStartAt: scheduled ?? null,
      startedAt: started ?? null,
    })
    const startedAt = new Date(`${day}T09:00:00Z`)
    for (const seconds of spoken)
      await api.make.intervention(session, cuba, {
        startedAt,
        endedAt: new Date(startedAt.getTime() + seconds * 1000),
      })
    await api.make.intervention(session, cuba, { status: 'absent' })
    await api.make.intervention(session, cuba, { deletedAt: new Date() })
  }
  await make('Évora', '2025-10-25', 1, ['08:00', '10:00'], [10, 10])
  await make('boat', '2025-10-25', 2, [], [])
  await make('Đà', '2025-10-25', 3, ['09:00'], [500])
  await make('Ahoy', '2025-10-26', 4, ['03:00'], [])
})
afterAll(() => api.close())

const list = async (query: string) => (await api.as('reader').get(`/sessions?${query}`)).body

describe('sessions', () => {
  it.each<[(typeof sessionSorts)[number], string]>([
    ['programme', 'Évora boat Đà Ahoy'],
    ['-programme', 'Ahoy Đà boat Évora'],
    ['startsAt', 'Đà Évora boat Ahoy'],
    ['-startsAt', 'Ahoy boat Évora Đà'],
    ['title', 'Ahoy boat Đà Évora'],
    ['-title', 'Évora Đà boat Ahoy'],
    ['interventions', 'boat Ahoy Đà Évora'],
    ['-interventions', 'Évora Đà boat Ahoy'],
    ['speakingSeconds', 'boat Ahoy Évora Đà'],
    ['-speakingSeconds', 'Đà Évora boat Ahoy'],
  ])('by %s are %s, page by page there and back', async (sort, order) => {
    const { items } = await list(`conference=${conference.id}`)
    const titles = new Map(items.map(({ id, title }: { id: string; title: string }) => [id, title]))
    const { there, back } = await pageByPage(api, `/sessions?conference=${conference.id}&sort=${sort}`)
    const named = [there, back].map((ids) => ids.map((id) => titles.get(id)).join(' '))
    expect(named).toEqual([order, order])
  })

  it('refuse an order that is none, a page of another order, and any order for a file', async () => {
    const wrong = async (address: string) => {
      const { status, body } = await api.as('reader').get(address)
      return [status, body.issues?.[0].path]
    }
    const here = `conference=${conference.id}`
    expect(await wrong(`/sessions?${here}&sort=room`)).toEqual([400, 'sort'])
    expect(await wrong(`/sessions.csv?${here}&sort=title`)).toEqual([400, 'sort'])
    const { next } = await list(`${here}&pageSize=1`)
    for (const sort of sessionSorts.filter((one) => one !== 'programme'))
      expect(await wrong(`/sessions?${here}&sort=${sort}&cursor=${next}`), sort).toEqual([400, 'cursor'])
  })

  it('are read with as many statements for three as for one, in every order', async () => {
    const [one, three] = [await api.make.conference(), await api.make.conference()]
    await api.make.session(one.id)
    for (let nth = 0; nth < 3; nth += 1) await api.make.session(three.id)
    for (const sort of sessionSorts) {
      const asked = (id: string) => statements(() => list(`conference=${id}&sort=${sort}`))
      expect(await asked(three.id), sort).toBe(await asked(one.id))
    }
  })
})
