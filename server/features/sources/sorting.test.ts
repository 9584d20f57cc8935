import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sourceSorts } from '#contract/sources'
import { type Api, startApi } from '../../test/api.ts'
import { pageByPage } from '../../test/page-by-page.ts'
import { statements } from '../../test/statements.ts'

let api: Api
let conference: { id: string }
const letters = new Map<string, string>()

beforeAll(async () => {
  api = await startApi()
  conference = await api.make.conference()
  const make = async (letter: string, title: string, publisher: string | null, day: string | null) => {
    const given = { title, publisher, publishedOn: day ? new Date(day) : null }
    const source = await api.make.source(conference.id, given)
    letters.set(source.id, letter)
    return source
  }
  const a = await make('a', 'Đa phương', 'Tin Tuc', '2025-10-26')
  const b = await make('b', 'beta', null, '2025-10-25')
  const c = await make('c', 'Ce', 'étoile', null)
  const d = await make('d', 'delta', null, '2025-10-26')
  await make('e', 'Epsilon', 'Zeit', '1969-12-31')
  // Ordered by their last change: d, e, a, b, c.
  for (const { id } of [a, b, c]) await api.as('editor').patch(`/sources/${id}`, 1, { note: 'later' })
  for (const source of [c, c, d]) await api.make.figure(source)
  await api.make.figure(a, { deletedAt: new Date() })
})
afterAll(() => api.close())

const lettersOf = (ids: string[]) => ids.map((id) => letters.get(id)).join('')

describe('sources', () => {
  it.each<[(typeof sourceSorts)[number], string]>([
    ['title', 'bcade'],
    ['-title', 'edacb'],
    ['publisher', 'caebd'],
    ['-publisher', 'eacdb'],
    ['publishedOn', 'ebadc'],
    ['-publishedOn', 'adbec'],
    ['citations', 'baedc'],
    ['-citations', 'cdbae'],
    ['updatedAt', 'deabc'],
    ['-updatedAt', 'cbaed'],
  ])('by %s are %s, page by page there and back', async (sort, order) => {
    const { there, back } = await pageByPage(api, `/sources?conference=${conference.id}&sort=${sort}`)
    expect([lettersOf(there), lettersOf(back)]).toEqual([order, order])
  })

  it('are by title where nothing is said', async () => {
    const { there } = await pageByPage(api, `/sources?conference=${conference.id}`, 2)
    expect(lettersOf(there)).toBe('bcade')
  })

  it('refuse an order that is none, and a page of another order', async () => {
    const list = (query: string) => api.as('reader').get(`/sources?conference=${conference.id}&${query}`)
    const wrong = async (query: string) => {
      const { status, body } = await list(query)
      return [status, body.issues?.[0].path]
    }
    expect(await wrong('sort=url')).toEqual([400, 'sort'])
    expect(await wrong('sort=title,publisher')).toEqual([400, 'sort'])
    const { next } = (await list('sort=publisher&pageSize=1')).body
    for (const sort of sourceSorts.filter((one) => one !== 'publisher'))
      expect(await wrong(`sort=${sort}&cursor=${next}`), sort).toEqual([400, 'cursor'])
  })

  it('are read with as many statements for three as for one, in every order', async () => {
    const [one, three] = [await api.make.conference(), await api.make.conference()]
    await api.make.source(one.id)
    for (let nth = 0; nth < 3; nth += 1) await api.make.source(three.id)
    for (const sort of sourceSorts) {
      const asked = (id: string) =>
        statements(() => api.as('reader').get(`/sources?conference=${id}&sort=${sort}`))
      expect(await asked(three.id), sort).toBe(await asked(one.id))
    }
  })
})
