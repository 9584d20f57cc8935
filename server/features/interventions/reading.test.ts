import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Api, startApi } from '../../test/api.ts'
import { statements } from '../../test/statements.ts'

let api: Api
let session: { id: string; conferenceId: string }
let cuba: { id: string; conferenceId: string }
let union: { id: string; conferenceId: string }
const warnings: string[] = []
const warned = ({ message }: Error) => void warnings.push(message)

beforeAll(async () => {
  process.on('warning', warned)
  api = await startApi()
  const { id } = await api.make.conference()
  session = await api.make.session(id)
  cuba = await api.make.delegation(id, { countryCode: 'CUB', name: 'Cuba' })
  union = await api.make.delegation(id, {
    kind: 'intergovernmental_organization',
    name: 'European Union',
    acronym: 'EU',
  })
})
afterAll(async () => {
  process.off('warning', warned)
  await api.close()
})

const read = async (id: string) => (await api.as('reader').get(`/interventions/${id}`)).body

describe('one intervention', () => {
  let answered: { id: string }
  beforeEach(async () => {
    answered = await api.make.intervention(session, cuba, { startedAt: new Date('2025-10-26T03:42:10Z') })
  })

  it('says what it answers and who answered it, in order, but for hidden ones', async () => {
    const later = await api.make.intervention(session, cuba, {
      repliesToId: answered.id,
      kind: 'right_of_reply',
      position: 2_000_000_000,
    })
    const sooner = await api.make.intervention(session, union, { repliesToId: answered.id, kind: 'answer' })
    await api.make.intervention(session, union, { repliesToId: answered.id, deletedAt: new Date() })
    const { delegation: ofCuba } = await read(answered.id)
    const { delegation: ofUnion } = await read(sooner.id)
    expect([ofCuba, ofUnion]).toEqual([
      { id: cuba.id, code: 'CUB', name: 'Cuba', kind: 'state' },
      { id: union.id, code: 'EU', name: 'European Union', kind: 'intergovernmental_organization' },
    ])
    expect((await read(answered.id)).replies).toEqual([
      { id: sooner.id, startedAt: null, delegation: ofUnion },
      { id: later.id, startedAt: null, delegation: ofCuba },
    ])
    expect(await read(later.id)).toMatchObject({
      repliesTo: { id: answered.id, startedAt: '2025-10-26T03:42:10Z', delegation: ofCuba },
      replies: [],
    })
  })

  it('is whole, texts by kind and language and sources as given, in one statement however much it is', async () => {
    const editor = api.as('editor')
    const once = await statements(() => read(answered.id))
    const sources = [
      await api.make.source(session.conferenceId, { title: 'Zulu' }),
      await api.make.source(session.conferenceId, { title: 'Alpha' }),
    ]
    const texts = [
      { kind: 'translation', language: 'vi', body: 'Thưa "ngài"\n\\u0000 </script>' },
      { kind: 'verbatim', language: 'es', body: 'Señor' },
      { kind: 'translation', language: 'en', body: 'Mr' },
    ]
    const changed = await editor.patch(`/interventions/${answered.id}`, 1, {
      texts,
      reviewState: 'checked',
      citations: sources.map(({ id }) => ({ sourceId: id })),
    })
    const whole = await read(answered.id)
    expect(whole).toEqual(changed.body)
    expect(whole.texts).toEqual([texts[1], texts[2], texts[0]])
    expect(whole.citations.map(({ source }: { source: { title: string } }) => source.title)).toEqual([
      'Zulu',
      'Alpha',
    ])
    expect(new Date(whole.reviewedAt).getTime()).toBeGreaterThan(Date.now() - 60_000)
    expect([once, await statements(() => read(answered.id))]).toEqual([1, 1])
  })

  it('is written and read without asking one connection twice at once', async () => {
    const { id } = (
      await api.as('editor').post('/interventions', {
        sessionId: session.id,
        delegationId: cuba.id,
        repliesToId: answered.id,
        texts: [{ kind: 'verbatim', language: 'es', body: 'Señor' }],
      })
    ).body
    await api.as('editor').patch(`/interventions/${id}`, 1, { note: 'x' })
    await api.as('editor').delete(`/interventions/${id}`, 2)
    await api.as('editor').post(`/interventions/${id}/restore`)
    expect(warnings).toEqual([])
  })
})

describe("a theme's colour", () => {
  it('is its own, else that of the nearest theme above it that has one, on a record as in the tree', async () => {
    const root = await api.make.theme({ hue: 4 })
    const branch = await api.make.theme({ parentId: root.id })
    const twig = await api.make.theme({ parentId: branch.id })
    const leaf = await api.make.theme({ parentId: twig.id })
    const own = await api.make.theme({ parentId: twig.id, hue: 7 })
    const below = await api.make.theme({ parentId: own.id })
    const colourless = await api.make.theme()
    const all = [root, branch, twig, leaf, own, below, colourless]
    const { id } = await api.make.intervention(session, cuba)
    const tagged = await api
      .as('editor')
      .patch(`/interventions/${id}`, 1, { themes: all.map((theme) => ({ themeId: theme.id })) })
    const onRecord = tagged.body.themes.map(({ theme }: { theme: { hue: number | null } }) => theme.hue)
    const inTree = await Promise.all(
      all.map(async (theme) => (await api.as('reader').get(`/themes/${theme.id}`)).body.hue),
    )
    expect(onRecord).toEqual([4, 4, 4, 4, 7, 7, null])
    expect(inTree).toEqual(onRecord)
  })
})
