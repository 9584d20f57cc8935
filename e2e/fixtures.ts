import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { type APIRequestContext, test as base, expect, type Page } from '@playwright/test'
import { v7 as uuidv7 } from 'uuid'
import type { Account } from './start-program.ts'

export { expect }

export const stateOf = (role: Account) => join(process.env.E2E_FOLDER!, `${role}.json`)

/** Fails a test whose page reports an error, asks another host, or breaks the content policy. */
export function watch(page: Page, expected: RegExp[] = []) {
  const seen: string[] = []
  const note = (text: string) => {
    if (!expected.some((pattern) => pattern.test(text))) seen.push(text)
  }
  page.on('console', (message) => {
    // A refusal is an answer like others; the browser reports it as an error all the same.
    if (message.type() === 'error' && !/the server responded with a status of 4\d\d/.test(message.text()))
      note(message.text())
  })
  page.on('pageerror', (error) => note(String(error)))
  page.on('request', (request) => {
    const asked = new URL(request.url())
    if (/^https?:$/.test(asked.protocol) && asked.origin !== process.env.E2E_URL)
      note(`asked ${request.url()}`)
  })
  return seen
}

type Fixtures = {
  role: Account | null
  /** What the pages may report without failing the test. */
  expectedErrors: RegExp[]
  hanoi: Hanoi
  /** A conference of the test's own, with a session and two delegations. */
  own: Own
  editor: APIRequestContext
}

/** Ids of the sample: the conference, a session, the delegation of Cuba and what it says there, and a theme of it. */
export type Hanoi = { id: string; secondPlenary: string; cuba: string; cubas: string; cooperation: string }

export type Own = {
  id: string
  session: string
  cuba: string
  vietNam: string
  path: string
  post: Post
  get: Get
}
type Post = (path: string, data: object) => Promise<{ id: string; version: number }>
// biome-ignore lint/suspicious/noExplicitAny: tests read whole answers
type Get = (path: string) => Promise<any>

export const test = base.extend<Fixtures>({
  role: ['editor', { option: true }],
  expectedErrors: [[], { option: true }],

  storageState: async ({ role }, use) => use(role ? stateOf(role) : undefined),

  page: async ({ page, expectedErrors }, use) => {
    const seen = watch(page, expectedErrors)
    await use(page)
    expect(seen).toEqual([])
  },

  editor: async ({ playwright }, use) => {
    const context = await playwright.request.newContext({
      baseURL: process.env.E2E_URL!,
      storageState: stateOf('administrator'),
    })
    await use(context)
    await context.dispose()
  },

  hanoi: async ({ editor }, use) => {
    const { items } = await (await editor.get('/api/v1/conferences?q=hanoi-2025')).json()
    const id = items[0].id
    const sessions = await (await editor.get(`/api/v1/sessions?conference=${id}`)).json()
    const second = sessions.items.find(({ title }: { title: string }) => title.includes('second plenary'))
    const said = await editor.get(`/api/v1/interventions?session=${second.id}&country=CUB`)
    const [first] = (await said.json()).items
    const cooperation = first.themes.find(
      ({ theme }: { theme: { name: string } }) => theme.name === 'International cooperation',
    ).theme.id
    await use({ id, secondPlenary: second.id, cuba: first.delegation.id, cubas: first.id, cooperation })
  },

  own: async ({ editor }, use) => {
    const post: Post = async (path, data) => {
      const made = await editor.post(`/api/v1${path}`, { data, headers: { 'idempotency-key': uuidv7() } })
      expect(made.status(), await made.text()).toBe(201)
      return made.json()
    }
    const get: Get = async (path) => (await editor.get(`/api/v1${path}`)).json()
    const { id } = await post('/conferences', {
      slug: `test-${randomUUID()}`,
      name: 'A conference of a test',
      timeZone: 'Asia/Ho_Chi_Minh',
      startsOn: '2025-10-25',
      endsOn: '2025-10-26',
    })
    const session = await post('/sessions', {
      conferenceId: id,
      type: 'plenary',
      title: 'First meeting',
      heldOn: '2025-10-26',
    })
    const cuba = await post('/delegations', {
      conferenceId: id,
      kind: 'state',
      countryCode: 'CUB',
      name: 'Cuba',
    })
    const vietNam = await post('/delegations', {
      conferenceId: id,
      kind: 'state',
      countryCode: 'VNM',
      name: 'Viet Nam',
    })
    await use({
      id,
      session: session.id,
      cuba: cuba.id,
      vietNam: vietNam.id,
      path: `/conferences/${id}`,
      post,
      get,
    })
  },
})
