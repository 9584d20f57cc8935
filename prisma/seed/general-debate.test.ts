import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, startApi } from '../../server/test/api.ts'
import { readSpeakers, readSpeeches, type Speech } from './general-debate/read-corpus.ts'
import { loadGeneralDebate } from './general-debate.ts'
import { SampleIsThere } from './sample.ts'

const fixtures = join(import.meta.dirname, '../../server/test/fixtures')
// The whole corpus where somebody has it: GENERAL_DEBATE=<folder> npx vitest run prisma/seed/general-debate
const folder = process.env.GENERAL_DEBATE ?? join(fixtures, 'general-debate')
const speakers = join(fixtures, 'delegates/unga_speakers_s04_s45_s72.csv')

let api: Api
let conference: string
const speeches = readSpeeches(folder)
beforeAll(async () => {
  api = await startApi()
  const loaded = await loadGeneralDebate(api.database, { folder, speakers })
  conference = loaded.conferenceId
  expect(loaded).toMatchObject({ interventions: 387, texts: speeches.length })
})
afterAll(() => api.close())

const get = async (path: string) => {
  const { status, body } = await api.as('reader').get(path)
  expect(status).toBe(200)
  return body
}

/** What a facet counts, by value. */
async function facet(name: string, q: string): Promise<Record<string, number>> {
  const { facets, isAll } = await get(
    `/search/facets?conference=${conference}&facets=${name}&q=${encodeURIComponent(q)}`,
  )
  expect(isAll).toBe(true)
  return Object.fromEntries(
    facets[0].values.map(({ value, count }: { value: string; count: number }) => [value, count]),
  )
}

/** The words of a text, read from it without the program: letters and figures between what is neither. */
const plain = (text: string) =>
  ` ${text
    .normalize('NFKD')
    .toLocaleLowerCase('en')
    .replaceAll(/\p{M}/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .join(' ')} `

const texts = speeches.map((speech) => ({ ...speech, words: plain(speech.body) }))
const stateOfTheDay: Record<string, string> = { RUS: 'SUN', BLR: 'BYS', COD: 'ZAR' }

function countBy(of: (speech: Speech) => string, says: (words: string) => boolean) {
  const counts: Record<string, number> = {}
  for (const speech of texts.filter(({ words }) => says(words)))
    counts[of(speech)] = (counts[of(speech)] ?? 0) + 1
  return counts
}

const has = (phrase: string) => (words: string) => words.includes(` ${phrase} `)
const questions: [q: string, says: (words: string) => boolean, sql: string][] = [
  ['sovereignty', has('sovereignty'), String.raw`body ~* '\msovereignty\M'`],
  ['"international law"', has('international law'), String.raw`body ~* '\minternational\s+law\M'`],
  [
    'sovereignty -kuwait',
    (words) => has('sovereignty')(words) && !has('kuwait')(words),
    String.raw`body ~* '\msovereignty\M' AND body !~* '\mkuwait\M'`,
  ],
  [
    'disarmament or colonialism',
    (words) => has('disarmament')(words) || has('colonialism')(words),
    String.raw`body ~* '\m(disarmament|colonialism)\M'`,
  ],
  ['nations', has('nations'), String.raw`body ~* '\mnations\M'`],
]

describe('the general debate', () => {
  it.each(questions)(
    'counts %s by country and session as the files and plain SQL do',
    async (q, says, sql) => {
      const fromFiles = countBy(({ code }) => stateOfTheDay[code] ?? code, says)
      const { rows } = await api.database.pool.query<{ code: string; count: number }>(
        `SELECT i.country_code AS code, count(*)::int AS count
         FROM intervention i JOIN intervention_text t ON t.intervention_id = i.id
        WHERE i.conference_id = $1 AND ${sql} GROUP BY 1`,
        [conference],
      )
      expect(Object.keys(fromFiles).length).toBeGreaterThan(0)
      expect(Object.fromEntries(rows.map(({ code, count }) => [code, count]))).toEqual(fromFiles)
      expect(await facet('country', q)).toEqual(fromFiles)
      const { rows: sessions } = await api.database.pool.query<{ id: string; number: number }>(
        `SELECT id, CASE extract(year FROM held_on) WHEN 1949 THEN 4 WHEN 1990 THEN 45 ELSE 72 END AS number
         FROM session WHERE conference_id = $1`,
        [conference],
      )
      const numbers = new Map(sessions.map(({ id, number }) => [id, String(number)]))
      const bySession = Object.entries(await facet('session', q)).map(([id, count]) => [
        numbers.get(id),
        count,
      ])
      expect(Object.fromEntries(bySession)).toEqual(countBy(({ session }) => String(session), says))
    },
  )

  it('finds every speech by its last words, the longest too', async () => {
    const longest = texts.reduce((a, b) => (b.body.length > a.body.length ? b : a))
    for (const { words, code } of new Set([longest, ...texts.slice(0, 20)])) {
      const last = words.trim().split(' ').slice(-12).join(' ')
      const { items } = await get(`/search?conference=${conference}&q=${encodeURIComponent(`"${last}"`)}`)
      expect([code, items.length]).toEqual([code, 1])
      expect(items[0].intervention.delegation.code).toBe(stateOfTheDay[code] ?? code)
    }
  })

  it('files a speech under the state of its day', async () => {
    const { rows } = await api.database.pool.query<{ code: string }>(
      `SELECT country_code AS code FROM delegation WHERE conference_id = $1 AND country_code = ANY ($2)`,
      [conference, ['SUN', 'DDR', 'CSK', 'YUG', 'RUS']],
    )
    // Russia itself spoke in 2017.
    expect(rows.map(({ code }) => code).sort()).toEqual(['CSK', 'DDR', 'RUS', 'SUN', 'YUG'])
    const { rows: spoke } = await api.database.pool.query(
      `SELECT extract(year FROM s.held_on)::int AS year FROM intervention i JOIN session s ON s.id = i.session_id
        WHERE i.conference_id = $1 AND i.country_code = 'RUS'`,
      [conference],
    )
    expect(spoke).toEqual([{ year: 2017 }])
  })

  it('names each speaker as the list does, with honorific and post', () => {
    const list = readSpeakers(speakers)
    expect(list).toHaveLength(387)
    expect(list.find(({ name }) => name === 'Michel Temer')).toMatchObject({
      honorific: 'Mr.',
      post: 'President',
      session: 72,
    })
  })

  it('is loaded once', async () => {
    await expect(loadGeneralDebate(api.database, { folder, speakers })).rejects.toThrow(SampleIsThere)
  })
})
