import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Api, startApi } from '../../test/api.ts'

let api: Api
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.close())

const path = (id: string, type = 'intervention') => `/records/${type}/${id}/editing`
const keep = (role: 'editor' | 'administrator' | 'reader', id: string) => api.as(role).send('PUT', path(id))

it('tells an editor who else has the same record open, and nobody of oneself', async () => {
  const id = uuidv7()
  const { administrator, editor } = api.accounts
  expect((await keep('editor', id)).body).toEqual({ others: [] })
  expect((await keep('administrator', id)).body).toEqual({
    others: [{ id: editor.id, name: editor.name, since: expect.any(String) }],
  })
  expect((await keep('editor', id)).body.others.map(({ id }: { id: string }) => id)).toEqual([
    administrator.id,
  ])
  expect((await keep('editor', uuidv7())).body).toEqual({ others: [] })
  expect((await api.as('editor').send('PUT', path(id, 'session'))).body).toEqual({ others: [] })
})

it('forgets who closes the record, and who is not heard of any more', async () => {
  const id = uuidv7()
  await keep('editor', id)
  expect((await api.as('editor').send('DELETE', path(id))).status).toBe(204)
  expect((await keep('administrator', id)).body).toEqual({ others: [] })
  await keep('editor', id)
  await api.database.pool.query(
    `UPDATE editing SET seen_at = now() - interval '1 minute' WHERE account_id = '${api.accounts.editor.id}'`,
  )
  expect((await keep('administrator', id)).body).toEqual({ others: [] })
})

it('is for editors, of kinds of record that there are, and leaves no history', async () => {
  const id = uuidv7()
  const before = await api.database.prisma.change.count()
  expect((await keep('reader', id)).status).toBe(403)
  expect((await api.as('editor').send('PUT', path(id, 'account'))).status).toBe(400)
  expect((await api.as('editor').send('PUT', path('x'))).status).toBe(400)
  expect((await keep('editor', id)).status).toBe(200)
  expect(await api.database.prisma.change.count()).toBe(before)
})
