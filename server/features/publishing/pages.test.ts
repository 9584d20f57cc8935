import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { change } from '../../database/change.ts'
import { type Api, startApi } from '../../test/api.ts'

const evil = `</script><script>alert('1')</script><!-- <img src=x onerror=alert(2)> & "quoted" $& $1`
let api: Api
let at: {
  conference: string
  session: string
  intervention: string
  delegation: string
  person: string
  theme: string
  sessions: string
  index: string
  'index by speaker': string
  'index by subject': string
  country: string
  organization: string
  group: string
}
beforeAll(async () => {
  api = await startApi()
  const { make } = api
  const conference = await make.conference({
    name: `Name ${evil}`,
    description: evil,
    place: evil,
    publishedAt: new Date(),
  })
  const session = await make.session(conference.id, { title: `Title ${evil}` })
  const delegation = await make.delegation(conference.id, { name: `Delegation ${evil}` })
  const state = await make.delegation(conference.id, { name: `State ${evil}`, countryCode: 'CSK' })
  const person = await make.person({ name: `Person ${evil}` })
  const theme = await make.theme({ name: `Theme ${evil}`, description: evil })
  const source = await make.source(conference.id, {
    title: `Source ${evil}`,
    url: 'https://example.org/a?b=1&c="d"',
  })
  const intervention = await make.intervention(session, delegation, {
    personId: person.id,
    speakerName: `Speaker ${evil}`,
    speakerPost: evil,
    summary: `Summary ${evil}`,
    reviewState: 'final',
    reviewedAt: new Date(),
  })
  const asGroup = await make.intervention(session, state, { reviewState: 'checked', reviewedAt: new Date() })
  await change(api.database, { accountId: null, action: 'test.prepare' }, async (tx) => {
    const { id: groupId } = await tx.group.create({
      data: { code: 'EVIL', name: `Group ${evil}`, kind: 'political' },
    })
    await tx.interventionGroup.create({ data: { interventionId: asGroup.id, groupId } })
    await tx.interventionText.create({
      data: {
        interventionId: intervention.id,
        kind: 'verbatim',
        language: 'vi',
        body: `Toàn văn ${evil}\n\nĐoạn hai`,
      },
    })
    await tx.interventionTheme.create({
      data: { interventionId: intervention.id, themeId: theme.id, stance: 'supports', passage: evil },
    })
    await tx.citation.create({
      data: { conferenceId: conference.id, sourceId: source.id, interventionId: intervention.id },
    })
  })
  const root = `/conferences/${conference.id}`
  at = {
    conference: root,
    session: `${root}/sessions/${session.id}`,
    intervention: `${root}/interventions/${intervention.id}`,
    delegation: `${root}/delegations/${delegation.id}`,
    person: `/persons/${person.id}`,
    theme: `/themes/${theme.id}`,
    sessions: `${root}/sessions`,
    index: `${root}/index`,
    'index by speaker': `${root}/index?by=speaker`,
    'index by subject': `${root}/index?by=subject`,
    country: '/countries/CSK',
    organization: `/organizations/${encodeURIComponent(`Delegation ${evil}`).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)}`,
    group: '/groups/EVIL',
  }
})
afterAll(() => api.close())

const read = async (path: string, headers = {}) => {
  const answer = await fetch(api.origin + path, { headers })
  return { status: answer.status, headers: answer.headers, text: await answer.text() }
}
const dataOf = (text: string) =>
  JSON.parse(text.match(/<script type="application\/ld\+json">(.*?)<\/script>/s)![1]!)

describe('a published page', () => {
  it.each([
    'conference',
    'session',
    'intervention',
    'delegation',
    'person',
    'theme',
    'sessions',
    'index',
    'index by speaker',
    'index by subject',
    'organization',
    'group',
  ] as const)('of a %s has a title, a description, an address and data, and text as text', async (kind) => {
    const { status, text, headers } = await read(at[kind])
    expect([status, headers.get('x-robots-tag'), headers.get('cache-control'), headers.get('vary')]).toEqual([
      200,
      null,
      'public, no-cache',
      expect.stringContaining('Cookie'),
    ])
    expect(text).toContain(`<link rel="canonical" href="${api.origin}${at[kind]}">`)
    expect(text).toMatch(/<title>[\w ,]+ &lt;\/script&gt;.* · Rostrum<\/title>/)
    expect(text.match(/<title>/g)).toHaveLength(1)
    expect(text).toMatch(/<meta name="description" content="[^"<>]+">/)
    expect(text).toContain('<meta property="og:title"')
    expect(text).toMatch(/<div id="root"><main[\s\S]*<h1 dir="auto">[^<]+<\/h1>/)
    // Of the shell and the data: no text of a record makes an element.
    expect(text.match(/<script/g)).toHaveLength(2)
    expect(text).not.toMatch(/<img|<!--|onerror=alert\(2\)>/)
    expect(dataOf(text)).toMatchObject({
      '@context': 'https://schema.org',
      url: api.origin + at[kind],
      name: expect.stringContaining(evil),
    })
  })

  it('of an intervention says who, for whom, when, about what and where it is recorded', async () => {
    const { text } = await read(at.intervention)
    const data = dataOf(text)
    expect(data).toMatchObject({
      '@type': 'Quotation',
      spokenByCharacter: {
        '@type': 'Person',
        name: `Speaker ${evil}`,
        affiliation: { name: `Delegation ${evil}` },
      },
      abstract: `Summary ${evil}`,
      inLanguage: 'vi',
      about: [{ '@type': 'DefinedTerm', name: `Theme ${evil}` }],
      isPartOf: { name: `Name ${evil}` },
      recordedAt: { '@type': 'Event', name: `Title ${evil}` },
      citation: [{ name: `Source ${evil}`, url: 'https://example.org/a?b=1&c="d"' }],
    })
    expect(text).toContain('<p lang="vi" dir="auto">Đoạn hai</p>')
  })

  it('of a country says what was said, for whom, and what came after it', async () => {
    const { text } = await read(at.country)
    expect(dataOf(text)).toMatchObject({ '@type': 'Country', name: 'Czechoslovakia', identifier: 'CSK' })
    expect(text).toMatch(/<dt>After it<\/dt><dd dir="auto"><a href="\/countries\/CZE"[^>]*>Czechia<\/a>/)
    expect(text).toMatch(/<dt>Spoke for<\/dt><dd dir="auto"><a href="\/groups\/EVIL"/)
    expect(text.match(/<li><a href="\/conferences\/[^"]*\/interventions\//g)).toHaveLength(1)
    expect((await read('/countries/csk')).text).toContain(
      `<link rel="canonical" href="${api.origin}/countries/CSK">`,
    )
    for (const nothing of ['/countries/PER', '/countries/PERU', '/organizations/%00'])
      expect([nothing, (await read(nothing)).headers.get('x-robots-tag')]).toEqual([nothing, 'noindex'])
  })

  it('of an index has its headings with their entries, and leads to the other orders', async () => {
    const [byCountry, bySubject] = [(await read(at.index)).text, (await read(at['index by subject'])).text]
    expect(byCountry).toMatch(
      /<h3 id="heading-[^"]+" dir="auto"><a href="[^"]*\/delegations\/[^"]*"[^>]*>State &lt;/,
    )
    expect(byCountry).toContain('Czechoslovak Republic</bdi>, see <a href="#heading-')
    expect(byCountry.match(/<li><a href="\/conferences\/[^"]*\/interventions\//g)).toHaveLength(2)
    expect(bySubject).toContain('<h3 id="heading-" dir="auto">No subject recorded</h3>')
    expect(byCountry).toContain(`href="${at['index by speaker']}"`)
    for (const nothing of ['?by=time', '?page=0', '?page=7'])
      expect((await read(at.index + nothing)).headers.get('x-robots-tag')).toBe('noindex')
  })

  it('is the plain shell for who is signed in, and for what is under another conference', async () => {
    const plain = (await read('/nowhere')).text
    const elsewhere = await api.make.conference({ publishedAt: new Date() })
    const displaced = at.intervention.replace(at.conference, `/conferences/${elsewhere.id}`)
    for (const answer of [await read(at.intervention, { 'x-test-role': 'reader' }), await read(displaced)])
      expect([answer.text === plain, answer.headers.get('x-robots-tag')]).toEqual([true, 'noindex'])
  })
})

describe('the sitemap', () => {
  it('has each published page once, with when it changed', async () => {
    const { text, headers } = await read('/sitemap.xml')
    expect(headers.get('content-type')).toContain('application/xml')
    const entry = /<url><loc>([^<]+)<\/loc><lastmod>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ<\/lastmod><\/url>/g
    const found = [...text.matchAll(entry)].map(([, address]) => address!)
    expect(new Set(found).size).toBe(found.length)
    expect(found).toEqual(expect.arrayContaining(Object.values(at).map((path) => api.origin + path)))
    expect(text.replace(entry, '').replace(/\s/g, '')).toBe(
      '<?xmlversion="1.0"encoding="UTF-8"?><urlsetxmlns="http://www.sitemaps.org/schemas/sitemap/0.9"></urlset>',
    )
    for (const address of found)
      expect((await read(address.replace(api.origin, ''))).headers.get('x-robots-tag')).toBeNull()
  })

  it('is named to programs, which are asked not to read the API', async () => {
    expect((await read('/robots.txt')).text).toBe(
      `User-agent: *\nDisallow: /api/\nSitemap: ${api.origin}/sitemap.xml\n`,
    )
    expect((await read('/sitemap-2.xml')).status).toBe(404)
  })

  it('is an index of several where there are more than fit in one', async () => {
    const express = (await import('express')).default
    const { sitemap } = await import('./sitemap.ts')
    const house = {
      published: api.database.published,
      publicUrl: 'https://record.example.org',
      takeTurn: () => 0,
    }
    const server = express()
      .use(sitemap(house as never, 2))
      .listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    const origin = `http://127.0.0.1:${(server.address() as { port: number }).port}`
    const text = async (path: string) => (await fetch(origin + path)).text()
    const whole = [...(await read('/sitemap.xml')).text.matchAll(/<loc>https?:\/\/[^/]+([^<]*)</g)].map(
      ([, path]) => path,
    )
    const files = [
      ...(await text('/sitemap.xml')).matchAll(/<sitemap><loc>https:\/\/record\.example\.org([^<]+)</g),
    ].map(([, path]) => path!)
    expect(files).toHaveLength(Math.ceil(whole.length / 2))
    const parts = (await Promise.all(files.map(text))).flatMap((part) =>
      [...part.matchAll(/<loc>https?:\/\/[^/]+([^<]*)</g)].map(([, path]) => path),
    )
    expect(parts).toEqual(whole)
    server.close()
  })
})
