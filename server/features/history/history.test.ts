import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, startApi } from '../../test/api.ts'

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
const record = (more: object = {}) =>
  editor().post('/interventions', { sessionId: session.id, delegationId: cuba.id, ...more })
const changesOf = async (id: string, type = 'intervention') =>
  (await editor().get(`/records/${type}/${id}/changes`)).body.items
const undo = (id: string) => editor().post(`/changes/${id}/undo`)
const lastChange = async (id: string, type?: string) => (await changesOf(id, type))[0].id as string

/** The rows of the record's tables, but for what every write moves on. */
async function allRows() {
  const tables = [
    'intervention',
    'intervention_theme',
    'intervention_group',
    'intervention_text',
    'citation',
    'filing',
  ]
  const rows: Record<string, unknown> = {}
  for (const table of tables)
    rows[table] = (
      await api.database.pool.query(
        `SELECT to_jsonb(t) - '{version,updated_at,search}'::text[] AS row FROM ${table} t ORDER BY 1`,
      )
    ).rows
  return rows
}

describe('the history of a record', () => {
  it('says who changed what when, field by field, with the names of what the ids mean', async () => {
    const theme = await api.make.theme({ name: 'Sovereignty' })
    const { body: made } = await record({ speakerName: 'Ms. Lê' })
    await editor().patch(`/interventions/${made.id}`, 1, {
      delegationId: vietNam.id,
      summary: '<b>',
      themes: [{ themeId: theme.id, stance: 'supports' }],
    })
    const [second, first] = await changesOf(made.id)
    expect(first).toMatchObject({
      action: 'intervention.create',
      account: { id: api.accounts.editor.id, name: api.accounts.editor.name },
      isUndone: false,
      recordCount: 1,
      counts: [{ type: 'intervention', count: 1 }],
      records: [{ type: 'intervention', id: made.id, name: 'Viet Nam: Ms. Lê' }],
    })
    expect(second.rows.map(({ part, act, fields }: never) => ({ part, act, fields }))).toEqual([
      {
        part: 'intervention',
        act: 'changed',
        fields: [
          { name: 'summary', before: null, after: '<b>' },
          { name: 'delegationId', before: cuba.id, after: vietNam.id },
        ],
      },
      {
        part: 'intervention_theme',
        act: 'added',
        fields: expect.arrayContaining([
          { name: 'themeId', before: null, after: theme.id },
          { name: 'stance', before: null, after: 'supports' },
        ]),
      },
    ])
    expect(second.rows.map(({ about }: never) => about)).toEqual([null, theme.id])
    expect(second.names).toMatchObject({
      [cuba.id]: 'Cuba',
      [vietNam.id]: 'Viet Nam',
      [theme.id]: 'Sovereignty',
    })
  })

  it('holds what a record cites', async () => {
    const source = await api.make.source(conference.id, { title: 'Tin Tuc' })
    const { body: made } = await record({ citations: [{ sourceId: source.id }] })
    const [change] = await changesOf(made.id)
    expect(change.rows.map(({ part }: { part: string }) => part)).toEqual(['intervention', 'citation'])
    expect(change.names[source.id]).toBe('Tin Tuc')
  })

  it('is read by editors and by nobody else', async () => {
    const { body: made } = await record()
    const change = await lastChange(made.id)
    for (const path of [
      '/changes',
      `/changes/${change}`,
      `/records/intervention/${made.id}/changes`,
      '/hidden-records',
    ]) {
      expect((await api.as('reader').get(path)).status).toBe(403)
      expect((await api.as('nobody').get(path)).status).toBe(401)
    }
  })

  it('answers each write with the change that it made', async () => {
    const made = await record()
    expect(made.headers.get('change-id')).toBe(await lastChange(made.body.id))
    const refused = await editor().patch(`/interventions/${made.body.id}`, 1, { sessionId: cuba.id })
    expect([refused.status >= 400, refused.headers.get('change-id')]).toEqual([true, null])
  })

  it('is asked for by the days of the conference, and says who is in it', async () => {
    const here = await api.make.conference({ timeZone: 'Pacific/Kiritimati' })
    await editor().post('/delegations', { conferenceId: here.id, name: 'UNODC', kind: 'un_entity' })
    const { items } = (await editor().get(`/changes?conference=${here.id}`)).body
    const [{ at }] = items
    const day = new Date(Date.parse(at) + 14 * 3_600_000).toISOString().slice(0, 10)
    const before = new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10)
    const count = async (days: string) =>
      (await editor().get(`/changes?conference=${here.id}&${days}`)).body.items.length
    expect(await count(`from=${day}&to=${day}`)).toBe(items.length)
    expect(await count(`to=${before}`)).toBe(0)
    const { body } = await editor().get(`/changes/authors?conference=${here.id}`)
    expect(body.items).toEqual([{ id: api.accounts.editor.id, name: api.accounts.editor.name }])
    expect((await api.as('reader').get('/changes/authors')).status).toBe(403)
  })

  it('is neither changed nor deleted by the owner of the database either', async () => {
    for (const statement of [
      "UPDATE change SET action = 'x'",
      'DELETE FROM change_row',
      'TRUNCATE change CASCADE',
    ])
      await expect(api.database.asOwner((owner) => owner.query(statement))).rejects.toThrow(
        'history is not edited',
      )
  })
})

describe('undoing', () => {
  it('brings a day back step by step to the rows that were, ids, links and themes included', async () => {
    const theme = await api.make.theme()
    const source = await api.make.source(conference.id)
    const group = await api.database.prisma.group.findUniqueOrThrow({ where: { code: 'G77' } })
    const { body: first } = await record({ themes: [{ themeId: theme.id, passage: 'p' }], summary: 'one' })
    const { body: second } = await record({ startedAt: '2025-10-26T10:00:00+07:00' })
    const before = await allRows()
    const versions: Record<string, number> = { [first.id]: first.version, [second.id]: second.version }
    const patch = async (id: string, body: object) => {
      const answer = await editor().patch(`/interventions/${id}`, versions[id]!, body)
      expect(answer.status).toBe(200)
      versions[id] = answer.body.version
    }
    await patch(first.id, { themes: [], summary: 'two', citations: [{ sourceId: source.id, says: 'x' }] })
    await patch(second.id, {
      delegationId: vietNam.id,
      groupIds: [group.id],
      texts: [{ kind: 'verbatim', language: 'es', body: 'Señor' }],
    })
    await patch(first.id, { themes: [{ themeId: theme.id, stance: 'opposes' }] })
    await patch(second.id, { groupIds: [], texts: [] })
    const deleted = await editor().delete(`/interventions/${first.id}`, versions[first.id]!)
    expect(deleted.status).toBe(204)
    const place = await editor().place(`/interventions/${second.id}/place`, versions[second.id]!, {
      afterId: null,
    })
    expect(place.status).toBe(200)

    const since = (await editor().get(`/changes?conference=${conference.id}&pageSize=6`)).body.items
    for (const change of since) expect((await undo(change.id)).status).toBe(201)
    expect(await allRows()).toEqual(before)

    const undos = (await editor().get(`/changes?conference=${conference.id}&pageSize=12`)).body.items
    expect(undos.map(({ isUndone }: { isUndone: boolean }) => isUndone)).toEqual([
      ...Array(6).fill(false),
      ...Array(6).fill(true),
    ])
  })

  it('hides what was recorded, and brings it back whole when it is undone itself', async () => {
    const theme = await api.make.theme()
    const { body: made } = await record({ themes: [{ themeId: theme.id }], summary: 'whole' })
    const undone = await undo(await lastChange(made.id))
    expect(undone.body).toMatchObject({ action: 'history.undo', isUndone: false, undoneBy: null })
    const { body: what } = await editor().get(`/changes/${undone.body.undoes}`)
    expect(what.undoneBy).toEqual({ id: undone.body.id, name: api.accounts.editor.name })
    expect((await editor().get(`/interventions/${made.id}`)).status).toBe(404)
    expect((await undo(undone.body.id)).status).toBe(201)
    const { body: again } = await editor().get(`/interventions/${made.id}`)
    expect({ ...again, version: 0, updatedAt: '' }).toEqual({ ...made, version: 0, updatedAt: '' })
  })

  it('is refused where what was made has changed since, and changes nothing', async () => {
    const { body: made } = await record({ summary: 'one' })
    await editor().patch(`/interventions/${made.id}`, 1, { summary: 'two' })
    const mine = await lastChange(made.id)
    await editor().patch(`/interventions/${made.id}`, 2, { summary: 'three' })
    const refused = await undo(mine)
    expect([refused.status, refused.body.code, refused.body.issues]).toEqual([
      409,
      'changed-since',
      [{ path: `intervention/${made.id}.summary`, message: 'Has been changed since' }],
    ])
    expect((await editor().get(`/interventions/${made.id}`)).body.summary).toBe('three')
  })

  it('leaves alone what somebody else changed beside it', async () => {
    const { body: made } = await record({ summary: 'one' })
    await editor().patch(`/interventions/${made.id}`, 1, { summary: 'two' })
    const mine = await lastChange(made.id)
    await editor().patch(`/interventions/${made.id}`, 2, { speakerName: 'Ms. Lê' })
    expect((await undo(mine)).status).toBe(201)
    expect((await editor().get(`/interventions/${made.id}`)).body).toMatchObject({
      summary: 'one',
      speakerName: 'Ms. Lê',
    })
  })

  it('happens once, however many ask at the same moment', async () => {
    const { body: made } = await record({ summary: 'one' })
    await editor().patch(`/interventions/${made.id}`, 1, { summary: 'two' })
    const change = await lastChange(made.id)
    const answers = await Promise.all([1, 2, 3, 4].map(() => undo(change)))
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409])
  })

  it('finds the nearest place where the old one is taken', async () => {
    const here = await api.make.session(conference.id)
    const [a, , c] = await Promise.resolve([
      await record({ sessionId: here.id, speakerName: 'a' }),
      await record({ sessionId: here.id, speakerName: 'b' }),
      await record({ sessionId: here.id, speakerName: 'c' }),
    ])
    const list = async () =>
      (await editor().get(`/interventions?session=${here.id}`)).body.items.map(
        ({ speakerName }: { speakerName: string }) => speakerName,
      )
    const b = (await editor().get(`/interventions?session=${here.id}`)).body.items[1]
    await editor().delete(`/interventions/${b.id}`, 1)
    const hidden = await lastChange(b.id)
    await editor().place(`/interventions/${c.body.id}/place`, 1, { afterId: a.body.id })
    await record({ sessionId: here.id, speakerName: 'd' })
    expect((await undo(hidden)).status).toBe(201)
    expect((await list()).sort()).toEqual(['a', 'b', 'c', 'd'])
  })

  it('does not touch a final record, but for who made it final', async () => {
    const { body: made } = await record({ summary: 'one' })
    await editor().patch(`/interventions/${made.id}`, 1, { summary: 'two' })
    const edit = await lastChange(made.id)
    await editor().patch(`/interventions/${made.id}`, 2, { reviewState: 'final' })
    const final = await lastChange(made.id)
    expect((await undo(edit)).body.code).toBe('final')
    expect((await api.as('administrator').post(`/changes/${final}/undo`)).body.code).toBe('final')
    expect((await undo(final)).status).toBe(201)
    expect((await undo(edit)).status).toBe(201)
  })

  it('brings nothing back whose delegation is hidden by now', async () => {
    const delegation = await api.make.delegation(conference.id, { countryCode: 'MAR', name: 'Morocco' })
    const { body: made } = await record({ delegationId: delegation.id })
    await editor().delete(`/interventions/${made.id}`, 1)
    const hidden = await lastChange(made.id)
    expect((await editor().delete(`/delegations/${delegation.id}`, 1)).status).toBe(204)
    const refused = await undo(hidden)
    expect([refused.status, refused.body.code, refused.body.issues]).toEqual([
      409,
      'hidden',
      [{ path: `delegation/${delegation.id}`, message: 'Is deleted' }],
    ])
    expect((await undo(await lastChange(delegation.id, 'delegation'))).status).toBe(201)
    expect((await undo(hidden)).status).toBe(201)
  })

  it('brings nothing back whose theme was deleted while it was hidden', async () => {
    const theme = await api.make.theme()
    const { body: made } = await record({ themes: [{ themeId: theme.id }] })
    await editor().delete(`/interventions/${made.id}`, 1)
    expect((await editor().delete(`/themes/${theme.id}`, 1)).status).toBe(204)
    const refused = await undo(await lastChange(made.id))
    expect([refused.status, refused.body.code, refused.body.issues[0].path]).toEqual([
      409,
      'hidden',
      `theme/${theme.id}`,
    ])
  })

  it('leads to no agenda item that was taken away', async () => {
    const { body: here } = await editor().post('/sessions', {
      conferenceId: conference.id,
      type: 'plenary',
      title: 'With an agenda',
      heldOn: '2025-10-26',
      agendaItems: [{ title: 'Item 1' }],
    })
    const { body: made } = await record({ sessionId: here.id, agendaItemId: here.agendaItems[0].id })
    await editor().patch(`/interventions/${made.id}`, 1, { agendaItemId: null })
    const freed = await lastChange(made.id)
    expect((await editor().patch(`/sessions/${here.id}`, 1, { agendaItems: [] })).status).toBe(200)
    const refused = await undo(freed)
    expect([refused.status, refused.body.code]).toEqual([409, 'agenda-item-gone'])
  })

  it('is for editors, and of changes that are there', async () => {
    const { body: made } = await record()
    const change = await lastChange(made.id)
    expect((await api.as('reader').post(`/changes/${change}/undo`)).status).toBe(403)
    expect((await undo('01999999-9999-7999-8999-999999999999')).status).toBe(404)
  })
})

describe('restoring', () => {
  it('brings a record back to any point, with its parts', async () => {
    const theme = await api.make.theme()
    const { body: made } = await record({ summary: 'one', themes: [{ themeId: theme.id }] })
    const point = await lastChange(made.id)
    await editor().patch(`/interventions/${made.id}`, 1, { summary: 'two', themes: [] })
    await editor().patch(`/interventions/${made.id}`, 2, { summary: 'three', speakerName: 'x' })
    const restored = await editor().post(`/records/intervention/${made.id}/restore`, { changeId: point })
    expect([restored.status, restored.body.action]).toEqual([201, 'history.restore'])
    const { body: now } = await editor().get(`/interventions/${made.id}`)
    expect({ ...now, version: 0, updatedAt: '' }).toEqual({ ...made, version: 0, updatedAt: '' })
    const again = await editor().post(`/records/intervention/${made.id}/restore`, { changeId: point })
    expect([again.status, again.body.code]).toEqual([409, 'nothing-to-undo'])
  })

  it('refuses a change of another record', async () => {
    const { body: one } = await record()
    const { body: other } = await record()
    const refused = await editor().post(`/records/intervention/${one.id}/restore`, {
      changeId: await lastChange(other.id),
    })
    expect([refused.status, refused.body.issues[0].path]).toEqual([422, 'changeId'])
  })
})

describe('what was deleted', () => {
  it('is listed with who hid it and when, and comes back with its id', async () => {
    const here = await api.make.conference()
    const delegation = await api.make.delegation(here.id, { name: 'UNODC', kind: 'un_entity' })
    await editor().delete(`/delegations/${delegation.id}`, 1)
    const { items } = (await editor().get(`/hidden-records?conference=${here.id}`)).body
    expect(items).toEqual([
      {
        type: 'delegation',
        id: delegation.id,
        name: 'UNODC',
        conferenceId: here.id,
        hiddenAt: expect.any(String),
        change: expect.objectContaining({
          action: 'delegation.delete',
          account: expect.objectContaining({}),
        }),
      },
    ])
    expect((await undo(items[0].change.id)).status).toBe(201)
    expect((await editor().get(`/delegations/${delegation.id}`)).body.name).toBe('UNODC')
    expect((await editor().get(`/hidden-records?conference=${here.id}`)).body.items).toEqual([])
  })

  it('names groups too, which belong to no conference', async () => {
    const group = await editor().post('/groups', {
      code: 'TEST',
      kind: 'negotiating',
      name: 'A group of a test',
    })
    expect((await editor().delete(`/groups/TEST`, 1)).status).toBe(204)
    const [hidden, ...others] = (await editor().get('/hidden-records?recordType=group')).body.items
    expect(others).toEqual([])
    expect([hidden.type, hidden.name, hidden.change.action]).toEqual([
      'group',
      'A group of a test',
      'group.delete',
    ])
    expect((await undo(hidden.change.id)).status).toBe(201)
    expect((await editor().get('/groups/TEST')).body).toMatchObject({ name: group.body.name })
  })
})
