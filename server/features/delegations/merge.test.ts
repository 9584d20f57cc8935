import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, startApi } from '../../test/api.ts'
import { allRows } from '../../test/rows.ts'

let api: Api
let conference: { id: string }
let session: { id: string; conferenceId: string }

beforeAll(async () => {
  api = await startApi()
  conference = await api.make.conference()
  session = await api.make.session(conference.id)
})
afterAll(() => api.close())

const editor = () => api.as('editor')
const merge = (id: string, version: number, intoId: string) =>
  editor().place(`/delegations/${id}/merge`, version, { intoId })
const undo = (id: string) => editor().post(`/changes/${id}/undo`)
const read = async (path: string) => (await editor().get(path)).body

describe('merging two delegations', () => {
  it('moves everything that names the first, and undoing it leaves every row as it was', async () => {
    const [both, guest, ours] = await Promise.all([api.make.person(), api.make.person(), api.make.person()])
    const gone = await api.make.delegation(conference.id, { name: 'Việt Nam (Bộ Công an)', note: 'First' })
    const kept = await api.make.delegation(conference.id, {
      countryCode: 'VNM',
      name: 'Viet Nam',
      registered: false,
    })
    for (let nth = 0; nth < 40; nth += 1) {
      const final = nth === 3 && { reviewState: 'final' as const, reviewedAt: new Date() }
      await api.make.intervention(session, gone, { personId: both.id, speakerName: 'As printed', ...final })
      await api.make.intervention(session, kept)
    }
    const twice = await api.make.delegate(gone, both.id, { function: 'head', post: 'Minister' })
    const once = await api.make.delegate(kept, both.id)
    const newcomer = await api.make.delegate(gone, guest.id, { function: 'guest' })
    const own = await api.make.delegate(kept, ours.id)
    const [first, second] = [await api.make.source(conference.id), await api.make.source(conference.id)]
    const cite = (sourceId: string, says: string) => ({ sourceId, says })
    await editor().patch(`/delegations/${gone.id}`, 1, {
      citations: [cite(first.id, 'ten delegates'), cite(second.id, 'named so')],
    })
    await editor().patch(`/delegations/${kept.id}`, 1, { citations: [cite(first.id, 'twelve')] })
    const instrument = await api.make.instrument(conference.id)
    const signed = await api.make.treatyAction(instrument, {
      delegationId: gone.id,
      participantName: 'Ministry',
      actedOn: new Date('2025-10-25'),
    })
    const signedToo = await api.make.treatyAction(instrument, {
      delegationId: kept.id,
      countryCode: 'VNM',
      participantName: 'Viet Nam',
    })
    const ratified = await api.make.treatyAction(instrument, {
      delegationId: gone.id,
      participantName: 'Ministry',
      kind: 'ratification',
    })
    await editor().patch(`/instruments/actions/${signed.id}`, 1, {
      citations: [cite(second.id, 'on the 25th')],
    })
    const chaired = await api.make.session(conference.id)
    await editor().patch(`/sessions/${chaired.id}`, 1, {
      chairs: [{ personId: both.id, delegationId: gone.id, capacity: 'President' }],
    })
    const before = await allRows(api.database)

    expect(await read(`/delegations/${gone.id}/merge?into=${kept.id}`)).toEqual({
      interventions: 40,
      final: 1,
      delegates: 2,
      delegatesInBoth: 1,
      chairs: 1,
      treatyActions: 2,
      treatyActionsInBoth: 1,
      citations: 2,
      twoCountries: false,
    })
    const { status, body: merged } = await merge(gone.id, 2, kept.id)
    expect(status).toBe(200)
    expect(merged).toMatchObject({
      id: kept.id,
      countryCode: 'VNM',
      registered: true,
      note: 'First',
      interventions: 80,
      delegates: 3,
    })
    expect(merged.citations.map(({ says, source }: never) => [(source as { id: string }).id, says])).toEqual([
      [first.id, 'twelve; ten delegates'],
      [second.id, 'named so'],
    ])
    const { items: delegates } = await read(`/delegates?delegation=${kept.id}`)
    expect(delegates.map((one: { id: string; function: string }) => [one.id, one.function])).toEqual([
      [once.id, 'head'],
      [own.id, 'delegate'],
      [newcomer.id, 'guest'],
    ])
    expect((await editor().get(`/delegates/${twice.id}`)).status).toBe(404)
    expect(await read(`/instruments/actions/${signedToo.id}`)).toMatchObject({
      participantName: 'Viet Nam',
      actedOn: '2025-10-25',
      citations: [{ says: 'on the 25th' }],
    })
    expect(await read(`/instruments/actions/${ratified.id}`)).toMatchObject({
      participantName: 'Ministry',
      countryCode: 'VNM',
    })
    expect((await read(`/sessions/${chaired.id}`)).chairs).toMatchObject([{ delegation: { id: kept.id } }])
    const { items } = await read(`/interventions?delegation=${kept.id}&country=VNM&person=${both.id}`)
    expect(items).toHaveLength(40)
    expect(items[0].speakerName).toBe('As printed')
    expect(await read(`/delegations/${gone.id}`)).toMatchObject({ id: kept.id })
    const found = await read(`/delegations?conference=${conference.id}&q=bo cong an`)
    expect(found.items.map(({ id }: { id: string }) => id)).toEqual([kept.id])

    const undone = await undo(merged.changeId)
    expect(undone.status).toBe(201)
    expect(await allRows(api.database)).toEqual(before)
    const again = await undo(undone.body.id)
    expect(again.status).toBe(201)
    expect((await undo(again.body.id)).status).toBe(201)
    expect(await allRows(api.database)).toEqual(before)
  })

  it('keeps one head of two, and the other as alternate', async () => {
    const [a, b] = [await api.make.delegation(conference.id), await api.make.delegation(conference.id)]
    const [one, other] = [await api.make.person(), await api.make.person()]
    const gone = await api.make.delegate(a, one.id, { function: 'head' })
    const kept = await api.make.delegate(b, other.id, { function: 'head' })
    const { body } = await merge(a.id, 1, b.id)
    expect((await read(`/delegates/${gone.id}`)).function).toBe('alternate_head')
    expect((await read(`/delegates/${kept.id}`)).function).toBe('head')
    expect((await undo(body.changeId)).status).toBe(201)
    expect((await read(`/delegates/${gone.id}`)).function).toBe('head')
  })

  it('is refused into itself, into another conference, hidden or merged, and says when two countries meet', async () => {
    const elsewhere = await api.make.conference()
    const [a, b, c] = [
      await api.make.delegation(conference.id, { countryCode: 'FRA', name: 'France' }),
      await api.make.delegation(conference.id, { countryCode: 'TCD', name: 'Chad' }),
      await api.make.delegation(elsewhere.id),
    ]
    const hidden = await api.make.delegation(conference.id, { deletedAt: new Date() })
    for (const intoId of [a.id, c.id, hidden.id]) {
      const { status, body } = await merge(a.id, 1, intoId)
      expect([status, body.issues[0].path]).toEqual([422, 'intoId'])
    }
    expect((await read(`/delegations/${a.id}/merge?into=${b.id}`)).twoCountries).toBe(true)
    expect((await merge(hidden.id, 1, a.id)).status).toBe(404)
    expect((await merge(a.id, 2, b.id)).body).toMatchObject({ status: 412, current: { id: a.id } })
    expect((await merge(a.id, 1, b.id)).status).toBe(200)
    expect((await merge(a.id, 2, b.id)).body.code).toBe('merged')
    expect((await editor().post(`/delegations/${a.id}/restore`)).body.code).toBe('merged')
    const refused = await api
      .as('reader')
      .send('POST', `/delegations/${b.id}/merge`, { intoId: a.id }, { 'if-match': '"1"' })
    expect(refused.status).toBe(403)
  })

  it('of two countries is refused while one that moves is final, which only a corrigendum gives to another', async () => {
    const [a, b] = [
      await api.make.delegation(conference.id, { countryCode: 'KEN', name: 'Kenya' }),
      await api.make.delegation(conference.id, { countryCode: 'UGA', name: 'Uganda' }),
    ]
    const said = await api.make.intervention(session, a)
    await editor().patch(`/interventions/${said.id}`, 1, { reviewState: 'final' })
    const merged = await merge(a.id, 1, b.id)
    expect([merged.status, merged.body.code]).toEqual([409, 'final'])
    for (const change of [{ countryCode: 'UGA' }, { kind: 'other', countryCode: null }]) {
      const changed = await editor().patch(`/delegations/${a.id}`, 1, change)
      expect([changed.status, changed.body.code]).toEqual([409, 'final'])
    }
    expect((await editor().patch(`/delegations/${a.id}`, 1, { name: 'Republic of Kenya' })).status).toBe(200)
    expect((await read(`/interventions/${said.id}`)).delegation.code).toBe('KEN')
  })

  it('loses nothing of what others record at the same moment', async () => {
    for (let round = 0; round < 5; round += 1) {
      const [a, b] = [await api.make.delegation(conference.id), await api.make.delegation(conference.id)]
      const said = await api.make.intervention(session, a)
      const replies = await Promise.all([
        merge(a.id, 1, b.id),
        editor().patch(`/interventions/${said.id}`, 1, { summary: 'at once' }),
        editor().post('/interventions', { sessionId: session.id, delegationId: a.id }),
        editor().patch(`/delegations/${b.id}`, 1, { note: 'at once' }),
      ])
      const [merged, patched, added, noted] = replies.map(({ status }) => status)
      expect(merged).toBe(200)
      expect([200, 412]).toContain(patched)
      expect([201, 422]).toContain(added)
      expect([200, 412]).toContain(noted)
      expect(await api.database.prisma.intervention.count({ where: { delegationId: a.id } })).toBe(0)
      const { items } = await read(`/interventions?delegation=${b.id}`)
      expect(items).toHaveLength(added === 201 ? 2 : 1)
    }
  })
})

describe('delegations that may be one', () => {
  it('are offered by country, by the words of their names and by acronym', async () => {
    const here = await api.make.conference()
    const make = async (name: string, more = {}) => (await api.make.delegation(here.id, { name, ...more })).id
    const vietNam = await make('Viet Nam', { countryCode: 'VNM' })
    const vietnam = await make('Vietnam')
    const korea = await make('Republic of Korea', { countryCode: 'KOR' })
    const koreaToo = await make('Korea, Republic of')
    const unodc = await make('United Nations Office on Drugs and Crime', { acronym: 'UNODC' })
    const office = await make('UNODC')
    await make('Cuba', { countryCode: 'CUB' })
    const pairs = async (address: string) =>
      (await read(address)).items.map(({ delegations }: { delegations: { id: string }[] }) =>
        delegations.map(({ id }) => id).sort(),
      )
    const wanted = [[korea, koreaToo].sort(), [unodc, office].sort(), [vietNam, vietnam].sort()]
    const found = await pairs(`/delegations/duplicates?conference=${here.id}`)
    expect([...found].sort()).toEqual([...wanted].sort())
    const first = await read(`/delegations/duplicates?conference=${here.id}&pageSize=2`)
    const last = await pairs(`/delegations/duplicates?conference=${here.id}&pageSize=2&cursor=${first.next}`)
    expect(last).toEqual(found.slice(2))
    expect(await pairs(`/delegations/duplicates?conference=${conference.id}`)).toEqual([])
    expect((await editor().get('/delegations/duplicates')).status).toBe(400)
  })
})
