import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Endpoint, endpoint } from '#contract'
import { features } from '../app.ts'
import { type Api, startApi } from '../test/api.ts'
import { serve } from './serve.ts'

let api: Api
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.close())

const callers = ['nobody', 'reader', 'editor', 'administrator'] as const
const rank = { anybody: 0, reader: 1, editor: 2, administrator: 3 }

const ask = (caller: (typeof callers)[number], { method, path }: Endpoint) => {
  const address = path.replace(':id', uuidv7()).replace(/:\w+/g, 'XXX')
  return api.as(caller).send(method.toUpperCase(), address, method === 'get' ? undefined : { nonsense: true })
}

describe('every endpoint', () => {
  it.each(features.map(({ endpoint }) => [`${endpoint.method} ${endpoint.path}`, endpoint] as const))(
    '%s lets in whom it says, and refuses others before it looks at what they sent',
    async (_, asked) => {
      for (const [reach, caller] of callers.entries()) {
        const { status } = await ask(caller, asked)
        const isIn = reach >= rank[asked.access] || asked.published
        if (isIn) expect([caller, status], 'is let in').not.toEqual([caller, 403])
        else expect([caller, status]).toEqual([caller, caller === 'nobody' ? 401 : 403])
        expect(status).toBeLessThan(500)
      }
    },
  )

  it('without an access fails at start', () => {
    const forgetful = endpoint({ method: 'get', path: '/secrets', summary: '' } as never)
    expect(() => serve(forgetful, async () => undefined as never)).toThrow('does not say who may call it')
  })

  it('does not read what a stranger sends', async () => {
    const broken = await api.as('nobody').send('POST', '/interventions', '{"broken')
    const known = await api.as('editor').send('POST', '/interventions', '{"broken')
    expect([broken.status, known.status]).toEqual([401, 400])
  })

  it('does nothing in the name of somebody else than it was meant as', async () => {
    const post = (name: string, account: string) =>
      api.as('editor').post('/persons', { name }, { 'account-id': account })
    const { administrator, editor } = api.accounts
    const refused = await post('Meant as the administrator', administrator.id)
    expect([refused.status, refused.body.code]).toEqual([409, 'another-account'])
    expect((await post('Meant as the editor', editor.id)).status).toBe(201)
    const { items } = (await api.as('reader').get('/persons?q=Meant')).body
    expect(items.map(({ name }: { name: string }) => name)).toEqual(['Meant as the editor'])
    const stranger = await api.as('nobody').post('/persons', {}, { 'account-id': editor.id })
    expect(stranger.status).toBe(401)
  })

  it('says no to a foreign method or address with a problem', async () => {
    const reply = await api.as('administrator').get('/nothing')
    expect([reply.status, reply.body.code]).toEqual([404, 'not-found'])
    expect((await api.as('administrator').send('PUT', '/interventions')).status).toBe(404)
  })
})
