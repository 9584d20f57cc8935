import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, startApi } from '../../test/api.ts'

let api: Api
let conference: { id: string }
let session: { id: string; conferenceId: string }
let cuba: { id: string; conferenceId: string }

beforeAll(async () => {
  api = await startApi()
  conference = await api.make.conference()
  session = await api.make.session(conference.id)
  cuba = await api.make.delegation(conference.id, { countryCode: 'CUB', name: 'Cuba' })
})
afterAll(() => api.close())

const editor = () => api.as('editor')
const reviewed = (by: 'editor' | 'administrator') => ({
  id: api.accounts[by].id,
  name: api.accounts[by].name,
})

/** A record that is final, at version 2. */
async function finalRecord(given: object = {}) {
  const { id } = await api.make.intervention(session, cuba, { summary: 'As it was', ...given })
  const { body } = await editor().patch(`/interventions/${id}`, 1, { reviewState: 'final' })
  expect(body).toMatchObject({ version: 2, reviewState: 'final' })
  return id
}
const read = async (id: string) => (await api.as('reader').get(`/interventions/${id}`)).body
const today = () => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date())

describe('reviewing', () => {
  it('says who set which state and when, and takes both away when it is provisional again', async () => {
    const { id } = await api.make.intervention(session, cuba)
    expect(await read(id)).toMatchObject({ reviewState: 'provisional', reviewedBy: null, reviewedAt: null })
    const checked = await editor().patch(`/interventions/${id}`, 1, { reviewState: 'checked' })
    expect(checked.body.reviewedBy).toEqual(reviewed('editor'))
    const at = checked.body.reviewedAt
    const same = await api
      .as('administrator')
      .patch(`/interventions/${id}`, 2, { reviewState: 'checked', summary: 'x' })
    expect([same.body.reviewedBy, same.body.reviewedAt]).toEqual([reviewed('editor'), at])
    const final = await api.as('administrator').patch(`/interventions/${id}`, 3, { reviewState: 'final' })
    expect(final.body.reviewedBy).toEqual(reviewed('administrator'))
    const { id: other } = await api.make.intervention(session, cuba)
    await editor().patch(`/interventions/${other}`, 1, { reviewState: 'checked' })
    const back = await editor().patch(`/interventions/${other}`, 2, { reviewState: 'provisional' })
    expect([back.body.reviewedBy, back.body.reviewedAt]).toEqual([null, null])
  })
})

describe('a final record', () => {
  it.each<[string, object]>([
    ['another summary', { summary: 'x' }],
    ['a theme', { themes: [] }],
    ['being checked again', { reviewState: 'checked' }],
    ['being checked again with a change', { reviewState: 'checked', summary: 'x' }],
    ['being final once more', { reviewState: 'final' }],
    ['nothing', {}],
  ])('refuses %s without a corrigendum', async (_, body) => {
    const id = await finalRecord()
    const before = await read(id)
    const refused = await editor().patch(`/interventions/${id}`, 2, body)
    expect([refused.status, refused.body.code]).toEqual([409, 'final'])
    expect(await read(id)).toEqual(before)
  })

  it('is not hidden, and is not moved without a corrigendum', async () => {
    const id = await finalRecord()
    expect((await editor().delete(`/interventions/${id}`, 2)).body.code).toBe('final')
    expect((await editor().place(`/interventions/${id}/place`, 2, { afterId: null })).body.code).toBe('final')
    const placed = await editor().place(`/interventions/${id}/place`, 2, {
      afterId: null,
      corrigendum: { reason: 'It opened the meeting' },
    })
    expect([placed.status, placed.body.corrigenda[0].reason]).toEqual([200, 'It opened the meeting'])
  })

  it('changes by corrigendum, which stands with the record, with its day, its reason and its change', async () => {
    const id = await finalRecord()
    const first = await api.as('administrator').patch(`/interventions/${id}`, 2, {
      summary: 'As it should be',
      corrigendum: { reason: '  The minister read another text  ' },
    })
    expect(first.status).toBe(200)
    const second = await editor().patch(`/interventions/${id}`, 3, {
      speakerPost: 'Minister',
      corrigendum: { reason: 'A printer’s error', issuedOn: '2025-11-03' },
    })
    const { body: history } = await editor().get(`/records/intervention/${id}/changes`)
    expect(await read(id)).toMatchObject({
      version: 4,
      summary: 'As it should be',
      reviewState: 'final',
      reviewedBy: reviewed('editor'),
    })
    expect(second.body.corrigenda).toEqual([
      {
        id: expect.any(String),
        issuedOn: '2025-11-03',
        reason: 'A printer’s error',
        changeId: history.items[0].id,
        by: reviewed('editor'),
      },
      {
        id: first.body.corrigenda[0].id,
        issuedOn: today(),
        reason: 'The minister read another text',
        changeId: history.items[1].id,
        by: reviewed('administrator'),
      },
    ])
  })

  it('is opened again by corrigendum, and then changes freely', async () => {
    const id = await finalRecord()
    const corrigendum = { reason: 'To be heard again' }
    const open = await editor().patch(`/interventions/${id}`, 2, { reviewState: 'checked', corrigendum })
    expect([open.status, open.body.reviewState]).toEqual([200, 'checked'])
    expect((await editor().patch(`/interventions/${id}`, 3, { summary: 'x' })).status).toBe(200)
    expect((await read(id)).corrigenda).toHaveLength(1)
  })

  it.each<[string, object, string]>([
    ['no reason', {}, 'corrigendum.reason'],
    ['an empty reason', { reason: ' \n ' }, 'corrigendum.reason'],
    ['a reason that nobody sees', { reason: '\u200b\u00ad' }, 'corrigendum.reason'],
    ['no such day', { reason: 'x', issuedOn: '2025-02-30' }, 'corrigendum.issuedOn'],
    ['a day before the session', { reason: 'x', issuedOn: '2025-10-25' }, 'corrigendum.issuedOn'],
    ['a day to come', { reason: 'x', issuedOn: '2999-12-31' }, 'corrigendum.issuedOn'],
    ['more than is known', { reason: 'x', by: 'me' }, 'corrigendum.by'],
  ])('refuses a corrigendum with %s', async (_, corrigendum, path) => {
    const id = await finalRecord()
    const refused = await editor().patch(`/interventions/${id}`, 2, { summary: 'x', corrigendum })
    expect([refused.status, refused.body.issues[0].path]).toEqual([422, path])
  })

  it('tells the second of two editors before it asks why', async () => {
    const id = await finalRecord()
    expect((await editor().patch(`/interventions/${id}`, 1, { summary: 'x' })).status).toBe(412)
  })
})

it('takes no corrigendum while it is not final', async () => {
  const { id } = await api.make.intervention(session, cuba)
  const refused = await editor().patch(`/interventions/${id}`, 1, {
    summary: 'x',
    corrigendum: { reason: 'x' },
  })
  expect([refused.status, refused.body.issues[0].path]).toEqual([422, 'corrigendum'])
})

describe('undoing', () => {
  const changes = async (id: string) =>
    (await editor().get(`/records/intervention/${id}/changes`)).body.items as { id: string }[]

  it('of becoming final is for who did it; a corrigendum likewise, which goes with what it changed', async () => {
    const id = await finalRecord()
    const final = await read(id)
    await editor().patch(`/interventions/${id}`, 2, { summary: 'x', corrigendum: { reason: 'y' } })
    const [corrigendum, made] = await changes(id)
    const others = await api.as('administrator').post(`/changes/${corrigendum!.id}/undo`)
    expect([others.status, others.body.code]).toEqual([409, 'final'])
    expect((await editor().post(`/changes/${corrigendum!.id}/undo`)).status).toBe(201)
    const { version: _v, updatedAt: _u, ...now } = await read(id)
    expect(final).toMatchObject(now)
    expect((await api.as('administrator').post(`/changes/${made!.id}/undo`)).body.code).toBe('final')
    expect((await editor().post(`/changes/${made!.id}/undo`)).status).toBe(201)
    expect(await read(id)).toMatchObject({ reviewState: 'provisional', reviewedBy: null })
  })

  it('to a point before it was final is refused', async () => {
    const { body: made } = await editor().post('/interventions', {
      sessionId: session.id,
      delegationId: cuba.id,
    })
    await editor().patch(`/interventions/${made.id}`, 1, { reviewState: 'final' })
    const [, first] = await changes(made.id)
    const back = await editor().post(`/records/intervention/${made.id}/restore`, { changeId: first!.id })
    expect([back.status, back.body.code]).toEqual([409, 'final'])
  })
})
