import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { features } from '../app.ts'
import { openHouse } from '../features/accounts/test-house.ts'
import { type Api, startApi } from '../test/api.ts'

let api: Api
// biome-ignore lint/suspicious/noExplicitAny: a document read as any program would
let document: any
beforeAll(async () => {
  api = await startApi()
  document = (await api.as('nobody').get('/openapi.json')).body
})
afterAll(() => api.close())

const operations = () =>
  Object.entries<Record<string, { operationId: string; parameters: { name: string; in: string }[] }>>(
    document.paths,
  ).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, ...operation })),
  )

describe('the OpenAPI document', () => {
  it('names the cookie that a sign-in is answered with, over https and without', async () => {
    for (const secure of [true, false]) {
      const house = await openHouse({ secure })
      await house.account('reader', 'mai@example.org')
      const browser = house.browser()
      await browser.signIn('mai@example.org')
      const { session } = (await browser.get('/openapi.json')).body.components.securitySchemes
      expect(session).toEqual({ type: 'apiKey', in: 'cookie', name: browser.cookie()!.split('=')[0] })
      await house.close()
    }
  })

  it('has every endpoint once', () => {
    const described = operations().map(({ path, method }) => `${method} ${path.replace(/\{(\w+)\}/g, ':$1')}`)
    expect(described.sort()).toEqual(
      features.map(({ endpoint }) => `${endpoint.method} ${endpoint.path}`).sort(),
    )
    expect(new Set(operations().map(({ operationId }) => operationId)).size).toBe(described.length)
  })

  it('refers to nothing that is not in it', () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(([, to]) => to!)
    expect(references.length).toBeGreaterThan(20)
    const missing = references.filter(
      (to) => !document.components.schemas[to.replace('#/components/schemas/', '')],
    )
    expect(missing).toEqual([])
  })

  it('puts what is done under its noun, files with the list that they are of', () => {
    const nounsOf = (path: string) => document.paths[path].get.tags
    expect([nounsOf('/sessions'), nounsOf('/sessions.csv')]).toEqual([['sessions'], ['sessions']])
  })

  it('says for each address the parameters that are in it', () => {
    for (const { path, parameters } of operations()) {
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
      expect(parameters.filter((one) => one.in === 'path').map(({ name }) => name)).toEqual(named)
    }
  })

  it('describes what travels: instants as text, filters as they are typed, headers that are needed', () => {
    const list = document.paths['/interventions'].get.parameters
    expect(list.find((one: { name: string }) => one.name === 'sort').schema.enum).toContain('-startedAt')
    expect(document.components.schemas.Intervention.properties.startedAt.anyOf[0]).toMatchObject({
      type: 'string',
      format: 'date-time',
    })
    const events =
      document.paths['/floor/sessions/{id}/events'].get.responses[200].content['text/event-stream']
    expect(Object.keys(events['x-events'])).toEqual(['heartbeat', 'over', 'changed'])
    const created = document.paths['/interventions'].post.parameters.map((one: { name: string }) => one.name)
    expect(created).toEqual(['Idempotency-Key'])
  })
})
