import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, startApi } from '../../test/api.ts'
import { allRows } from '../../test/rows.ts'

let api: Api
let conference: { id: string }
let session: { id: string; conferenceId: string }
let cuba: { id: string }

beforeAll(async () => {
  api = await startApi()
  conference = await api.make.conference()
  session = await api.make.session(conference.id)
  cuba = await api.make.delegation(conference.id, { countryCode: 'CUB', name: 'Cuba' })
})
afterAll(() => api.close())

const editor = () => api.as('editor')
const merge = (id: string, version: number, intoId: string) =>
  editor().place(`/themes/${id}/merge`, version, { intoId })
const undo = (id: string) => editor().post(`/changes/${id}/undo`)
const read = async (path: string) => (await editor().get(path)).body
const tagged = async (id: string) =>
  (await read(`/interventions/${id}`)).themes.map(
    ({ theme, stance, passage }: { theme: { id: string }; stance: string; passage: string }) => [
      theme.id,
      stance,
      passage,
    ],
  )
const say = async (themes: object[]) =>
  (await editor().post('/interventions', { sessionId: session.id, delegationId: cuba.id, themes })).body

const unbis = 'http://metadata.un.org/thesaurus/1001591'

describe('merging two themes', () => {
  it('keeps all tags and passages, and undoing it leaves every row as it was', async () => {
    const { body: root } = await editor().post('/themes', { name: 'Above' })
    const { body: gone } = await editor().post('/themes', {
      name: 'Computer crime',
      names: { fr: 'Criminalité informatique', en: 'Computer crime' },
      description: 'As it was called',
      mappings: [
        { concept: unbis, vocabulary: 'UNBIS Thesaurus', label: 'COMPUTER CRIMES', relation: 'close' },
      ],
    })
    const { body: kept } = await editor().post('/themes', {
      name: 'Cybercrime',
      parentId: root.id,
      names: { en: 'Cybercrime' },
    })
    const below = await api.make.theme({ parentId: gone.id, position: 5 })
    const own = await api.make.theme({ parentId: kept.id, position: 0 })
    const tag = (themeId: string, stance: string | null, passage: string | null) => ({
      themeId,
      stance,
      passage,
    })
    const only = await say([tag(gone.id, 'supports', 'We support it.'), tag(own.id, null, null)])
    const same = await say([tag(kept.id, 'supports', 'First.'), tag(gone.id, 'supports', 'Second.')])
    const other = await say([tag(gone.id, 'opposes', 'But not so.'), tag(kept.id, 'supports', 'Yes.')])
    const bare = await say([tag(kept.id, null, null), tag(gone.id, 'mentions', 'Once.')])
    const under = await say([tag(below.id, 'conditional', 'If.')])
    const final = await say([tag(gone.id, null, 'Final.')])
    for (const reviewState of ['checked', 'final']) {
      const { version } = await read(`/interventions/${final.id}`)
      await editor().patch(`/interventions/${final.id}`, version, { reviewState })
    }
    const hidden = await say([tag(gone.id, null, 'Hidden.')])
    await editor().delete(`/interventions/${hidden.id}`, hidden.version)
    for (let nth = 0; nth < 40; nth += 1) await say([tag(gone.id, 'supports', `Passage ${nth}`)])
    const before = await allRows(api.database)

    expect(await read(`/themes/${gone.id}/merge?into=${kept.id}`)).toEqual({
      interventions: 45,
      final: 1,
      taggedWithBoth: 3,
      otherStance: 1,
      children: 1,
      names: 1,
      mappings: 1,
    })
    const { status, body: merged } = await merge(gone.id, gone.version, kept.id)
    expect(status).toBe(200)
    expect(merged).toMatchObject({
      id: kept.id,
      names: { en: 'Cybercrime', fr: 'Criminalité informatique' },
      description: 'As it was called',
      mappings: [
        { concept: unbis, vocabulary: 'UNBIS Thesaurus', label: 'COMPUTER CRIMES', relation: 'close' },
      ],
      interventions: 46,
    })
    expect(await tagged(only.id)).toEqual([
      [kept.id, 'supports', 'We support it.'],
      [own.id, null, null],
    ])
    expect(await tagged(same.id)).toEqual([[kept.id, 'supports', 'First.\n\nSecond.']])
    expect(await tagged(other.id)).toEqual([[kept.id, 'supports', 'Yes.\n\n[opposes] But not so.']])
    expect(await tagged(bare.id)).toEqual([[kept.id, 'mentions', 'Once.']])
    expect(await tagged(final.id)).toEqual([[kept.id, null, 'Final.']])
    expect(await tagged(under.id)).toEqual([[below.id, 'conditional', 'If.']])
    const { items } = await read('/themes')
    const at = items.findIndex(({ id }: { id: string }) => id === kept.id)
    expect(items.slice(at, at + 3).map(({ id }: { id: string }) => id)).toEqual([kept.id, own.id, below.id])
    expect(items.some(({ id }: { id: string }) => id === gone.id)).toBe(false)
    expect((await read(`/interventions?theme=${root.id}&count=exact`)).total.count).toBe(46)
    expect((await read('/themes?q=computer crime')).items.map(({ id }: { id: string }) => id)).toEqual([
      kept.id,
    ])
    expect(await read(`/themes/${gone.id}`)).toMatchObject({ id: kept.id })
    expect((await read(`/interventions/${only.id}`)).version).toBeGreaterThan(only.version)

    const undone = await undo(merged.changeId)
    expect(undone.status).toBe(201)
    expect(await allRows(api.database)).toEqual(before)
    const again = await undo(undone.body.id)
    expect(again.status).toBe(201)
    expect(await tagged(other.id)).toEqual([[kept.id, 'supports', 'Yes.\n\n[opposes] But not so.']])
    expect((await undo(again.body.id)).status).toBe(201)
    expect(await allRows(api.database)).toEqual(before)
  })

  it('is refused into itself, its own branch, and while both have a theme of one name below', async () => {
    const [a, b] = [await api.make.theme(), await api.make.theme()]
    const child = await api.make.theme({ parentId: a.id, name: 'Trẻ em' })
    const grandchild = await api.make.theme({ parentId: child.id })
    for (const intoId of [a.id, child.id, grandchild.id]) {
      const { status, body } = await merge(a.id, 1, intoId)
      expect([status, body.issues[0].path]).toEqual([422, 'intoId'])
    }
    const twin = await api.make.theme({ parentId: b.id, name: 'Tre em' })
    expect((await merge(a.id, 1, b.id)).body).toMatchObject({ status: 409, code: 'same-below' })
    expect((await merge(child.id, 1, twin.id)).status).toBe(200)
    expect((await merge(a.id, 1, b.id)).status).toBe(200)
    expect((await read(`/themes/${grandchild.id}`)).parentId).toBe(twin.id)
    expect((await editor().post(`/themes/${a.id}/restore`)).body.code).toBe('merged')
    expect((await merge(grandchild.id, 2, twin.id)).status).toBe(200)
    const sent = [`/themes/${twin.id}/merge`, { intoId: b.id }, { 'if-match': '"1"' }] as const
    expect((await api.as('reader').send('POST', ...sent)).status).toBe(403)
  })

  it('loses no tag that others give at the same moment', async () => {
    for (let round = 0; round < 5; round += 1) {
      const [a, b] = [await api.make.theme(), await api.make.theme()]
      const said = await say([{ themeId: a.id, passage: 'Before.' }])
      const replies = await Promise.all([
        merge(a.id, 1, b.id),
        editor().post('/interventions', {
          sessionId: session.id,
          delegationId: cuba.id,
          themes: [{ themeId: a.id, passage: 'At once.' }],
        }),
        editor().patch(`/interventions/${said.id}`, said.version, {
          themes: [{ themeId: a.id, passage: 'Rewritten.' }],
        }),
      ])
      const [merged, added, patched] = replies.map(({ status }) => status)
      expect(merged).toBe(200)
      expect([201, 422]).toContain(added)
      expect([200, 412, 422]).toContain(patched)
      expect(await tagged(said.id)).toEqual([[b.id, null, patched === 200 ? 'Rewritten.' : 'Before.']])
      expect((await read(`/interventions?theme=${b.id}`)).items).toHaveLength(added === 201 ? 2 : 1)
      expect(await api.database.prisma.interventionTheme.count({ where: { themeId: a.id } })).toBe(0)
    }
  })

  it('takes the tags of five thousand interventions along in one change', async () => {
    const [a, b] = [await api.make.theme(), await api.make.theme()]
    await api.database.asOwner((owner) =>
      owner.query(
        `SET rostrum.change = 'none';
       WITH said AS (
         INSERT INTO intervention (id, conference_id, session_id, delegation_id, position)
         SELECT gen_random_uuid(), '${conference.id}', '${session.id}', '${cuba.id}', 100000000 + n
           FROM generate_series(1, 5000) n RETURNING id)
       INSERT INTO intervention_theme (intervention_id, theme_id, passage) SELECT id, '${a.id}', 'Said' FROM said`,
      ),
    )
    const { body } = await merge(a.id, 1, b.id)
    expect(body.interventions).toBe(5000)
    expect((await undo(body.changeId)).status).toBe(201)
    expect(await read(`/themes/${a.id}`)).toMatchObject({ id: a.id, interventions: 5000 })
  }, 60_000)
})

describe('what a theme is called elsewhere', () => {
  it('is kept with it, changed, and refused when it is no address or twice', async () => {
    const { body: theme } = await editor().post('/themes', { name: 'Mapped', mappings: [] })
    const mapping = { concept: unbis, vocabulary: 'UNBIS Thesaurus' }
    const save = (version: number, mappings: object[]) =>
      editor().patch(`/themes/${theme.id}`, version, { mappings })
    const { body: saved } = await save(1, [mapping])
    expect(saved.mappings).toEqual([{ ...mapping, label: null, relation: 'exact' }])
    const { body: changed } = await save(2, [
      { ...mapping, label: 'COMPUTER CRIMES', relation: 'broad' },
      { concept: 'http://eurovoc.europa.eu/c_3fab5e67', vocabulary: 'EuroVoc', label: 'cybercrime' },
    ])
    expect(changed.mappings.map(({ vocabulary, relation }: never) => [vocabulary, relation])).toEqual([
      ['EuroVoc', 'exact'],
      ['UNBIS Thesaurus', 'broad'],
    ])
    expect((await save(3, [{ ...mapping, concept: 'javascript:alert(1)' }])).status).toBe(422)
    expect((await save(3, [mapping, mapping])).body.issues[0].path).toBe('mappings')
    expect((await save(3, [])).body.mappings).toEqual([])
  })

  it('and a retired theme is no longer given, but stays where it was given', async () => {
    const theme = await api.make.theme({ name: 'Old words' })
    const said = await say([{ themeId: theme.id, passage: 'Then.' }])
    await editor().patch(`/themes/${theme.id}`, 1, { retired: true })
    expect((await read('/themes?q=old words')).items).toEqual([])
    expect((await read('/themes?q=old words&retired=true')).items).toHaveLength(1)
    const refused = await editor().post('/interventions', {
      sessionId: session.id,
      delegationId: cuba.id,
      themes: [{ themeId: theme.id }],
    })
    expect(refused.body.issues[0].path).toBe('themes.0')
    expect(await tagged(said.id)).toEqual([[theme.id, null, 'Then.']])
    await editor().patch(`/themes/${theme.id}`, 2, { retired: false })
    expect((await say([{ themeId: theme.id }])).themes).toHaveLength(1)
  })
})
