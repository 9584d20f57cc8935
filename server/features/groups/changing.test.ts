import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Api, startApi } from '../../test/api.ts'
import { allRows } from '../../test/rows.ts'

let api: Api
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.close())

const editor = () => api.as('editor')
const read = async (path: string) => (await editor().get(path)).body
const undo = (id: string | null) => editor().post(`/changes/${id}/undo`)
const member = (countryCode: string, since: string | null = null, until: string | null = null) => ({
  countryCode,
  since,
  until,
})
const lisbon = {
  code: 'cplp',
  name: 'Community of Portuguese Language Countries',
  kind: 'political',
  names: { pt: 'Comunidade dos Países de Língua Portuguesa', vi: 'Cộng đồng các nước nói tiếng Bồ Đào Nha' },
  members: [member('PRT', '1996-07-17'), member('TLS', '2002-07-20'), member('BRA')],
}
const membersOf = (group: { members: ReturnType<typeof member>[] }) =>
  group.members.map(({ countryCode, since, until }) => [countryCode, since, until])
let nth = 0
const make = async (members: object[] = []) => {
  nth += 1
  const code = `NEW-${nth}`
  return (await editor().post('/groups', { code, name: `Group ${nth}`, kind: 'negotiating', members })).body
}
const save = (group: { code: string; version: number }, body: object) =>
  editor().patch(`/groups/${group.code}`, group.version, body)

it('adds a group with its names and members, once however often it is sent', async () => {
  const key = { 'idempotency-key': uuidv7() }
  const { status, body, headers } = await editor().post('/groups', lisbon, key)
  expect([status, body.code, body.memberCount, body.names]).toEqual([201, 'CPLP', 3, lisbon.names])
  expect(membersOf(body)).toEqual([
    ['BRA', null, null],
    ['PRT', '1996-07-17', null],
    ['TLS', '2002-07-20', null],
  ])
  const where = headers.get('location')!.replace('/api/v1', '')
  expect((await read(where)).code).toBe('CPLP')
  const again = await editor().post('/groups', lisbon, key)
  expect([again.status, again.body.id]).toEqual([201, body.id])
  const { status: taken, body: why } = await editor().post('/groups', lisbon)
  expect([taken, why.code, why.issues[0].path]).toEqual([409, 'group-exists', 'code'])
})

it('is changed by editors only, and never its code', async () => {
  const group = await make()
  const version = { 'if-match': '"1"' }
  const attempts: [string, string, object | undefined, Record<string, string>][] = [
    ['POST', '/groups', lisbon, { 'idempotency-key': uuidv7() }],
    ['PATCH', `/groups/${group.code}`, { name: 'Other' }, version],
    ['DELETE', `/groups/${group.code}`, undefined, version],
    ['POST', `/groups/${group.code}/restore`, undefined, {}],
  ]
  for (const attempt of attempts) {
    expect((await api.as('reader').send(...attempt)).status).toBe(403)
    expect((await api.as('nobody').send(...attempt)).status).toBe(401)
  }
  expect((await save(group, { code: 'OTHER' })).status).toBe(422)
  expect((await editor().patch(`/groups/${group.code}`, null, { name: 'Other' })).status).toBe(428)
  expect(await read(`/groups/${group.code}`)).toEqual(group)
})

it('makes names and members what is sent, and leaves what is not named', async () => {
  const group = await make([member('FRA', '1990-01-01'), member('DEU')])
  const { status, body } = await save(group, { name: 'Renamed', names: { fr: 'Renommé' } })
  expect([status, body.name, body.names, membersOf(body)]).toEqual([
    200,
    'Renamed',
    { fr: 'Renommé' },
    membersOf(group),
  ])
  const { body: emptied } = await save(body, { names: {}, members: [] })
  expect([emptied.names, emptied.members, emptied.memberCount]).toEqual([{}, [], 0])
})

it('keeps the rows of members that stay, and changes a date within its row', async () => {
  const group = await make([member('FRA'), member('GBR', '1973-01-01'), member('NOR', '1994-01-01')])
  const rows = async () =>
    Object.fromEntries(
      (await api.database.prisma.groupMember.findMany({ where: { groupId: group.id } })).map((row) => [
        `${row.countryCode} ${row.since?.toISOString().slice(0, 10) ?? ''}`.trim(),
        row.id,
      ]),
    )
  const before = await rows()
  const { headers, body } = await save(group, {
    members: [member('FRA'), member('GBR', '1973-01-01', '2020-01-31'), member('NOR', '1995-01-01')],
  })
  const after = await rows()
  expect(after).toEqual({
    FRA: before.FRA,
    'GBR 1973-01-01': before['GBR 1973-01-01'],
    'NOR 1995-01-01': before['NOR 1994-01-01'],
  })
  const change = await read(`/changes/${headers.get('change-id')}`)
  expect(change.action).toBe('group.update')
  const parts = change.rows.filter(({ part }: { part: string }) => part === 'country_group_member')
  expect(parts.map(({ act, about }: { act: string; about: string }) => [about, act]).sort()).toEqual([
    ['GBR', 'changed'],
    ['NOR', 'changed'],
  ])
  const { body: back } = await save(body, {
    members: [
      member('FRA', null, '1990-01-01'),
      member('FRA', '1990-01-01', '2000-01-01'),
      member('FRA', '2010-01-01'),
    ],
  })
  expect(membersOf(back)).toEqual([
    ['FRA', null, '1990-01-01'],
    ['FRA', '1990-01-01', '2000-01-01'],
    ['FRA', '2010-01-01', null],
  ])
})

it('counts who is a member today: not who left or comes', async () => {
  const group = await make([member('FRA', null, '2000-01-01'), member('DEU', '2900-01-01'), member('SUN')])
  expect([group.memberCount, group.members.length]).toEqual([1, 3])
})

it('refuses members that cannot be, naming the field, and then changes nothing', async () => {
  const group = await make([member('FRA')])
  const before = await allRows(api.database)
  const wrong = [
    [[member('FRA'), member('XQX')], 'members.1.countryCode'],
    [[member('FRA', '2000-01-01', '2000-01-01')], 'members.0.until'],
    [[member('FRA', '2000-01-01', '1999-01-01')], 'members.0.until'],
    [[member('FRA'), member('FRA')], 'members.1.since'],
    [[member('FRA', '2000-01-01'), member('DEU'), member('FRA', null, '2000-01-02')], 'members.2.since'],
    [[member('FRA', '2000-02-30')], 'members.0.since'],
    [[{ countryCode: 'FRA', from: '2000-01-01' }], 'members.0.from'],
  ] as const
  for (const [members, path] of wrong) {
    const { status, body } = await save(group, { members })
    expect([status, body.issues[0].path]).toEqual([422, path])
  }
  expect(await allRows(api.database)).toEqual(before)
})

it('tells the one who comes second what the group is now', async () => {
  const group = await make()
  const { body: first } = await save(group, { members: [member('VNM', '2001-01-01')] })
  for (const late of [
    await save(group, { name: 'Mine' }),
    await editor().delete(`/groups/${group.code}`, 1),
  ]) {
    expect([late.status, late.body.code]).toEqual([412, 'stale-version'])
    expect(late.body.current).toEqual(first)
  }
})

it('lets one of two that save at the same moment win', async () => {
  const group = await make()
  const replies = await Promise.all(
    ['2001-01-01', '2002-01-01', '2003-01-01'].map((since) =>
      save(group, { members: [member('VNM', since), member('LAO')] }),
    ),
  )
  expect(replies.map(({ status }) => status).sort()).toEqual([200, 412, 412])
  expect((await read(`/groups/${group.code}`)).members).toHaveLength(2)
})

it('undoes and redoes what was done to a group, row for row', async () => {
  const group = await make([member('FRA', null, '2000-01-01'), member('FRA', '2010-01-01'), member('DEU')])
  const before = await allRows(api.database)
  const { headers } = await save(group, {
    name: 'Other',
    kind: 'regional',
    names: { en: 'Other' },
    members: [member('FRA', null, '2005-01-01'), member('ITA', '2000-01-01')],
  })
  const after = await allRows(api.database)
  const undone = await undo(headers.get('change-id'))
  expect(undone.status).toBe(201)
  expect(await allRows(api.database)).toEqual(before)
  expect((await undo(undone.body.id)).status).toBe(201)
  expect(await allRows(api.database)).toEqual(after)
})

it('hides a group and brings it back with its members; meanwhile filters find none of its name', async () => {
  const group = await make([member('FRA', '1990-01-01')])
  expect((await read(`/countries/FRA`)).groups).toContain(group.code)
  expect((await editor().delete(`/groups/${group.code}`, group.version)).status).toBe(204)
  expect((await editor().get(`/groups/${group.code}`)).status).toBe(404)
  expect((await editor().patch(`/groups/${group.code}`, 2, { name: 'Other' })).status).toBe(404)
  expect((await read(`/countries/FRA`)).groups).not.toContain(group.code)
  for (const filter of ['memberOf', 'group']) {
    const { status, body } = await editor().get(`/interventions?${filter}=${group.code}`)
    expect([status, body.issues[0].path]).toEqual([400, filter])
  }
  expect((await editor().get('/interventions?country=FRA&spokenFor=true')).status).toBe(200)
  const { body: back } = await editor().post(`/groups/${group.code}/restore`)
  expect([back.id, back.members]).toEqual([group.id, group.members])
  expect((await editor().post(`/groups/${group.id}/restore`)).body).toEqual(back)
  expect((await editor().post('/groups/NOPE/restore')).status).toBe(404)
})

it('refuses to hide a group that somebody has spoken for, and to bring back what spoke for a hidden one', async () => {
  const group = await make([member('CUB')])
  const conference = await api.make.conference()
  const session = await api.make.session(conference.id)
  const cuba = await api.make.delegation(conference.id, { countryCode: 'CUB', name: 'Cuba' })
  const { body: said } = await editor().post('/interventions', {
    sessionId: session.id,
    delegationId: cuba.id,
    groupIds: [group.id],
  })
  const { status, body } = await editor().delete(`/groups/${group.code}`, group.version)
  expect([status, body.code]).toEqual([409, 'in-use'])
  await editor().delete(`/interventions/${said.id}`, said.version)
  expect((await editor().delete(`/groups/${group.code}`, group.version)).status).toBe(204)
  expect((await editor().post(`/interventions/${said.id}/restore`)).body.code).toBe('group-hidden')
  expect((await editor().post(`/groups/${group.code}/restore`)).status).toBe(200)
  expect((await editor().post(`/interventions/${said.id}/restore`)).status).toBe(200)
})
