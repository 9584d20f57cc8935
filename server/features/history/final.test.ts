import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
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
afterEach(() => {
  vi.useRealTimers()
})

const editor = () => api.as('editor')
const read = async (id: string) => (await editor().get(`/interventions/${id}`)).body
const undo = (changeId: string) => editor().post(`/changes/${changeId}/undo`)

/** Changes a record as it stands; returns which change that was. */
async function edit(id: string, body: object): Promise<string> {
  const answer = await editor().patch(`/interventions/${id}`, (await read(id)).version, body)
  expect(answer.status).toBe(200)
  return answer.headers.get('change-id')!
}
const record = async (more: object = {}): Promise<string> => {
  const given = { sessionId: session.id, delegationId: cuba.id, summary: 'As it was', ...more }
  return (await editor().post('/interventions', given)).body.id
}
const anHourLater = () => vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3_600_000 })
const opening = { reviewState: 'checked', corrigendum: { reason: 'To be heard again' } }

describe('a final record that was opened by corrigendum', () => {
  it('is not final again by undoing that when it was edited meanwhile', async () => {
    const id = await record({ themes: [{ themeId: (await api.make.theme()).id }] })
    await edit(id, { reviewState: 'final' })
    const opened = await edit(id, opening)
    const edited = await edit(id, { summary: 'Quite another', themes: [] })
    const refused = await undo(opened)
    expect([refused.status, refused.body.code]).toEqual([409, 'changed-since'])
    expect(refused.body.issues.map(({ path }: { path: string }) => path).sort()).toEqual([
      `intervention/${id}.intervention_theme`,
      `intervention/${id}.summary`,
    ])
    expect(await read(id)).toMatchObject({ reviewState: 'checked', summary: 'Quite another' })
    expect((await undo(edited)).status).toBe(201)
    expect((await undo(opened)).status).toBe(201)
    expect(await read(id)).toMatchObject({ reviewState: 'final', summary: 'As it was', corrigenda: [] })
  })

  it('keeps its corrigenda when it goes back to a point before', async () => {
    const id = await record()
    const point = await edit(id, { reviewState: 'checked' })
    await edit(id, { reviewState: 'final' })
    await edit(id, { ...opening, summary: 'Quite another' })
    const back = await editor().post(`/records/intervention/${id}/restore`, { changeId: point })
    expect(back.status).toBe(201)
    const { summary, reviewState, corrigenda } = await read(id)
    expect([summary, reviewState]).toEqual(['As it was', 'checked'])
    expect(corrigenda.map(({ reason }: { reason: string }) => reason)).toEqual(['To be heard again'])
    const again = await editor().post(`/records/intervention/${id}/restore`, { changeId: point })
    expect(again.body.code).toBe('nothing-to-undo')
  })
})

describe('one’s own act on a final record', () => {
  it('is undone and done again, a corrigendum with its words', async () => {
    const id = await record()
    const final = await edit(id, { reviewState: 'final' })
    const corrected = await edit(id, { summary: 'Corrected', corrigendum: { reason: 'A slip' } })
    const stands = (await read(id)).corrigenda
    const undone = await undo(corrected)
    expect(await read(id)).toMatchObject({ summary: 'As it was', corrigenda: [] })
    expect((await undo(undone.body.id)).status).toBe(201)
    expect(await read(id)).toMatchObject({ summary: 'Corrected', corrigenda: stands })
    const open = await undo(final)
    expect([open.status, (await read(id)).reviewState]).toEqual([201, 'provisional'])
    expect((await undo(open.body.id)).status).toBe(201)
    expect((await read(id)).reviewState).toBe('final')
  })

  it('stands an hour later', async () => {
    const id = await record()
    const final = await edit(id, { reviewState: 'final' })
    const corrected = await edit(id, { summary: 'Corrected', corrigendum: { reason: 'A slip' } })
    anHourLater()
    for (const change of [corrected, final]) {
      const refused = await undo(change)
      expect([refused.status, refused.body.code]).toEqual([409, 'final'])
    }
    expect(await read(id)).toMatchObject({ reviewState: 'final', summary: 'Corrected' })
  })
})

describe('undoing', () => {
  it('what made room between two final records is no change of theirs', async () => {
    const here = await api.make.session(conference.id)
    const first = await record({ sessionId: here.id })
    const last = await record({ sessionId: here.id })
    for (const id of [first, last]) await edit(id, { reviewState: 'final' })
    let moved = await record({ sessionId: here.id })
    // Each halves the room after the first, until there is none and the list is numbered anew.
    let change = ''
    for (let room = 1024; room >= 1; room /= 2) {
      moved = await record({ sessionId: here.id })
      const placed = await editor().place(`/interventions/${moved}/place`, 1, { afterId: first })
      change = placed.headers.get('change-id')!
    }
    expect((await editor().get(`/changes/${change}`)).body.recordCount).toBeGreaterThan(2)
    expect((await undo(change)).status).toBe(201)
    expect((await read(first)).version).toBe(2)
  })

  it('gives no final record to another country, through its delegation or a merge', async () => {
    const spain = await api.make.delegation(conference.id, { countryCode: 'ESP', name: 'Spain' })
    const renamed = await editor().patch(`/delegations/${spain.id}`, 1, { countryCode: 'ITA', name: 'Italy' })
    const [one, other] = [
      await api.make.delegation(conference.id, { countryCode: 'FRA', name: 'France' }),
      await api.make.delegation(conference.id, { countryCode: 'DEU', name: 'Germany' }),
    ]
    const moved = await record({ delegationId: one.id })
    const merged = await editor().send(
      'POST',
      `/delegations/${one.id}/merge`,
      { intoId: other.id },
      { 'if-match': '"1"' },
    )
    for (const id of [moved, await record({ delegationId: spain.id })])
      await edit(id, { reviewState: 'final' })
    for (const change of [renamed.headers.get('change-id')!, merged.body.changeId]) {
      const refused = await undo(change)
      expect([refused.status, refused.body.code]).toEqual([409, 'final'])
    }
    expect((await read(moved)).delegation.code).toBe('DEU')
  })
})
