import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, startApi } from '../../test/api.ts'
import { statements } from '../../test/statements.ts'

let api: Api
let conference: { id: string }
let cuba: { id: string; conferenceId: string }

beforeAll(async () => {
  api = await startApi()
  conference = await api.make.conference()
  cuba = await api.make.delegation(conference.id, { countryCode: 'CUB', name: 'Cuba' })
})
afterAll(() => api.close())

const create = (body: object, key = uuidv7()) =>
  api.as('editor').post('/persons', body, { 'idempotency-key': key })
const list = (query: string) => api.as('reader').get(`/persons?${query}`)
const find = async (q: string, more = '') =>
  (await list(`q=${encodeURIComponent(q)}${more}`)).body.items.map(({ name }: { name: string }) => name)

describe('keeping', () => {
  it('keeps what is given as it was typed', async () => {
    const id = uuidv7()
    const body = {
      name: '  Nguyễn Thị Hương ',
      sortName: 'Nguyễn, Thị Hương',
      nameInOriginalScript: '阮氏香',
      honorific: 'H.E. Ms.',
      aliases: ['<script>alert(1)</script>', "Robert'); DROP TABLE person;--"],
      note: 'Dòng một\nDòng hai',
    }
    const made = await create(body, id)
    const { createdAt, updatedAt, ...rest } = made.body
    expect(made.status).toBe(201)
    expect(rest).toEqual({
      ...body,
      id,
      version: 1,
      name: 'Nguyễn Thị Hương',
      places: [],
      interventions: 0,
    })
    expect((await create(body, id)).body).toEqual(made.body)
    expect((await api.as('reader').get(`/persons/${id}`)).body).toEqual(made.body)
    expect(await api.database.prisma.person.count()).toBe(1)
  })

  it('refuses what cannot be stored or is nobody’s name, and changes nothing', async () => {
    const before = await api.database.prisma.person.count()
    const refused = async (body: object) => {
      const { status, body: answer } = await create(body)
      return [status, answer.issues[0].path]
    }
    expect(await refused({ name: 'a\u0000' })).toEqual([422, 'name'])
    expect(await refused({ name: 'ok', aliases: ['\udc00'] })).toEqual([422, 'aliases.0'])
    expect(await refused({ name: '   ' })).toEqual([422, 'name'])
    expect(await refused({ name: 'Two\nlines' })).toEqual([422, 'name'])
    expect(await refused({ name: 'ok', id: uuidv7() })).toEqual([422, 'id'])
    expect((await api.as('reader').post('/persons', { name: 'ok' })).status).toBe(403)
    expect(await api.database.prisma.person.count()).toBe(before)
  })

  it('changes what is named; of two at once one is told that it came second', async () => {
    const { id } = await api.make.person({ name: 'A', honorific: 'Mr.', note: 'Kept' })
    const replies = await Promise.all(
      ['B', 'C'].map((name) => api.as('editor').patch(`/persons/${id}`, 1, { name })),
    )
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 412])
    const [won, lost] = replies.sort((a, b) => a.status - b.status)
    expect(lost!.body.current).toEqual(won!.body)
    expect([won!.body.honorific, won!.body.note, won!.body.version]).toEqual(['Mr.', 'Kept', 2])
    expect((await api.as('editor').patch(`/persons/${id}`, 2, { honorific: null })).body.honorific).toBe(null)
  })

  it('does not change what was printed on interventions', async () => {
    const { id } = await api.make.person({ name: 'Before' })
    const session = await api.make.session(conference.id)
    const said = await api.make.intervention(session, cuba, { personId: id, speakerName: 'Before' })
    await api.as('editor').patch(`/persons/${id}`, 1, { name: 'After' })
    const { body } = await api.as('reader').get(`/interventions/${said.id}`)
    expect([body.speakerName, body.version]).toEqual(['Before', 1])
  })

  it('hides who hangs on nothing, and says otherwise how much does', async () => {
    const person = await api.make.person({ name: 'Hidden Someone' })
    const delegate = await api.make.delegate(cuba, person.id)
    const inUse = await api.as('editor').delete(`/persons/${person.id}`, 1)
    expect([inUse.status, inUse.body.detail]).toEqual([
      409,
      'The person has 1 place in a delegation. Move or delete them first.',
    ])
    await api.as('editor').delete(`/delegates/${delegate.id}`, 1)
    expect((await api.as('editor').delete(`/persons/${person.id}`, 1)).status).toBe(204)
    expect((await api.as('reader').get(`/persons/${person.id}`)).status).toBe(404)
    expect((await api.as('editor').patch(`/persons/${person.id}`, 2, { name: 'X' })).status).toBe(404)
    expect(await find('Hidden Someone')).toEqual([])
    const back = await api.as('editor').post(`/persons/${person.id}/restore`)
    expect([back.status, back.body.version]).toEqual([200, 3])
    expect(await find('Hidden Someone')).toEqual(['Hidden Someone'])
  })
})

describe('finding', () => {
  beforeAll(async () => {
    for (const name of [
      'Oscar Manuel Silvera Martínez',
      'Silvestre Oscarsson',
      'محمد الفاتح',
      '习近平',
      'Lương Cường',
      'Łukasz Żółć',
      '100% Sure',
    ])
      await api.make.person({ name })
    await api.make.person({ name: 'Xi Mingze', nameInOriginalScript: '习明泽', aliases: ['Muzi'] })
  })

  it.each([
    ['Silvera Oscar', ['Oscar Manuel Silvera Martínez']],
    ['H.E. Mr. Oscar Silvera', ['Oscar Manuel Silvera Martínez']],
    ['martinez', ['Oscar Manuel Silvera Martínez']],
    ['SILV OSC', ['Oscar Manuel Silvera Martínez', 'Silvestre Oscarsson']],
    ['luong cuong', ['Lương Cường']],
    ['Cường, Lương', ['Lương Cường']],
    ['الفاتح', ['محمد الفاتح']],
    ['习', ['习近平', 'Xi Mingze']],
    ['近平', ['习近平']],
    ['明泽', ['Xi Mingze']],
    ['muzi', ['Xi Mingze']],
    ['lukasz zolc', ['Łukasz Żółć']],
    ['100%', ['100% Sure']],
    ['%', ['100% Sure']],
    ["'; DELETE FROM person; --", []],
    ['silvera\u0000 oscar', ['Oscar Manuel Silvera Martínez']],
  ])('finds by %s', async (q, names) => expect(await find(q)).toEqual(names))

  it('puts the delegates of the delegation first', async () => {
    const inCuba = await api.make.person({ name: 'Zoe Alphabet' })
    await api.make.person({ name: 'Adam Alphabet' })
    await api.make.delegate(cuba, inCuba.id)
    expect(await find('alphabet')).toEqual(['Adam Alphabet', 'Zoe Alphabet'])
    expect(await find('alphabet', `&delegation=${cuba.id}`)).toEqual(['Zoe Alphabet', 'Adam Alphabet'])
    const first = (await list(`q=alphabet&delegation=${cuba.id}&pageSize=1`)).body
    const second = (await list(`q=alphabet&delegation=${cuba.id}&pageSize=1&cursor=${first.next}`)).body
    expect([first.items[0].name, second.items[0].name, second.next]).toEqual([
      'Zoe Alphabet',
      'Adam Alphabet',
      null,
    ])
  })

  it('finds at a conference only who is a delegate or spoke there', async () => {
    const here = await api.make.conference()
    const france = await api.make.delegation(here.id, { countryCode: 'FRA', name: 'France' })
    const session = await api.make.session(here.id)
    const [delegate, speaker, listed, gone] = [
      await api.make.person({ name: 'A delegate' }),
      await api.make.person({ name: 'A speaker' }),
      await api.make.person({ name: 'Only listed' }),
      await api.make.person({ name: 'Taken out' }),
    ]
    await api.make.delegate(france, delegate.id)
    await api.make.delegate(france, gone.id, { deletedAt: new Date() })
    await api.make.intervention(session, france, { personId: speaker.id })
    await api.make.intervention(session, france, { personId: listed.id, status: 'listed' })
    const { items, total } = (await list(`conference=${here.id}`)).body
    expect(items.map(({ name }: { name: string }) => name)).toEqual(['A delegate', 'A speaker'])
    expect([total.count, items[1].interventions]).toEqual([2, 1])
    expect((await list(`conference=${uuidv7()}`)).status).toBe(400)
    expect((await list(`delegation=${uuidv7()}`)).status).toBe(400)
  })

  it('shows the places of a person, newest conference first, without hidden ones', async () => {
    const person = await api.make.person({ name: 'Traveller' })
    for (const [year, deletedAt] of [
      ['2019', null],
      ['2024', null],
      ['2025', new Date()],
    ] as const) {
      const there = await api.make.conference({ startsOn: new Date(`${year}-01-01`), deletedAt })
      const delegation = await api.make.delegation(there.id, { name: year })
      await api.make.delegate(delegation, person.id, { nameAsPrinted: `Traveller ${year}` })
    }
    const { places } = (await api.as('reader').get(`/persons/${person.id}`)).body
    expect(places.map(({ nameAsPrinted }: { nameAsPrinted: string }) => nameAsPrinted)).toEqual([
      'Traveller 2024',
      'Traveller 2019',
    ])
  })

  it('reads three persons with as many statements as one', async () => {
    const one = await statements(() => list(`q=a&pageSize=1&delegation=${cuba.id}`))
    expect(await statements(() => list(`q=a&pageSize=3&delegation=${cuba.id}`))).toBe(one)
  })
})
