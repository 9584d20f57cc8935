import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { type Api, startApi } from '../../test/api.ts'
import { statements } from '../../test/statements.ts'

let api: Api | undefined
const close = () => api?.close()
beforeEach(async () => {
  await close()
  api = await startApi()
})
afterAll(close)

const as = (role: 'editor' | 'reader') => api!.as(role)
const create = async (name: string, more: object = {}) =>
  (await as('editor').post('/themes', { name, ...more })).body
const list = async (query = '') => (await as('reader').get(`/themes?${query}`)).body.items
const outline = async (query = '') =>
  (await list(query)).map(({ name, depth }: { name: string; depth: number }) => '-'.repeat(depth) + name)
const get = async (id: string) => (await as('reader').get(`/themes/${id}`)).body

describe('keeping', () => {
  it('keeps what is given, once however often it is sent', async () => {
    const key = uuidv7()
    const body = {
      name: 'Sovereignty',
      names: { vi: 'Chủ quyền', ar: 'السيادة', zh: '主权' },
      description: '<script>alert(1)</script>',
    }
    const send = () => as('editor').post('/themes', body, { 'idempotency-key': key })
    const made = await send()
    const { createdAt, updatedAt, ...rest } = made.body
    expect(made.status).toBe(201)
    expect(rest).toEqual({
      ...body,
      mappings: [],
      id: key,
      version: 1,
      parentId: null,
      path: ['Sovereignty'],
      depth: 0,
      hue: 0,
      retiredAt: null,
      interventions: 0,
    })
    expect((await send()).body).toEqual(made.body)
    expect(await get(key)).toEqual(made.body)
    expect(await list()).toEqual([made.body])
  })

  it('refuses a name twice in one place, unknown parents and what cannot be stored', async () => {
    const root = await create('Crime')
    await create('Fraud', { parentId: root.id })
    const hidden = await api!.make.theme({ deletedAt: new Date() })
    const refused = async (body: object) => {
      const { status, body: answer } = await as('editor').post('/themes', body)
      return [status, answer.issues[0].path]
    }
    expect(await refused({ name: 'CRIME' })).toEqual([409, 'name'])
    expect(await refused({ name: 'Fraud', parentId: uuidv7() })).toEqual([422, 'parentId'])
    expect(await refused({ name: 'Fraud', parentId: hidden.id })).toEqual([422, 'parentId'])
    expect(await refused({ name: 'X', hue: 10 })).toEqual([422, 'hue'])
    expect(await refused({ name: '\u0000' })).toEqual([422, 'name'])
    expect(await refused({ name: 'X', names: { vi: '\ud800' } })).toEqual([422, 'names.vi'])
    expect((await create('Fraud')).path).toEqual(['Fraud'])
    expect(await outline()).toEqual(['Crime', '-Fraud', 'Fraud'])
  })

  it('gives each root the hue that the fewest have, and branches their root’s', async () => {
    const roots = [await create('A'), await create('B', { hue: 7 }), await create('C')]
    expect(roots.map(({ hue }) => hue)).toEqual([0, 7, 1])
    const child = await create('B1', { parentId: roots[1].id })
    const own = await create('B11', { parentId: child.id, hue: 4 })
    const below = await create('B111', { parentId: own.id })
    expect([child.hue, own.hue, below.hue]).toEqual([7, 4, 4])
    const changed = await as('editor').patch(`/themes/${own.id}`, 1, { hue: null })
    expect([changed.body.hue, (await get(below.id)).hue]).toEqual([7, 7])
  })

  it('changes names as a list, leaving the rows that stay', async () => {
    const theme = await create('T', { names: { vi: 'Một', fr: 'Un', es: 'Uno' } })
    const changed = await as('editor').patch(`/themes/${theme.id}`, 1, {
      names: { vi: 'Một', fr: 'Une', ms: 'Satu' },
    })
    expect([changed.body.names, changed.body.version]).toEqual([{ vi: 'Một', fr: 'Une', ms: 'Satu' }, 2])
    const rows = await api!.database.prisma.changeRow.findMany({
      where: { recordId: theme.id, tableName: 'theme_name' },
      orderBy: { sequence: 'asc' },
    })
    const touched = rows.slice(3).map(({ before, after }) => {
      const [was, is] = [before, after] as ({ language: string } | null)[]
      return [was?.language, is?.language]
    })
    expect(touched).toEqual([
      ['es', undefined],
      ['fr', 'fr'],
      [undefined, 'ms'],
    ])
    const late = await as('editor').patch(`/themes/${theme.id}`, 1, { name: 'U' })
    expect([late.status, late.body.current]).toEqual([412, await get(theme.id)])
  })

  it('hides what is not used, says otherwise what hangs on it, and brings it back unless replaced', async () => {
    const root = await create('Root')
    const leaf = await create('Leaf', { parentId: root.id })
    const withChild = await as('editor').delete(`/themes/${root.id}`, 1)
    expect([withChild.status, withChild.body.detail]).toEqual([
      409,
      '1 theme stands below the theme. Move or delete it first.',
    ])
    expect((await as('editor').delete(`/themes/${leaf.id}`, 1)).status).toBe(204)
    expect((await as('reader').get(`/themes/${leaf.id}`)).status).toBe(404)
    expect(await outline('retired=true')).toEqual(['Root'])
    expect((await as('editor').delete(`/themes/${root.id}`, 1)).status).toBe(204)
    const orphan = await as('editor').post(`/themes/${leaf.id}/restore`)
    expect([orphan.status, orphan.body.code]).toEqual([409, 'parent-hidden'])
    await create('Root')
    const taken = await as('editor').post(`/themes/${root.id}/restore`)
    expect([taken.status, taken.body.code]).toEqual([409, 'theme-exists'])
  })
})

describe('the tree', () => {
  const grow = async () => {
    const a = await create('A')
    const b = await create('B')
    const a1 = await create('A1', { parentId: a.id })
    const a2 = await create('A2', { parentId: a.id })
    const a11 = await create('A11', { parentId: a1.id })
    return { a, b, a1, a2, a11 }
  }

  it('lists each after its parent, in as many statements for five as for one', async () => {
    await create('Z')
    const forOne = await statements(() => list())
    await grow()
    expect(await outline()).toEqual(['Z', 'A', '-A1', '--A11', '-A2', 'B'])
    expect(await statements(() => list())).toBe(forOne)
    expect((await list()).find(({ name }: { name: string }) => name === 'A11').path).toEqual([
      'A',
      'A1',
      'A11',
    ])
  })

  it('never puts a theme below itself', async () => {
    const { a, a11 } = await grow()
    const refused = [
      await as('editor').patch(`/themes/${a.id}`, 1, { parentId: a.id }),
      await as('editor').patch(`/themes/${a.id}`, 1, { parentId: a11.id }),
      await as('editor').place(`/themes/${a.id}/place`, 1, { parentId: a11.id, afterId: null }),
    ]
    for (const { status, body } of refused)
      expect([status, body.issues]).toEqual([
        422,
        [{ path: 'parentId', message: 'A theme cannot stand below itself', code: 'invalid' }],
      ])
  })

  it('never makes a circle of two moves at the same moment', async () => {
    for (let round = 0; round < 5; round += 1) {
      const [x, y] = [await create(`X${round}`), await create(`Y${round}`)]
      const moves = await Promise.all([
        as('editor').patch(`/themes/${x.id}`, 1, { parentId: y.id }),
        as('editor').patch(`/themes/${y.id}`, 1, { parentId: x.id }),
      ])
      expect(moves.map(({ status }) => status).sort()).toEqual([200, 422])
    }
  })

  it('moves a theme anywhere, and no neighbour’s version changes', async () => {
    const { a, b, a1, a2 } = await grow()
    const place = async (id: string, parentId: string | null, afterId: string | null) => {
      const { version } = await get(id)
      return (await as('editor').place(`/themes/${id}/place`, version, { parentId, afterId })).status
    }
    expect(await place(a2.id, a.id, null)).toBe(200)
    expect(await outline()).toEqual(['A', '-A2', '-A1', '--A11', 'B'])
    expect(await place(a2.id, null, a.id)).toBe(200)
    expect(await outline()).toEqual(['A', '-A1', '--A11', 'A2', 'B'])
    expect(await place(b.id, a1.id, uuidv7())).toBe(422)
    for (let i = 0; i < 24; i += 1) expect(await place(i % 2 ? b.id : a2.id, null, a.id)).toBe(200)
    expect(await outline()).toEqual(['A', '-A1', '--A11', 'B', 'A2'])
    expect((await get(a.id)).version).toBe(1)
    const late = await as('editor').place(`/themes/${b.id}/place`, 1, { parentId: null, afterId: null })
    expect(late.status).toBe(412)
  })

  it('moves to the end of the new siblings, and out of a branch with its colour', async () => {
    const { b, a1, a11 } = await grow()
    await create('B1', { parentId: b.id })
    await as('editor').patch(`/themes/${a11.id}`, 1, { parentId: b.id })
    expect(await outline()).toEqual(['A', '-A1', '-A2', 'B', '-B1', '-A11'])
    expect((await get(a11.id)).hue).toBe(1)
    const out = await as('editor').patch(`/themes/${a1.id}`, 1, { parentId: null })
    expect([out.body.depth, out.body.hue]).toEqual([0, 0])
  })

  it('finds by name in any language', async () => {
    await create('Sovereignty', { names: { vi: 'Chủ quyền', zh: '主权' } })
    await create('100% data_protection')
    expect(await outline('q=chu quyen')).toEqual(['Sovereignty'])
    expect(await outline('q=主权')).toEqual(['Sovereignty'])
    expect(await outline('q=SOVER')).toEqual(['Sovereignty'])
    expect(await outline('q=%25')).toEqual(['100% data_protection'])
    expect(await outline("q='; DROP TABLE theme; --")).toEqual([])
  })

  it('retires a theme without losing it, and holds the tree together above one in use', async () => {
    const { a, a1, a11 } = await grow()
    const retired = await as('editor').patch(`/themes/${a11.id}`, 1, { retired: true })
    expect(retired.body.retiredAt).toMatch(/Z$/)
    expect(await outline()).toEqual(['A', '-A1', '-A2', 'B'])
    expect(await outline('retired=true')).toEqual(['A', '-A1', '--A11', '-A2', 'B'])
    await as('editor').patch(`/themes/${a.id}`, 1, { retired: true })
    expect(await outline()).toEqual(['A', '-A1', '-A2', 'B'])
    expect(await outline('q=a')).toEqual(['-A1', '-A2'])
    const again = await as('editor').patch(`/themes/${a11.id}`, 2, { retired: true, name: 'A12' })
    expect(again.body.retiredAt).toBe(retired.body.retiredAt)
    expect((await as('editor').patch(`/themes/${a11.id}`, 3, { retired: false })).body.retiredAt).toBe(null)
    expect(await outline()).toEqual(['A', '-A1', '--A12', '-A2', 'B'])
    expect(a1.version).toBe(1)
  })

  it('counts the interventions of a branch once each, of one conference where asked', async () => {
    const { a, b, a1, a11 } = await grow()
    const tagged = async (themeIds: string[], conferenceId: string) => {
      const session = await api!.make.session(conferenceId)
      const delegation = await api!.make.delegation(conferenceId)
      const made = await as('editor').post('/interventions', {
        sessionId: session.id,
        delegationId: delegation.id,
        themes: themeIds.map((themeId) => ({ themeId })),
      })
      expect(made.status).toBe(201)
      return made.body
    }
    const [here, there] = [await api!.make.conference(), await api!.make.conference()]
    await tagged([a1.id, a11.id], here.id)
    await tagged([a.id], here.id)
    const elsewhere = await tagged([a11.id], there.id)
    const counts = async (query = '') =>
      Object.fromEntries(
        (await list(query)).map((one: { name: string; interventions: number }) => [
          one.name,
          one.interventions,
        ]),
      )
    expect(await counts()).toEqual({ A: 3, A1: 2, A11: 2, A2: 0, B: 0 })
    expect(await counts(`conference=${here.id}`)).toEqual({ A: 2, A1: 1, A11: 1, A2: 0, B: 0 })
    expect((await get(a.id)).interventions).toBe(3)
    const inUse = await as('editor').delete(`/themes/${a11.id}`, 1)
    expect([inUse.status, inUse.body.detail]).toEqual([
      409,
      '2 interventions are tagged with the theme. Retire it instead.',
    ])
    await as('editor').patch(`/themes/${a11.id}`, 1, { parentId: b.id })
    expect(await counts()).toEqual({ A: 2, A1: 1, A11: 2, A2: 0, B: 2 })
    await as('editor').delete(`/interventions/${elsewhere.id}`, elsewhere.version)
    expect(await counts()).toEqual({ A: 2, A1: 1, A11: 1, A2: 0, B: 1 })
    expect((await as('reader').get(`/themes?conference=${uuidv7()}`)).status).toBe(400)
  })
})
