import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, startApi } from '../../test/api.ts'
import { allRows } from '../../test/rows.ts'

let api: Api
let conference: { id: string }
let session: { id: string; conferenceId: string }
let cuba: { id: string; conferenceId: string }
let vietNam: { id: string; conferenceId: string }

beforeAll(async () => {
  api = await startApi()
  conference = await api.make.conference()
  session = await api.make.session(conference.id)
  cuba = await api.make.delegation(conference.id, { countryCode: 'CUB', name: 'Cuba' })
  vietNam = await api.make.delegation(conference.id, { countryCode: 'VNM', name: 'Viet Nam' })
})
afterAll(() => api.close())

const editor = () => api.as('editor')
const merge = (id: string, version: number, intoId: string) =>
  editor().place(`/persons/${id}/merge`, version, { intoId })
const undo = (id: string) => editor().post(`/changes/${id}/undo`)
const read = async (path: string) => (await editor().get(path)).body

/** Two persons with forty interventions each, places in the same delegation and elsewhere, and chairs. */
async function two() {
  const gone = await api.make.person({ name: 'Silvera Óscar', aliases: ['O. Silvera'], note: 'First' })
  const kept = await api.make.person({ name: 'Oscar Silvera', note: 'Second', honorific: 'Mr.' })
  const source = await api.make.source(conference.id)
  for (let nth = 0; nth < 40; nth += 1) {
    await api.make.intervention(session, cuba, {
      personId: gone.id,
      speakerName: nth % 2 === 0 ? 'H.E. Mr. Silvera' : null,
      reviewState: nth === 5 ? 'final' : 'provisional',
      reviewedAt: nth === 5 ? new Date() : null,
    })
    await api.make.intervention(session, cuba, { personId: kept.id })
  }
  await api.make.intervention(session, cuba, { personId: gone.id, deletedAt: new Date() })
  const head = await api.make.delegate(cuba, gone.id, {
    function: 'head',
    post: 'Minister',
    presence: 'present',
  })
  const place = await api.make.delegate(cuba, kept.id)
  await editor().patch(`/delegations/${cuba.id}`, 1, { note: null })
  const guest = await api.make.delegate(vietNam, gone.id, { function: 'guest' })
  const chaired = await api.make.session(conference.id)
  const other = await api.make.session(conference.id)
  await editor().patch(`/sessions/${chaired.id}`, 1, {
    chairs: [
      { personId: gone.id, capacity: 'President', delegationId: cuba.id },
      { personId: kept.id, capacity: 'Chair' },
    ],
  })
  await editor().patch(`/sessions/${other.id}`, 1, { chairs: [{ personId: gone.id }] })
  return { gone, kept, source, head, place, guest, chaired, other }
}

describe('merging two persons', () => {
  it('moves everything that names the first, and undoing it leaves every row as it was', async () => {
    const { gone, kept, head, place, guest, chaired, other } = await two()
    const before = await allRows(api.database)
    const preview = await read(`/persons/${gone.id}/merge?into=${kept.id}`)
    expect(preview).toEqual({
      interventions: 40,
      final: 1,
      unprinted: 20,
      places: 2,
      placesInBoth: 1,
      chairs: 2,
    })
    const { status, body: merged, headers } = await merge(gone.id, 1, kept.id)
    expect(status).toBe(200)
    expect(headers.get('etag')).toBe(`"${merged.version}"`)
    expect(merged).toMatchObject({
      id: kept.id,
      name: 'Oscar Silvera',
      aliases: ['Silvera Óscar', 'O. Silvera'],
      note: 'Second\n\nFirst',
      interventions: 80,
    })
    expect(merged.places.map(({ delegateId }: { delegateId: string }) => delegateId).sort()).toEqual(
      [place.id, guest.id].sort(),
    )
    expect(await read(`/delegates/${place.id}`)).toMatchObject({
      function: 'head',
      post: 'Minister',
      presence: 'present',
      interventions: 80,
    })
    expect((await editor().get(`/delegates/${head.id}`)).status).toBe(404)
    const printed = await api.database.prisma.intervention.groupBy({
      by: ['speakerName'],
      where: { personId: kept.id },
      _count: true,
      orderBy: { speakerName: 'asc' },
    })
    expect(printed.map(({ speakerName, _count }) => [speakerName, _count])).toEqual([
      ['H.E. Mr. Silvera', 20],
      ['Silvera Óscar', 21],
      [null, 40],
    ])
    expect((await read(`/sessions/${chaired.id}`)).chairs).toMatchObject([
      { person: { id: kept.id }, capacity: 'Chair; President', delegation: { id: cuba.id } },
    ])
    expect((await read(`/sessions/${other.id}`)).chairs).toMatchObject([{ person: { id: kept.id } }])

    expect(await read(`/persons/${gone.id}`)).toMatchObject({ id: kept.id })
    expect((await read('/persons?q=silvera')).items.map(({ id }: { id: string }) => id)).toEqual([kept.id])
    expect(await read(`/changes/${merged.changeId}`)).toMatchObject({ action: 'person.merge' })

    const undone = await undo(merged.changeId)
    expect(undone.status).toBe(201)
    expect(await allRows(api.database)).toEqual(before)
    expect(await read(`/persons/${gone.id}`)).toMatchObject({ id: gone.id, interventions: 40 })

    const again = await undo(undone.body.id)
    expect(again.status).toBe(201)
    expect(await read(`/persons/${gone.id}`)).toMatchObject({ id: kept.id, interventions: 80 })
    expect((await undo(again.body.id)).status).toBe(201)
    expect(await allRows(api.database)).toEqual(before)
  })

  it('leads an address to where the person is by now, however often it was merged', async () => {
    const [a, b, c] = await Promise.all([api.make.person(), api.make.person(), api.make.person()])
    const { body: first } = await merge(a.id, 1, b.id)
    await merge(b.id, first.version, c.id)
    expect(await read(`/persons/${a.id}`)).toMatchObject({ id: c.id })
    expect((await undo(first.changeId)).status).toBe(409)
    const { items } = await read('/hidden-records?recordType=person')
    const hidden = items.find(({ id }: { id: string }) => id === a.id)
    expect(hidden.change.id).toBe(first.changeId)
  })

  it('is refused into oneself, into who is not there, and for who went already', async () => {
    const [a, b, c] = await Promise.all([api.make.person(), api.make.person(), api.make.person()])
    const nobody = '019a0000-0000-7000-8000-000000000000'
    const problem = async (reply: ReturnType<typeof merge>) => {
      const { status, body } = await reply
      return [status, body.code, body.issues?.[0].path]
    }
    expect(await problem(merge(a.id, 1, a.id))).toEqual([422, 'invalid-body', 'intoId'])
    expect(await problem(merge(a.id, 1, nobody))).toEqual([422, 'invalid-body', 'intoId'])
    expect(await problem(merge(nobody, 1, a.id))).toEqual([404, 'not-found', undefined])
    expect((await merge(a.id, 1, b.id)).status).toBe(200)
    expect(await problem(merge(a.id, 2, c.id))).toEqual([409, 'merged', undefined])
    expect(await problem(merge(c.id, 1, a.id))).toEqual([422, 'invalid-body', 'intoId'])
    expect(await problem(editor().post(`/persons/${a.id}/restore`))).toEqual([409, 'merged', undefined])
    expect((await editor().get(`/persons/${c.id}/merge?into=${a.id}`)).status).toBe(400)
    expect((await editor().get(`/persons/${c.id}/merge?into=${c.id}`)).status).toBe(400)
    const said = { sessionId: session.id, delegationId: cuba.id, personId: a.id }
    expect((await editor().post('/interventions', said)).body.issues[0].path).toBe('personId')
  })

  it('needs the version that was seen, and nobody but an editor may', async () => {
    const [a, b] = await Promise.all([api.make.person({ name: 'Who' }), api.make.person()])
    await editor().patch(`/persons/${a.id}`, 1, { note: 'later' })
    const { status, body } = await merge(a.id, 1, b.id)
    expect([status, body.current.id, body.current.note]).toEqual([412, a.id, 'later'])
    const asked = { 'if-match': '"2"' }
    expect((await editor().send('POST', `/persons/${a.id}/merge`, { intoId: b.id })).status).toBe(428)
    for (const role of ['reader', 'nobody'] as const) {
      const refused = await api.as(role).send('POST', `/persons/${a.id}/merge`, { intoId: b.id }, asked)
      expect(refused.status).toBe(role === 'reader' ? 403 : 401)
      const preview = await api.as(role).get(`/persons/${a.id}/merge?into=${b.id}`)
      expect(preview.status).toBe(role === 'reader' ? 403 : 401)
    }
  })

  it('loses nothing of what others record at the same moment', async () => {
    for (let round = 0; round < 5; round += 1) {
      const [a, b] = await Promise.all([api.make.person(), api.make.person()])
      const said = await api.make.intervention(session, cuba, { personId: a.id })
      const replies = await Promise.all([
        merge(a.id, 1, b.id),
        editor().patch(`/interventions/${said.id}`, 1, { summary: 'at once' }),
        editor().post('/interventions', { sessionId: session.id, delegationId: cuba.id, personId: a.id }),
        editor().post('/delegates', { delegationId: vietNam.id, personId: a.id, nameAsPrinted: 'A' }),
        merge(b.id, 1, a.id),
      ])
      const [into, patched, added, placed, back] = replies.map(({ status }) => status)
      expect([into, back].filter((status) => status === 200)).toHaveLength(1)
      expect([200, 412]).toContain(patched)
      expect([201, 422]).toContain(added)
      expect([201, 422]).toContain(placed)
      const [gone, kept] = into === 200 ? [a, b] : [b, a]
      const left = { personId: gone.id, deletedAt: null }
      expect(await api.database.prisma.intervention.count({ where: left })).toBe(0)
      expect(await api.database.prisma.delegate.count({ where: left })).toBe(0)
      const { items } = await read(`/interventions?person=${kept.id}`)
      expect(items).toHaveLength(added === 201 ? 2 : 1)
    }
  })

  it('moves five thousand interventions in one change', async () => {
    const [a, b] = await Promise.all([api.make.person({ name: 'Often' }), api.make.person()])
    await api.database.asOwner((owner) =>
      owner.query(
        `SET rostrum.change = 'none';
       INSERT INTO intervention (id, conference_id, session_id, delegation_id, person_id, position)
       SELECT gen_random_uuid(), '${conference.id}', '${session.id}', '${cuba.id}', '${a.id}', 100000000 + n
         FROM generate_series(1, 5000) n`,
      ),
    )
    const { body } = await merge(a.id, 1, b.id)
    expect(body.interventions).toBe(5000)
    expect(await read(`/changes/${body.changeId}`)).toMatchObject({
      recordCount: 5002,
      counts: [
        { type: 'intervention', count: 5000 },
        { type: 'person', count: 2 },
      ],
    })
    expect((await undo(body.changeId)).status).toBe(201)
    expect(await read(`/persons/${a.id}`)).toMatchObject({ id: a.id, interventions: 5000 })
  }, 60_000)
})

describe('persons who may be one', () => {
  it('are offered by the words of their names in any order, those of one country first', async () => {
    const here = await api.make.conference()
    const [france, chad] = [
      await api.make.delegation(here.id, { countryCode: 'FRA', name: 'France' }),
      await api.make.delegation(here.id, { countryCode: 'TCD', name: 'Chad' }),
    ]
    const person = (name: string) => api.make.person({ name })
    const [le, le2] = [await person('Lê Văn An'), await person('AN Le Van')]
    const [zoe, zoe2, zoe3] = [
      await person('Zoé Dupont'),
      await person('Dupont, Zoe'),
      await person('Zoe Dupont'),
    ]
    await person('Zoe Dupond')
    await api.make.delegate(france, zoe.id)
    await api.make.delegate(france, zoe2.id)
    await api.make.delegate(chad, le.id)
    await api.make.delegate(france, le2.id)
    const { body } = await api.as('reader').get('/persons/duplicates?count=exact')
    const found = body.items.map((one: { sameCountry: boolean; persons: { id: string }[] }) => [
      one.sameCountry,
      one.persons.map(({ id }) => id).sort(),
    ])
    const wanted = [
      [true, [zoe.id, zoe2.id, zoe3.id].sort()],
      [false, [le.id, le2.id].sort()],
    ]
    const ours = wanted.flatMap(([, ids]) => ids as string[])
    expect(found.filter(([, ids]: [boolean, string[]]) => ids.some((id) => ours.includes(id)))).toEqual(
      wanted,
    )
    expect(body.total).toEqual({ count: body.items.length, isExact: true })
    const first = await read('/persons/duplicates?pageSize=1')
    expect(first.items).toEqual(body.items.slice(0, 1))
    const next = await read(`/persons/duplicates?pageSize=1&cursor=${first.next}`)
    expect(next.items).toEqual(body.items.slice(1, 2))
    await merge(le.id, 1, le2.id)
    const after = await read('/persons/duplicates')
    expect(after.items).toHaveLength(body.items.length - 1)
  })
})
