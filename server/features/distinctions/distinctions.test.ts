import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, startApi } from '../../test/api.ts'
import { beforeHistory, inOrder } from '../../test/in-order.ts'
import { allRows } from '../../test/rows.ts'
import { statements } from '../../test/statements.ts'

let api: Api
let conference: { id: string }
let france: { id: string; conferenceId: string }

beforeAll(async () => {
  api = await startApi()
  conference = await api.make.conference()
  france = await api.make.delegation(conference.id, { countryCode: 'FRA', name: 'France' })
})
afterAll(() => api.close())

type Type = 'person' | 'delegation' | 'theme'
type Named = { id: string; name: string }

const editor = () => api.as('editor')
const read = async (path: string) => (await editor().get(path)).body
const tell = (type: Type, ...records: { id: string }[]) =>
  editor().send('POST', '/distinctions', { type, ids: records.map(({ id }) => id) })
const offerAgain = (type: Type, one: { id: string }, other: { id: string }) =>
  editor().send('DELETE', `/distinctions/${type}/${one.id}/${other.id}`)
const undo = (id: string) => editor().post(`/changes/${id}/undo`)
const merge = (path: string, into: { id: string }, version = 1) =>
  editor().place(`${path}/merge`, version, { intoId: into.id })
const rowsOf = async (type: Type) =>
  (await api.database.pool.query(`SELECT count(*)::int FROM ${type}_distinction`)).rows[0].count

const lists: Record<Type, () => [path: string, records: string]> = {
  person: () => ['/persons/duplicates', 'persons'],
  delegation: () => [`/delegations/duplicates?conference=${conference.id}`, 'delegations'],
  theme: () => ['/themes/duplicates', 'themes'],
}

/** The groups that are offered in which one of these records is, by their names in order. */
async function offered(type: Type, ...records: Named[]) {
  const [path, field] = lists[type]()
  const groups: Named[][] = (await read(path)).items.map((one: Record<string, Named[]>) => one[field])
  const ids = new Set(records.map(({ id }) => id))
  return groups
    .filter((group) => group.some(({ id }) => ids.has(id)))
    .map((group) => group.map(({ id }) => records.findIndex((one) => one.id === id)).sort())
}

/** The pairs that are told apart in which both are of these records. */
async function listed(type: Type, ...records: Named[]) {
  const { items } = await read(`/distinctions?type=${type}&pageSize=200`)
  const nth = ({ id }: Named) => records.findIndex((one) => one.id === id)
  return items
    .map((one: { records: Named[] }) => one.records.map(nth).sort())
    .filter((pair: number[]) => !pair.includes(-1))
    .sort()
}

let nth = 0
/** Persons of the same name, and of no other's. */
async function namesakes(count: number) {
  nth += 1
  const name = `Ana Díaz the ${nth}th`
  const made: Named[] = []
  for (let one = 0; one < count; one += 1) made.push(await api.make.person({ name }))
  return made
}

describe('two who look like one and were told apart', () => {
  it('are not offered again, are listed with who said it and when, and are offered again when it is taken back', async () => {
    const [one, two] = (await namesakes(2)) as [Named, Named]
    await api.make.delegate(france, two.id)
    expect(await offered('person', one, two)).toEqual([[0, 1]])
    const { total } = await read('/persons/duplicates')
    const told = await tell('person', two, one)
    expect([told.status, told.body]).toMatchObject([
      200,
      { pairs: 1, change: { action: 'person.tellApart', recordCount: 2 } },
    ])
    expect(told.headers.get('change-id')).toBe(told.body.change.id)
    expect(await offered('person', one, two)).toEqual([])
    expect((await read('/persons/duplicates')).total.count).toBe(total.count - 1)
    const { items } = await read('/distinctions?type=person')
    expect(items[0]).toEqual({
      type: 'person',
      records: [
        { id: one.id, name: one.name, detail: null },
        { id: two.id, name: two.name, detail: 'France' },
      ],
      at: told.body.change.at,
      by: { id: api.accounts.editor.id, name: api.accounts.editor.name },
      changeId: told.body.change.id,
    })
    const back = await offerAgain('person', two, one)
    expect([back.status, back.body.change.action]).toEqual([200, 'person.offerAgain'])
    expect(await offered('person', one, two)).toEqual([[0, 1]])
    expect(await listed('person', one, two)).toEqual([])
  })

  it('are so by a change like every other: undone, done again, and told in the history of either', async () => {
    const [one, two] = (await namesakes(2)) as [Named, Named]
    const before = await allRows(api.database)
    const { change } = (await tell('person', one, two)).body
    for (const [own, other] of [
      [one, two],
      [two, one],
    ] as const) {
      const [last] = (await read(`/records/person/${own.id}/changes`)).items
      expect(last).toMatchObject({
        id: change.id,
        rows: [{ part: 'person_distinction', act: 'added', about: other.id, record: { id: own.id } }],
      })
      expect(last.names[other.id]).toBe(other.name)
    }
    const undone = (await undo(change.id)).body
    expect(await allRows(api.database)).toEqual(before)
    expect(await offered('person', one, two)).toEqual([[0, 1]])
    expect((await undo(undone.id)).status).toBe(201)
    expect(await offered('person', one, two)).toEqual([])
    const { change: taken } = (await offerAgain('person', one, two)).body
    expect((await undo(taken.id)).status).toBe(201)
    expect(await listed('person', one, two)).toEqual([[0, 1]])
  })

  it('told apart twice are so once', async () => {
    const [one, two] = (await namesakes(2)) as [Named, Named]
    expect((await tell('person', one, two)).body.pairs).toBe(1)
    const rows = await rowsOf('person')
    const again = await tell('person', two, one)
    expect([again.status, again.body]).toEqual([200, { pairs: 0, change: null }])
    expect(again.headers.get('change-id')).toBeNull()
    expect(await rowsOf('person')).toBe(rows)
    expect((await offerAgain('person', one, two)).body.change).not.toBeNull()
    expect((await offerAgain('person', one, two)).body).toEqual({ change: null })
  })

  it('told apart by two at one moment are so once, and the second is told that they were', async () => {
    const [one, two] = (await namesakes(2)) as [Named, Named]
    const rows = await rowsOf('person')
    const [first, second] = await inOrder(
      api.database,
      beforeHistory,
      () => tell('person', one, two),
      () => tell('person', two, one),
    )
    expect([first.status, first.body.pairs, second.status, second.body]).toEqual([
      200,
      1,
      200,
      { pairs: 0, change: null },
    ])
    expect(await rowsOf('person')).toBe(rows + 2)
    expect((await read(`/records/person/${one.id}/changes`)).items[0].id).toBe(first.body.change.id)
  })

  it('stay so under other names, and are not listed while one of them is hidden', async () => {
    const [one, two] = (await namesakes(2)) as [Named, Named]
    await tell('person', one, two)
    await editor().patch(`/persons/${one.id}`, 1, { name: `${one.name}, of Cuba` })
    await editor().patch(`/persons/${two.id}`, 1, { name: `of Cuba, ${one.name}` })
    expect(await offered('person', one, two)).toEqual([])
    expect(await listed('person', one, two)).toEqual([[0, 1]])
    await editor().delete(`/persons/${two.id}`, 2)
    expect(await listed('person', one, two)).toEqual([])
    await editor().post(`/persons/${two.id}/restore`)
    expect(await listed('person', one, two)).toEqual([[0, 1]])
    expect(await offered('person', one, two)).toEqual([])
  })

  it('are offered again when one of them is brought back to what it was before', async () => {
    const [one, two] = (await namesakes(2)) as [Named, Named]
    await editor().patch(`/persons/${one.id}`, 1, { note: 'Of the first sitting' })
    const [{ id: changeId }] = (await read(`/records/person/${one.id}/changes`)).items
    await tell('person', one, two)
    expect((await editor().post(`/records/person/${one.id}/restore`, { changeId })).status).toBe(201)
    expect(await offered('person', one, two)).toEqual([[0, 1]])
    expect(await listed('person', one, two)).toEqual([])
    expect((await tell('person', one, two)).body.pairs).toBe(1)
    expect(await offered('person', one, two)).toEqual([])
  })
})

describe('of three of one name', () => {
  it('two told apart are both still offered with the third, until that is told apart from both', async () => {
    const all = (await namesakes(3)) as [Named, Named, Named]
    const [one, two, three] = all
    await tell('person', one, two)
    expect(await offered('person', ...all)).toEqual([[0, 1, 2]])
    const { items } = await read('/persons/duplicates')
    const group = items.find(({ persons }: { persons: Named[] }) => persons.some(({ id }) => id === one.id))
    expect([group.count, group.distinct]).toEqual([3, [{ id: one.id, otherId: two.id }]])
    await tell('person', three, one)
    expect(await offered('person', ...all)).toEqual([[1, 2]])
    await tell('person', three, two)
    expect(await offered('person', ...all)).toEqual([])
  })

  it('all are told apart at once, but for those that were', async () => {
    const all = (await namesakes(3)) as [Named, Named, Named]
    await tell('person', all[0], all[1])
    const told = await tell('person', ...all)
    expect([told.body.pairs, told.body.change.recordCount]).toEqual([2, 3])
    expect(await offered('person', ...all)).toEqual([])
    expect(await listed('person', ...all)).toEqual([
      [0, 1],
      [0, 2],
      [1, 2],
    ])
  })

  it('only those who are left say whether they are of one country', async () => {
    const all = (await namesakes(3)) as [Named, Named, Named]
    await api.make.delegate(france, all[0].id)
    await api.make.delegate(france, all[1].id)
    const sameCountry = async () => {
      const { items } = await read('/persons/duplicates')
      return items.find(({ persons }: { persons: Named[] }) => persons.some(({ id }) => id === all[2].id))
        ?.sameCountry
    }
    expect(await sameCountry()).toBe(true)
    await tell('person', all[0], all[1])
    await tell('person', all[0], all[2])
    expect(await sameCountry()).toBe(false)
  })
})

describe('when one of two that were told apart is merged', () => {
  it.each<[Type, () => Promise<Named[]>, (one: Named) => string]>([
    ['person', () => namesakes(3), ({ id }) => `/persons/${id}`],
    [
      'delegation',
      () =>
        Promise.all(
          ['Court of Justice', 'Justice, Court of', 'of Justice: Court'].map((name) =>
            api.make.delegation(conference.id, { name }),
          ),
        ),
      ({ id }) => `/delegations/${id}`,
    ],
    [
      'theme',
      async () => {
        const made: Named[] = []
        for (let one = 0; one < 3; one += 1) {
          const above = await api.make.theme()
          made.push(await api.make.theme({ name: 'Training', parentId: above.id }))
        }
        return made
      },
      ({ id }) => `/themes/${id}`,
    ],
  ])(
    'the %s that it becomes is told apart too, and undoing the merge takes that back',
    async (type, make, path) => {
      const all = (await make()) as [Named, Named, Named]
      const [one, two, three] = all
      await tell(type, one, two)
      const before = await allRows(api.database)
      const { body: merged } = await merge(path(one), three)
      expect(await listed(type, ...all)).toEqual([[1, 2]])
      expect(await offered(type, ...all)).toEqual([])
      expect((await undo(merged.changeId)).status).toBe(201)
      expect(await allRows(api.database)).toEqual(before)
      expect(await listed(type, ...all)).toEqual([[0, 1]])
    },
  )

  it('into the other after all, it is forgotten, and is so again when they are two again', async () => {
    const [one, two] = (await namesakes(2)) as [Named, Named]
    await tell('person', one, two)
    const rows = await rowsOf('person')
    const { body: merged } = await merge(`/persons/${one.id}`, two)
    expect(await rowsOf('person')).toBe(rows - 2)
    await undo(merged.changeId)
    expect(await listed('person', one, two)).toEqual([[0, 1]])
    expect(await offered('person', one, two)).toEqual([])
  })

  it('at the same moment, whoever is second finds it gone and says so', async () => {
    const all = (await namesakes(3)) as [Named, Named, Named]
    const [merged, told] = await inOrder(
      api.database,
      beforeHistory,
      () => merge(`/persons/${all[0].id}`, all[2]),
      () => tell('person', all[1], all[0]),
    )
    expect([merged.status, told.status, told.body.issues?.[0].path]).toEqual([200, 422, 'ids.1'])
    expect(await listed('person', ...all)).toEqual([])
  })
})

describe('delegations', () => {
  it('of one country are told apart, at their own conference only', async () => {
    const here = await api.make.conference()
    const there = await api.make.conference()
    const pair = async ({ id }: { id: string }) => ({
      state: await api.make.delegation(id, { countryCode: 'VNM', name: 'Viet Nam' }),
      other: await api.make.delegation(id, { name: 'Vietnam' }),
    })
    const { state, other } = await pair(here)
    const elsewhere = await pair(there)
    const groups = async ({ id }: { id: string }) =>
      (await read(`/delegations/duplicates?conference=${id}`)).items.length
    expect([await groups(here), await groups(there)]).toEqual([1, 1])
    const refused = await tell('delegation', state, elsewhere.other)
    expect([refused.status, refused.body.issues[0].path]).toEqual([422, 'ids.1'])
    const { change } = (await tell('delegation', state, other)).body
    expect(change.conferenceId).toBe(here.id)
    expect([await groups(here), await groups(there)]).toEqual([0, 1])
    expect((await read(`/distinctions?type=delegation&conference=${here.id}`)).items).toMatchObject([
      {
        records: [
          { name: 'Viet Nam', detail: 'VNM' },
          { name: 'Vietnam', detail: null },
        ],
      },
    ])
    expect((await read(`/distinctions?type=delegation&conference=${there.id}`)).items).toEqual([])
  })
})

describe('themes', () => {
  it('are offered by a name of the same words in any language, the highest first, but for retired ones', async () => {
    const [one, above] = [await api.make.theme({ name: 'Justice pénale' }), await api.make.theme()]
    const { body: two } = await editor().post('/themes', {
      name: 'Criminal justice',
      names: { fr: 'Pénale, justice' },
      parentId: above.id,
    })
    const retired = await api.make.theme({
      name: 'Justice penale',
      parentId: above.id,
      retiredAt: new Date(),
    })
    await api.make.theme({ name: 'Justice' })
    const { items } = await read('/themes/duplicates')
    expect(await offered('theme', one, two, retired)).toEqual([[0, 1]])
    const group = items.find(({ themes }: { themes: Named[] }) => themes.some(({ id }) => id === two.id))
    expect(group.themes.map(({ id, depth }: Named & { depth: number }) => [id, depth])).toEqual([
      [one.id, 0],
      [two.id, 1],
    ])
    expect((await tell('theme', one, two)).status).toBe(200)
    expect(await offered('theme', one, two)).toEqual([])
    expect((await read('/distinctions?type=theme')).items[0].records).toMatchObject([
      { id: one.id, detail: null },
      { id: two.id, detail: above.name },
    ])
  })
})

describe('telling apart', () => {
  it.each<[string, (ids: string[]) => object, string]>([
    ['one record', ([one]) => ({ type: 'person', ids: [one] }), 'ids'],
    ['a record and itself', ([one]) => ({ type: 'person', ids: [one, one] }), 'ids'],
    ['what is not there', ([one]) => ({ type: 'person', ids: [one, uuidv7()] }), 'ids.1'],
    ['records of another kind', (ids) => ({ type: 'theme', ids }), 'ids.0'],
    ['an unknown kind', (ids) => ({ type: 'session', ids }), 'type'],
  ])('refuses %s', async (_, body, path) => {
    const ids = (await namesakes(2)).map(({ id }) => id)
    const rows = await rowsOf('person')
    const refused = await editor().send('POST', '/distinctions', body(ids))
    expect([refused.status, refused.body.issues[0].path]).toEqual([422, path])
    expect(await rowsOf('person')).toBe(rows)
  })

  it('is for editors', async () => {
    const ids = (await namesakes(2)).map(({ id }) => id)
    const reader = api.as('reader')
    expect((await reader.send('POST', '/distinctions', { type: 'person', ids })).status).toBe(403)
    expect((await reader.send('DELETE', `/distinctions/person/${ids[0]}/${ids[1]}`)).status).toBe(403)
    expect((await reader.get('/distinctions?type=person')).status).toBe(403)
  })

  it('is listed page by page, the last first, in as many statements for one as for three', async () => {
    const list = (more: string) => read(`/distinctions?type=person&${more}`)
    const all = (await namesakes(3)) as [Named, Named, Named]
    for (const [one, two] of [
      [0, 1],
      [0, 2],
      [1, 2],
    ] as const)
      await tell('person', all[one], all[two])
    const { items } = await list('pageSize=3')
    expect(items.map(({ records }: { records: Named[] }) => records.map(({ id }) => id))).toEqual([
      [all[1].id, all[2].id],
      [all[0].id, all[2].id],
      [all[0].id, all[1].id],
    ])
    const first = await list('pageSize=1')
    const second = await list(`pageSize=1&cursor=${first.next}`)
    expect([first.items, second.items]).toEqual([items.slice(0, 1), items.slice(1, 2)])
    for (const path of ['/distinctions?type=person', '/persons/duplicates?', '/themes/duplicates?'])
      expect(await statements(() => read(`${path}&pageSize=1`))).toBe(
        await statements(() => read(`${path}&pageSize=3`)),
      )
  })
})
