import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { personSorts } from '#contract/persons'
import { type Api, startApi } from '../../test/api.ts'
import { pageByPage } from '../../test/page-by-page.ts'
import { statements } from '../../test/statements.ts'

let api: Api
let conference: { id: string }
let cuba: { id: string; conferenceId: string }
let vietNam: { id: string; conferenceId: string }
const letters = new Map<string, string>()

beforeAll(async () => {
  api = await startApi()
  conference = await api.make.conference()
  const elsewhere = await api.make.conference()
  cuba = await api.make.delegation(conference.id, { countryCode: 'CUB', name: 'Cuba' })
  vietNam = await api.make.delegation(conference.id, { countryCode: 'VNM', name: 'Viet Nam' })
  const [session, other] = [await api.make.session(conference.id), await api.make.session(elsewhere.id)]
  const guest = await api.make.delegation(elsewhere.id)
  const make = async (letter: string, name: string, sortName: string | null, delegation: typeof cuba) => {
    const person = await api.make.person({ name, sortName })
    await api.make.delegate(delegation, person.id)
    letters.set(person.id, letter)
    return person
  }
  const a = await make('a', 'Zoé Ámos', 'Ámos, Zoé', cuba)
  const b = await make('b', 'Bình Nguyễn', null, vietNam)
  const c = await make('c', 'António Guterres', 'Guterres, António', vietNam)
  const d = await make('d', 'Đức Trần', null, cuba)
  await api.make.person({ name: 'Aaron of no conference' })
  // Ordered by their last change: c, d, a, b.
  for (const { id } of [a, b]) await api.as('editor').patch(`/persons/${id}`, 1, { note: 'later' })
  for (const person of [c, d]) await api.make.intervention(session, cuba, { personId: person.id })
  const startedAt = new Date('2025-10-26T03:00:00Z')
  await api.make.intervention(other, guest, { personId: c.id, status: 'on_the_floor', startedAt })
  for (const status of ['listed', 'absent', 'withdrawn'] as const)
    await api.make.intervention(session, cuba, { personId: a.id, status })
  await api.make.intervention(session, cuba, { personId: b.id, deletedAt: new Date() })
})
afterAll(() => api.close())

const lettersOf = (ids: string[]) => ids.map((id) => letters.get(id)).join('')

describe('persons', () => {
  it.each<[(typeof personSorts)[number], string, string]>([
    ['name', 'abdc', 'adbc'],
    ['-name', 'cdba', 'dacb'],
    ['interventions', 'abdc', 'adbc'],
    ['-interventions', 'cdab', 'dacb'],
    ['updatedAt', 'cdab', 'dacb'],
    ['-updatedAt', 'badc', 'adbc'],
  ])('by %s are %s, those of a delegation first %s, there and back', async (sort, order, cubaFirst) => {
    const address = `/persons?conference=${conference.id}&sort=${sort}`
    const { there, back } = await pageByPage(api, address)
    expect([lettersOf(there), lettersOf(back)]).toEqual([order, order])
    const first = await pageByPage(api, `${address}&delegation=${cuba.id}`)
    expect([lettersOf(first.there), lettersOf(first.back)]).toEqual([cubaFirst, cubaFirst])
  })

  it('are by the name for sorting where nothing is said; what is searched for by what fits best', async () => {
    const { there } = await pageByPage(api, `/persons?conference=${conference.id}`, 3)
    expect(lettersOf(there)).toBe('abdc')
    const [guter, gut] = [
      await api.make.person({ name: 'Guter' }),
      await api.make.person({ name: 'A Guterman' }),
    ]
    letters.set(guter.id, 'g').set(gut.id, 'h')
    expect(lettersOf((await pageByPage(api, '/persons?q=guter')).there)).toBe('ghc')
    expect(lettersOf((await pageByPage(api, '/persons?q=guter&sort=-name')).there)).toBe('gch')
    expect(lettersOf((await pageByPage(api, '/persons?q=guter&sort=-interventions')).there)).toBe('chg')
  })

  it('refuse an order that is none, and a page of another order', async () => {
    const wrong = async (query: string) => {
      const address = `/persons?conference=${conference.id}&${query}`
      const { status, body } = await api.as('reader').get(address)
      return [status, body.issues?.[0].path]
    }
    expect(await wrong('sort=honorific')).toEqual([400, 'sort'])
    const of = (sort: string) => `sort=${sort}&pageSize=1`
    const { body } = await api.as('reader').get(`/persons?conference=${conference.id}&${of('name')}`)
    for (const sort of personSorts.filter((one) => one !== 'name'))
      expect(await wrong(`${of(sort)}&cursor=${body.next}`), sort).toEqual([400, 'cursor'])
  })

  it('are read with as many statements for three as for one, in every order', async () => {
    const delegations = [await api.make.conference(), await api.make.conference()].map(({ id }) =>
      api.make.delegation(id),
    )
    const [one, three] = await Promise.all(delegations)
    for (const delegation of [one!, three!, three!, three!])
      await api.make.delegate(delegation, (await api.make.person()).id)
    for (const sort of personSorts) {
      const asked = ({ conferenceId }: { conferenceId: string }) =>
        statements(() => api.as('reader').get(`/persons?conference=${conferenceId}&sort=${sort}`))
      expect(await asked(three!), sort).toBe(await asked(one!))
    }
  })
})
