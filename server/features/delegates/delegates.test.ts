import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Api, startApi } from '../../test/api.ts'
import { statements } from '../../test/statements.ts'

let api: Api
let conference: { id: string }
let cuba: { id: string; conferenceId: string }
let vietNam: { id: string; conferenceId: string }

beforeAll(async () => {
  api = await startApi()
  conference = await api.make.conference()
  cuba = await api.make.delegation(conference.id, { countryCode: 'CUB', name: 'Cuba' })
  vietNam = await api.make.delegation(conference.id, { countryCode: 'VNM', name: 'Viet Nam' })
})
afterAll(() => api.close())

const create = (body: object, key = uuidv7()) =>
  api.as('editor').post('/delegates', body, { 'idempotency-key': key })
const list = (query: string) => api.as('reader').get(`/delegates?${query}`)
const names = async (query: string) =>
  (await list(query)).body.items.map(({ nameAsPrinted }: { nameAsPrinted: string }) => nameAsPrinted)

it('adds the person with the delegate, once however often it is sent', async () => {
  const id = uuidv7()
  const body = {
    delegationId: vietNam.id,
    nameAsPrinted: 'Lương Cường',
    honorific: 'H.E. Mr.',
    post: 'State President <b>',
    function: 'head',
    presence: 'present',
  }
  const made = await create(body, id)
  const { createdAt, updatedAt, person, ...rest } = made.body
  const { delegationId, ...printed } = body
  expect(made.status).toBe(201)
  expect(rest).toEqual({
    ...printed,
    id,
    version: 1,
    conferenceId: conference.id,
    delegation: { id: vietNam.id, code: 'VNM', name: 'Viet Nam', kind: 'state' },
    interventions: 0,
  })
  expect(person.id).not.toBe(id)
  expect((await create(body, id)).body).toEqual(made.body)
  expect(await api.database.prisma.person.count({ where: { name: 'Lương Cường' } })).toBe(1)
  expect((await api.as('reader').get(`/persons/${person.id}`)).body).toMatchObject({
    name: 'Lương Cường',
    honorific: 'H.E. Mr.',
    places: [{ delegateId: id }],
  })
})

it('refuses a delegation or person that is not there, a second place and a second head', async () => {
  const there = await api.make.delegation((await api.make.conference()).id, { name: 'Refusing' })
  const hidden = await api.make.delegation(conference.id, { name: 'Hidden', deletedAt: new Date() })
  const gone = await api.make.person({ deletedAt: new Date() })
  const person = await api.make.person()
  await api.make.delegate(there, person.id, { function: 'head' })
  const refused = async (body: object) => {
    const { status, body: answer } = await create({ nameAsPrinted: 'N', ...body })
    return [status, answer.issues[0].path]
  }
  const persons = await api.database.prisma.person.count()
  expect(await refused({ delegationId: uuidv7() })).toEqual([422, 'delegationId'])
  expect(await refused({ delegationId: hidden.id })).toEqual([422, 'delegationId'])
  expect(await refused({ delegationId: there.id, personId: gone.id })).toEqual([422, 'personId'])
  expect(await refused({ delegationId: there.id, personId: uuidv7() })).toEqual([422, 'personId'])
  expect(await refused({ delegationId: there.id, personId: person.id })).toEqual([409, 'personId'])
  expect(await refused({ delegationId: there.id, function: 'head' })).toEqual([409, 'function'])
  expect(await refused({ delegationId: there.id, nameAsPrinted: '\u0000' })).toEqual([422, 'nameAsPrinted'])
  expect(await refused({ delegationId: there.id, function: 'king' })).toEqual([422, 'function'])
  expect(await api.database.prisma.person.count()).toBe(persons)
})

it('changes a delegate and tells who comes too late', async () => {
  const made = await api.make.delegate(cuba, (await api.make.person()).id, { post: 'Minister' })
  const url = `/delegates/${made.id}`
  const changed = await api.as('editor').patch(url, 1, { presence: 'absent' })
  expect([changed.status, changed.body.presence, changed.body.post]).toEqual([200, 'absent', 'Minister'])
  const late = await api.as('editor').patch(url, 1, { post: null })
  expect([late.status, late.body.current]).toEqual([412, changed.body])
  expect((await api.as('editor').patch(url, 2, { personId: uuidv7() })).status).toBe(422)
  expect((await api.as('editor').patch(`/delegates/${uuidv7()}`, 1, { post: null })).status).toBe(404)
})

it('takes a person out, keeps what was said, and brings the delegate back unless the place is taken', async () => {
  const person = await api.make.person()
  const made = await api.make.delegate(cuba, person.id)
  const session = await api.make.session(conference.id)
  const said = await api.make.intervention(session, cuba, { personId: person.id })
  expect((await api.as('reader').get(`/delegates/${made.id}`)).body.interventions).toBe(1)
  expect((await api.as('editor').delete(`/delegates/${made.id}`, 1)).status).toBe(204)
  expect((await api.as('reader').get(`/delegates/${made.id}`)).status).toBe(404)
  expect((await list(`person=${person.id}`)).body.total.count).toBe(0)
  expect((await api.as('reader').get(`/interventions/${said.id}`)).body.person.id).toBe(person.id)

  const again = await api.make.delegate(cuba, person.id)
  const taken = await api.as('editor').post(`/delegates/${made.id}/restore`)
  expect([taken.status, taken.body.code]).toEqual([409, 'delegate-exists'])
  await api.as('editor').delete(`/delegates/${again.id}`, 1)
  expect((await api.as('editor').post(`/delegates/${made.id}/restore`)).status).toBe(200)
})

it('does not bring a delegate back into a hidden delegation', async () => {
  const delegation = await api.make.delegation(conference.id, { name: 'Soon hidden' })
  const made = await api.make.delegate(delegation, (await api.make.person()).id)
  await api.as('editor').delete(`/delegates/${made.id}`, 1)
  await api.as('editor').delete(`/delegations/${delegation.id}`, 1)
  const { status, body } = await api.as('editor').post(`/delegates/${made.id}/restore`)
  expect([status, body.code]).toEqual([409, 'delegation-hidden'])
})

it('never leaves a delegate in a delegation that was hidden at the same moment', async () => {
  for (let round = 0; round < 5; round += 1) {
    const delegation = await api.make.delegation(conference.id, { name: `Contested ${round}` })
    const [added, hidden] = await Promise.all([
      create({ delegationId: delegation.id, nameAsPrinted: 'Latecomer' }),
      api.as('editor').delete(`/delegations/${delegation.id}`, 1),
    ])
    expect([
      [201, 409],
      [422, 204],
    ]).toContainEqual([added.status, hidden.status])
  }
})

it('lists by delegation, function and name, finds by name and filters', async () => {
  const there = await api.make.conference()
  const b = await api.make.delegation(there.id, { countryCode: 'BEL', name: 'Belgium' })
  const a = await api.make.delegation(there.id, { countryCode: 'ALB', name: 'Albania' })
  const put = async (delegation: typeof a, name: string, more: object = {}) =>
    api.make.delegate(delegation, (await api.make.person({ name })).id, { nameAsPrinted: name, ...more })
  await put(b, 'Zoë')
  await put(b, 'Anna', { function: 'adviser' })
  await put(b, 'Émile', { presence: 'present' })
  await put(b, 'Yves', { function: 'head' })
  await put(a, 'Zana')
  await put(a, 'Hidden', { deletedAt: new Date() })
  await api.make.delegate(a, (await api.make.person({ name: 'Nguyễn An' })).id, {
    nameAsPrinted: 'AN Nguyen Van',
  })
  const here = `conference=${there.id}`
  const order = ['AN Nguyen Van', 'Zana', 'Yves', 'Émile', 'Zoë', 'Anna']
  expect(await names(here)).toEqual(order)
  expect(await names(`${here}&delegation=${b.id}`)).toEqual(order.slice(2))
  expect(await names(`${here}&function=head,adviser`)).toEqual(['Yves', 'Anna'])
  expect(await names(`${here}&presence=present`)).toEqual(['Émile'])
  expect(await names(`${here}&q=emile`)).toEqual(['Émile'])
  expect(await names(`${here}&q=zo belgium`)).toEqual(['Zoë'])
  expect(await names(`${here}&q=nguyen an`)).toEqual(['AN Nguyen Van'])
  expect(await names(`${here}&q=nguyen van`)).toEqual(['AN Nguyen Van'])
  const first = (await list(`${here}&pageSize=4`)).body
  expect(await names(`${here}&pageSize=4&cursor=${first.next}`)).toEqual(order.slice(4))
  expect((await list(`delegation=${uuidv7()}`)).body.issues[0].path).toBe('delegation')
  expect((await list(`person=${uuidv7()}`)).body.issues[0].path).toBe('person')
  const one = await statements(() => list(`${here}&pageSize=1`))
  expect(await statements(() => list(`${here}&pageSize=3`))).toBe(one)
})
