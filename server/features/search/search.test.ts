import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, startApi } from '../../test/api.ts'
import { mark } from './rules.ts'

let api: Api
let conferenceId: string
const ids: Record<string, string> = {}

beforeAll(async () => {
  api = await startApi()
  const conference = await api.make.conference()
  conferenceId = conference.id
  const session = await api.make.session(conference.id)
  const cuba = await api.make.delegation(conference.id, { countryCode: 'CUB', name: 'Cuba' })
  const vietNam = await api.make.delegation(conference.id, { countryCode: 'VNM', name: 'Viet Nam' })
  const union = await api.make.delegation(conference.id, { name: 'European Union', acronym: 'EU' })
  const theme = await api.make.theme({ name: 'Sovereignty' })
  const say = async (name: string, delegation: { id: string }, body: object) => {
    const answer = await api
      .as('editor')
      .post('/interventions', { sessionId: session.id, delegationId: delegation.id, ...body })
    expect([name, answer.status]).toEqual([name, 201])
    ids[name] = answer.body.id
  }
  await say('cuba', cuba, {
    speakerName: 'Oscar Silvera',
    speakerPost: 'Minister of Justice',
    summary: 'Sovereign equality and non-interference; no sanc\u00adtions.',
    themes: [
      { themeId: theme.id, stance: 'supports', passage: 'The sovereign equality of States is the basis.' },
    ],
    language: 'es',
  })
  await say('vietNam', vietNam, {
    speakerName: 'Nguyễn Minh Vũ',
    speakerPost: 'Deputy Minister of Foreign Affairs',
    summary: 'Equality of all; sovereign States sign A/RES/79/243.',
    texts: [
      { kind: 'verbatim', language: 'zh', body: '打击网络犯罪需要国际合作。' },
      { kind: 'translation', language: 'ar', body: 'الجريمة الإلكترونية تهدد أمن الدول' },
    ],
  })
  await say('union', union, {
    summary: 'Human rights safeguards',
    texts: [
      {
        kind: 'verbatim',
        language: 'en',
        body: `${'And so we went on, word after word, and never came to an end. '.repeat(3000)}Finally the rhinoceros left.`,
      },
    ],
  })
})
afterAll(() => api.close())

const search = (q: string, more = '') =>
  api.as('reader').get(`/search?q=${encodeURIComponent(q)}&conference=${conferenceId}${more}`)
const found = async (q: string, more = '') => {
  const { status, body } = await search(q, more)
  expect([q, status]).toEqual([q, 200])
  const names = body.items.map(({ intervention }: { intervention: { id: string } }) =>
    Object.keys(ids).find((name) => ids[name] === intervention.id),
  )
  return names.sort()
}

describe('what was said', () => {
  it.each([
    ['sovereign', ['cuba', 'vietNam']],
    ['SOVEREIGN equality', ['cuba', 'vietNam']],
    ['"sovereign equality"', ['cuba']],
    ['sovereign -"sovereign equality"', ['vietNam']],
    ['equality -sanctions', ['vietNam']],
    ['-equality', ['union']],
    ['-"sovereign equality"', ['union', 'vietNam']],
    ['-"sovereign equality" or "non-interference"', ['cuba', 'union', 'vietNam']],
    ['-"sovereign equality" -rhinoceros', ['vietNam']],
    ['sanctions or safeguards', ['cuba', 'union']],
    ['"human rights" or "sovereign equality"', ['cuba', 'union']],
    ['A/RES/79/243', ['vietNam']],
    ['A/RES/243/79', []],
    ['non interference', ['cuba']],
    ['"non-interference"', ['cuba']],
    ['Nguyen', ['vietNam']],
    ['NGUYỄN vu', ['vietNam']],
    ['minister justice', ['cuba']],
    ['"Minister of Justice"', ['cuba']],
    ['"Silvera Minister"', []],
    ['sanc\u00adtions', ['cuba']],
    ['网络犯罪', ['vietNam']],
    ['犯罪网络', []],
    ['"犯罪网络"', []],
    ['"网络犯罪"', ['vietNam']],
    ['-"犯罪网络" equality', ['cuba', 'vietNam']],
    ['الجريمه الالكترونيه', ['vietNam']],
    ['rhinoceros', ['union']],
    ['"an end. Finally the rhinoceros"', ['union']],
    ['rights rhinoceros', ['union']],
    [
      `"${'And so we went on, word after word, and never came to an end. '.repeat(40)}Finally the"`,
      ['union'],
    ],
    [`"${'And so we went on, word after word, and never came to an end. '.repeat(40)}Finally an"`, []],
    ['x'.repeat(9000), []],
    [") & | ! <-> ''", []],
    ["o'neill \\ % _ :* 'a':*", []],
  ])('is found by %s', async (q, names) => {
    expect(await found(q)).toEqual(names)
    expect(await found(q, '&sort=newest')).toEqual(names)
    const list = await api
      .as('reader')
      .get(`/interventions?q=${encodeURIComponent(q)}&conference=${conferenceId}`)
    expect(list.body.total).toEqual({ count: names.length, isExact: true })
  })

  it('is marked in a name and a post that stand apart, and nowhere twice', async () => {
    const { body } = await search('silvera "minister of justice"')
    const [{ highlights }] = body.items
    expect(highlights[0].parts).toEqual([
      { text: 'Oscar ', isHit: false },
      { text: 'Silvera', isHit: true },
      { text: ' · ', isHit: false },
      { text: 'Minister of Justice', isHit: true },
    ])
  })

  it('is marked where it stands, to the last words of a text too long for one vector, as text', async () => {
    const { body } = await search('rhinoceros')
    const [{ highlights }] = body.items
    expect(highlights).toEqual([
      {
        field: 'text',
        ofId: null,
        language: 'en',
        textKind: 'verbatim',
        begins: expect.any(Number),
        isCut: false,
        parts: [
          { text: expect.stringContaining('Finally the '), isHit: false },
          { text: 'rhinoceros', isHit: true },
          { text: ' left.', isHit: false },
        ],
      },
    ])
    expect(highlights[0].begins).toBeGreaterThan(180_000)
  })

  it('is found anew when it changes, and no more when it is hidden', async () => {
    const { version } = (await api.as('reader').get(`/interventions/${ids.union}`)).body
    const changed = await api.as('editor').patch(`/interventions/${ids.union}`, version, { summary: 'Okapi' })
    expect([await found('okapi'), await found('safeguards')]).toEqual([['union'], []])
    await api.as('editor').delete(`/interventions/${ids.union}`, changed.body.version)
    expect(await found('okapi')).toEqual([])
    await api.as('editor').send('POST', `/interventions/${ids.union}/restore`)
    expect(await found('okapi or rhinoceros')).toEqual(['union'])
  })

  it('is paged without losing or doubling any, best and newest first', async () => {
    for (const sort of ['best', 'newest', 'oldest']) {
      const seen: string[] = []
      for (let cursor = '', more = true; more; ) {
        const { body } = await search(
          'sovereign or okapi',
          `&pageSize=1&sort=${sort}${cursor && `&cursor=${cursor}`}`,
        )
        seen.push(...body.items.map(({ intervention }: { intervention: { id: string } }) => intervention.id))
        cursor = body.next
        more = cursor !== null
      }
      expect([sort, [...seen].sort()]).toEqual([sort, Object.values(ids).sort()])
    }
  })
})

describe('facets', () => {
  type Facet = { name: string; values: { value: string; code: string | null; count: number }[] }
  const facets = async (query: string) => {
    const { status, body } = await api.as('reader').get(`/search/facets?conference=${conferenceId}&${query}`)
    expect(status).toBe(200)
    const of = (name: string) =>
      Object.fromEntries(
        body.facets
          .find((facet: Facet) => facet.name === name)
          .values.map(({ value, code, count }: Facet['values'][number]) => [code ?? value, count]),
      )
    return { of, body }
  }

  it('count what is found, by everything', async () => {
    const { of, body } = await facets('q=sovereign')
    expect(of('country')).toEqual({ CUB: 1, VNM: 1 })
    expect(of('capacity')).toEqual({ minister: 1, deputy_minister: 1 })
    expect(of('stance')).toEqual({ supports: 1 })
    expect(of('language')).toEqual({ es: 1 })
    expect(of('memberOf')).toMatchObject({ G77: 2, ASEAN: 1 })
    expect([body.among, body.isAll, body.days]).toEqual([
      2,
      true,
      [{ from: '2025-10-26', to: '2025-10-26', count: 2 }],
    ])
  })

  it('show what else could be chosen beside their own filter, and are held by every other', async () => {
    const { of } = await facets('country=CUB')
    expect([of('country'), of('capacity')]).toEqual([{ CUB: 1, VNM: 1 }, { minister: 1 }])
    const not = await facets('notCountry=CUB')
    expect([not.of('country'), not.of('delegation')]).toEqual([
      { CUB: 1, VNM: 1 },
      { VNM: 1, EU: 1 },
    ])
  })

  it('tell how many more groups said for those who are asked for', async () => {
    const facets = async (q: string) =>
      (await api.as('reader').get(`/search/facets?conference=${conferenceId}${q}`)).body
    expect((await facets('')).spokenFor).toBeNull()
    expect((await facets('&country=CUB')).spokenFor).toBe(0)
    const delegation = await api.make.delegation(conferenceId, { countryCode: 'IRQ', name: 'Iraq' })
    const session = await api.make.session(conferenceId)
    const [{ id: group }] = (await api.as('reader').get('/groups?pageSize=100')).body.items.filter(
      ({ code }: { code: string }) => code === 'G77',
    )
    const { body } = await api.as('editor').post('/interventions', {
      sessionId: session.id,
      delegationId: delegation.id,
      groupIds: [group],
    })
    expect((await facets('&country=CUB')).spokenFor).toBe(1)
    expect((await facets('&country=CUB&spokenFor=true')).spokenFor).toBe(1)
    expect((await api.as('administrator').delete(`/interventions/${body.id}`, body.version)).status).toBe(204)
  })

  it('name countries in the languages that they have names in', async () => {
    const { body } = await api.as('reader').get(`/search/facets?conference=${conferenceId}&facets=country`)
    const vietNam = body.facets[0].values.find(({ value }: { value: string }) => value === 'VNM')
    expect(vietNam.names).toMatchObject({ vi: 'Việt Nam', en: 'Viet Nam' })
  })

  it('refuse a name that is none', async () => {
    expect((await api.as('reader').get('/search/facets?facets=kind,weather')).status).toBe(400)
  })
})

it.each(['Viet Nam', 'Vietnam', 'Việt Nam', 'VIETNAM', 'Vietnm'])(
  '%s leads to the delegation of Viet Nam',
  async (q) => {
    const { body } = await api
      .as('reader')
      .get(`/search/suggestions?q=${encodeURIComponent(q)}&conference=${conferenceId}`)
    const delegations = body.items.filter(({ type }: { type: string }) => type === 'delegation')
    expect(delegations[0]).toMatchObject({ code: 'VNM', name: 'Viet Nam', isMisspelt: q === 'Vietnm' })
  },
)

it('a name that is spelled right is not taken for another, and one that is not only for the nearest', async () => {
  await api.make.person({ name: 'Jean Asselborn' })
  const suggested = async (q: string) =>
    (await api.as('reader').get(`/search/suggestions?q=${encodeURIComponent(q)}`)).body.items.map(
      ({ type, name }: { type: string; name: string }) => [type, name],
    )
  expect(await suggested('ASEAN')).toEqual([['group', 'Association of Southeast Asian Nations']])
  expect(await suggested('Aselborn')).toEqual([['person', 'Jean Asselborn']])
  expect(await suggested('European Unon')).not.toContainEqual(['group', 'Eastern European Group'])
})

it('over all conferences a state is one, and so is an organization of the same name', async () => {
  const other = await api.make.conference()
  await api.make.delegation(other.id, { countryCode: 'VNM', name: 'Viet Nam' })
  await api.make.delegation(other.id, { name: 'European Union', acronym: 'EU' })
  const suggested = async (q: string) => (await api.as('reader').get(`/search/suggestions?q=${q}`)).body.items
  expect(await suggested('Vietnam')).toEqual([
    { type: 'country', value: 'VNM', code: 'VNM', name: 'Viet Nam', isMisspelt: false },
  ])
  const [union] = await suggested('European%20Union')
  expect(union).toMatchObject({ type: 'delegation', code: 'EU', name: 'European Union' })
  expect(union.value.split(',')).toHaveLength(2)
})

it('a stretch is marked where most of the words are, whatever their accents', () => {
  const text = `${'nothing here '.repeat(60)}Nguyễn Văn Đức spoke of cyber-crime.${' more of it'.repeat(60)}`
  const marked = mark(text, [
    [
      { text: 'duc', isPhrase: false, isUnwanted: false },
      { text: 'cyber-crime', isPhrase: true, isUnwanted: false },
    ],
  ])!
  expect(marked.parts.filter(({ isHit }) => isHit).map(({ text }) => text)).toEqual(['Đức', 'cyber-crime'])
  expect(marked.parts.map(({ text }) => text).join('').length).toBeLessThan(350)
})
