import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, startApi } from '../../test/api.ts'
import { statements } from '../../test/statements.ts'

let api: Api
let conference: { id: string }
let session: { id: string; conferenceId: string }

beforeAll(async () => {
  api = await startApi()
  conference = await api.make.conference()
  session = await api.make.session(conference.id)
})
afterAll(() => api.close())

const read = async (path: string) => (await api.as('reader').get(path)).body
const idsOf = ({ items }: { items: { id: string }[] }) => items.map(({ id }) => id)
const make = {
  person: () => api.make.person(),
  delegation: () => api.make.delegation(conference.id),
  theme: () => api.make.theme(),
}
type Kind = keyof typeof make
const merge = async (kind: Kind, id: string, intoId: string) => {
  const { version } = await read(`/${kind}s/${id}`)
  const merged = await api.as('editor').place(`/${kind}s/${id}/merge`, version, { intoId })
  expect(merged.status, merged.text).toBe(200)
  return merged.body
}

/** Interventions that name a record of a kind. */
async function said(kind: Kind, id: string, times: number) {
  const delegation = kind === 'delegation' ? { id } : await make.delegation()
  const made = []
  for (let nth = 0; nth < times; nth += 1) {
    const body = {
      sessionId: session.id,
      delegationId: delegation.id,
      ...(kind === 'person' && { personId: id }),
      ...(kind === 'theme' && { themes: [{ themeId: id, stance: 'supports' }] }),
    }
    made.push((await api.as('editor').post('/interventions', body)).body.id)
  }
  return made
}

describe.each<Kind>(['person', 'delegation', 'theme'])('a filter by a %s that was merged', (kind) => {
  it.each([1, 3])('finds what the other has: list, count, file and bulk change of %i', async (times) => {
    const [first, gone, kept] = [await make[kind](), await make[kind](), await make[kind]()]
    const ids = [...(await said(kind, gone.id, times)), ...(await said(kind, kept.id, 1))]
    await said(kind, (await make[kind]()).id, 2)
    await merge(kind, first.id, gone.id)
    await merge(kind, gone.id, kept.id)
    for (const id of [first.id, gone.id.toUpperCase(), `${gone.id},${kept.id}`]) {
      const filter = `conference=${conference.id}&${kind}=${id}`
      const list = await read(`/interventions?${filter}&count=exact`)
      expect(idsOf(list)).toEqual(ids)
      expect(list.total).toEqual({ count: ids.length, isExact: true })
      const { text } = await api.as('reader').get(`/interventions.csv?${filter}&flavour=exact`)
      expect(
        text
          .trim()
          .split('\r\n')
          .slice(1)
          .map((row) => row.slice(0, 36)),
      ).toEqual(ids)
      const preview = await api.as('editor').post('/interventions/bulk/preview', {
        conferenceId: conference.id,
        filter: { [kind]: id },
        act: { kind: 'review', reviewState: 'checked' },
      })
      expect(preview.body).toMatchObject({ found: ids.length, touched: ids.length })
    }
    const without = `not${kind[0]!.toUpperCase()}${kind.slice(1)}=${gone.id}`
    const others = idsOf(await read(`/interventions?conference=${conference.id}&${without}&pageSize=200`))
    expect(others.length).toBeGreaterThan(0)
    expect(others.filter((id) => ids.includes(id))).toEqual([])
    const pages = await read(`/interventions?${kind}=${gone.id}&pageSize=1`)
    const next = await read(`/interventions?${kind}=${gone.id}&pageSize=1&cursor=${pages.next}`)
    expect([...idsOf(pages), ...idsOf(next)]).toEqual(ids.slice(0, 2))
  })

  it('asks as often for three as for one, and nothing more for one that was not merged', async () => {
    const [gone, kept] = [await make[kind](), await make[kind]()]
    await said(kind, gone.id, 1)
    const asked = (id: string) => statements(() => read(`/interventions?${kind}=${id}`))
    const before = await asked(kept.id)
    const { changeId } = await merge(kind, gone.id, kept.id)
    const [one, other] = [await asked(gone.id), await asked(kept.id)]
    await said(kind, kept.id, 2)
    expect([await asked(gone.id), await asked(kept.id)]).toEqual([one, other])
    expect(other).toBe(before)
    await api.as('editor').post(`/changes/${changeId}/undo`)
    expect(idsOf(await read(`/interventions?${kind}=${gone.id}`))).toHaveLength(1)
  })

  it('is refused by name where the other is hidden by now, or nobody was merged', async () => {
    const [gone, kept, hidden] = [await make[kind](), await make[kind](), await make[kind]()]
    const { version } = await merge(kind, gone.id, kept.id)
    expect((await api.as('editor').delete(`/${kind}s/${kept.id}`, version)).status).toBe(204)
    expect((await api.as('editor').delete(`/${kind}s/${hidden.id}`, 1)).status).toBe(204)
    for (const { id } of [gone, hidden])
      for (const path of ['/interventions', '/interventions.csv']) {
        const { status, body } = await api.as('reader').get(`${path}?${kind}=${id}`)
        expect([status, body.issues]).toEqual([400, [{ path: kind, message: `There is no ${kind} ${id}` }]])
      }
  })
})

describe('other lists', () => {
  it('find by a delegation or person that was merged what the other has', async () => {
    const [gone, kept] = [await make.delegation(), await make.delegation()]
    const [went, stayed, elsewhere] = [await make.person(), await make.person(), await make.person()]
    const ofGone = await api.make.delegate(gone, went.id)
    const ofKept = await api.make.delegate(kept, stayed.id)
    await api.make.delegate(await make.delegation(), elsewhere.id)
    const instrument = await api.make.instrument(conference.id)
    const act = await api.make.treatyAction(instrument, { delegationId: gone.id })
    await api.make.treatyAction(instrument)
    await merge('delegation', gone.id, kept.id)
    expect(idsOf(await read(`/delegates?delegation=${gone.id}`)).sort()).toEqual(
      [ofGone.id, ofKept.id].sort(),
    )
    expect(idsOf(await read(`/instruments/${instrument.id}/actions?delegation=${gone.id}`))).toEqual([act.id])
    const persons = await read(`/persons?conference=${conference.id}&delegation=${gone.id}&pageSize=2`)
    expect(idsOf(persons).sort()).toEqual([went.id, stayed.id].sort())
    expect(
      (await read(`/persons?delegation=${gone.id}&pageSize=2&cursor=${persons.next}`)).items,
    ).toHaveLength(2)
    await merge('person', went.id, stayed.id)
    expect(idsOf(await read(`/delegates?person=${went.id}`))).toEqual(
      idsOf(await read(`/delegates?person=${stayed.id}`)),
    )
    const nobody = '019a0000-0000-7000-8000-000000000000'
    for (const path of [
      `/persons?delegation=${nobody}`,
      `/delegates?delegation=${nobody}`,
      `/delegates?person=${nobody}`,
      `/instruments/${instrument.id}/actions?delegation=${nobody}`,
    ])
      expect((await api.as('reader').get(path)).status, path).toBe(400)
  })

  it('counts what groups said for a delegation that was merged', async () => {
    const gone = await make.delegation()
    const kept = await api.make.delegation(conference.id, { countryCode: 'LAO', name: 'Laos' })
    const group = await api.database.prisma.group.findUniqueOrThrow({ where: { code: 'ASEAN' } })
    const speaker = await make.delegation()
    const { body } = await api
      .as('editor')
      .post('/interventions', { sessionId: session.id, delegationId: speaker.id, groupIds: [group.id] })
    await merge('delegation', gone.id, kept.id)
    expect(idsOf(await read(`/interventions?delegation=${gone.id}&spokenFor=true`))).toEqual([body.id])
  })
})
