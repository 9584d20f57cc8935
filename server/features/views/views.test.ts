import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Api, startApi } from '../../test/api.ts'

let api: Api
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.close())

const address = '/search?q=%22sovereign%20equality%22&country=CUB,VNM&notKind=answer'

it('a view is saved, listed for who saved it, opened by whoever has its link, renamed and removed by who saved it', async () => {
  const reader = api.as('reader')
  const saved = await reader.post('/views', { name: 'Sovereign equality', address })
  expect([saved.status, saved.body.address]).toEqual([201, address])
  const { id } = saved.body
  expect((await reader.get('/views')).body.items).toEqual([saved.body])
  expect((await api.as('editor').get('/views')).body.items).toEqual([])
  expect((await api.as('editor').patch(`/views/${id}`, null, { name: 'Mine' })).status).toBe(404)
  const renamed = await reader.patch(`/views/${id}`, null, { name: ' Bình đẳng chủ quyền ' })
  expect(renamed.body).toEqual({ ...saved.body, name: 'Bình đẳng chủ quyền' })
  expect((await reader.patch(`/views/${id}`, null, { name: ' ' })).status).toBe(422)
  expect((await api.as('editor').get(`/views/${id}`)).body).toEqual(renamed.body)
  expect((await api.as('editor').delete(`/views/${id}`, null)).status).toBe(404)
  expect((await reader.delete(`/views/${id}`, null)).status).toBe(204)
  expect((await reader.get(`/views/${id}`)).status).toBe(404)
  expect((await reader.get('/views')).body.items).toEqual([])
})

it.each(['//elsewhere.example/x', 'https://elsewhere.example', '/\\elsewhere.example', 'search', '', '/a b'])(
  'the address %s is none of this program',
  async (wrong) => {
    const { status } = await api.as('reader').post('/views', { name: 'Wrong', address: wrong })
    expect(status).toBe(422)
  },
)
