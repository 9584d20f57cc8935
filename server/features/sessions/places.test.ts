import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, startApi } from '../../test/api.ts'

let api: Api

beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.close())

const create = (body: { conferenceId: string; title: string; heldOn?: string; scheduledStartAt?: string }) =>
  api.as('editor').post('/sessions', { type: 'plenary', heldOn: '2025-10-26', ...body })
const titles = async (conferenceId: string) =>
  (await api.as('reader').get(`/sessions?conference=${conferenceId}`)).body.items.map(
    ({ title }: { title: string }) => title,
  )

describe('the place in the programme', () => {
  it('is by day and time, and after what has no time', async () => {
    const here = await api.make.conference()
    const add = (title: string, heldOn: string, time?: string) =>
      create({
        conferenceId: here.id,
        title,
        heldOn,
        ...(time && { scheduledStartAt: `${heldOn}T${time}:00+07:00` }),
      })
    await add('closing', '2025-10-26', '17:00')
    await add('opening', '2025-10-25', '09:00')
    await add('morning', '2025-10-26', '09:00')
    await add('noon', '2025-10-26', '12:00')
    await add('somewhen', '2025-10-25')
    expect(await titles(here.id)).toEqual(['opening', 'somewhen', 'morning', 'noon', 'closing'])
  })

  it('is changed as often as one likes, and moves the interventions along', async () => {
    const here = await api.make.conference()
    const delegation = await api.make.delegation(here.id)
    const sessions = await Promise.all(
      ['A', 'B', 'C'].map((title, i) => api.make.session(here.id, { title, position: i + 1 })),
    )
    for (const session of sessions) await api.make.intervention(session, delegation)
    let order = sessions
    for (let i = 0; i < 14; i += 1) {
      const last = order[2]!
      const afterId = i % 2 ? null : order[0]!.id
      const { version } = (await api.as('reader').get(`/sessions/${last.id}`)).body
      const moved = await api.as('editor').place(`/sessions/${last.id}/place`, version, { afterId })
      expect([moved.status, moved.body.version]).toEqual([200, version + 1])
      order = i % 2 ? [last, order[0]!, order[1]!] : [order[0]!, last, order[1]!]
      expect(await titles(here.id)).toEqual(order.map(({ title }) => title))
      const spoken = await api.as('reader').get(`/interventions?conference=${here.id}`)
      expect(spoken.body.items.map((item: { session: { id: string } }) => item.session.id)).toEqual(
        order.map(({ id }) => id),
      )
    }
  })

  it('is not after itself, another conference’s or a hidden session', async () => {
    const other = await api.make.session((await api.make.conference()).id)
    const conference = await api.make.conference()
    const hidden = await api.make.session(conference.id, { deletedAt: new Date(), position: null })
    const { id } = await api.make.session(conference.id)
    for (const afterId of [id, other.id, hidden.id, uuidv7()]) {
      const reply = await api.as('editor').place(`/sessions/${id}/place`, 1, { afterId })
      expect([reply.status, reply.body.issues[0].path]).toEqual([422, 'afterId'])
    }
    expect((await api.as('editor').place(`/sessions/${id}/place`, 9, { afterId: null })).status).toBe(412)
  })

  it('is first of its day after a session of an earlier day, and never after a later day', async () => {
    const here = await api.make.conference()
    const on = (title: string, day: string, position: number) =>
      api.make.session(here.id, { title, heldOn: new Date(day), position })
    const opening = await on('opening', '2025-10-25', 1024)
    await on('morning', '2025-10-26', 2048)
    const evening = await on('evening', '2025-10-26', 3072)
    const editor = api.as('editor')
    const first = await editor.place(`/sessions/${evening.id}/place`, 1, { afterId: opening.id })
    expect(first.status).toBe(200)
    expect(await titles(here.id)).toEqual(['opening', 'evening', 'morning'])
    const later = await editor.place(`/sessions/${opening.id}/place`, 1, { afterId: evening.id })
    expect([later.status, later.body.issues[0].path]).toEqual([422, 'afterId'])
  })

  it('is given to each of many that come at once', async () => {
    const here = await api.make.conference()
    const replies = await Promise.all(
      Array.from({ length: 12 }, (_, i) => create({ conferenceId: here.id, title: `Round table ${i}` })),
    )
    expect(replies.map(({ status }) => status)).toEqual(Array(12).fill(201))
    expect(await titles(here.id)).toHaveLength(12)
  })
})
