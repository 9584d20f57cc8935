// @vitest-environment node
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { endpoint } from '#contract'
import { address, call } from './call.ts'
import { ApiError, NetworkError } from './errors.ts'
import { onChangeMade } from './made-changes.ts'
import { onSignedOut } from './signed-out.ts'

const renameDesk = endpoint({
  method: 'patch',
  path: '/desks/:id',
  summary: 'Rename a desk',
  access: 'editor',
  params: z.object({ id: z.string() }),
  query: z.object({ tag: z.array(z.string()).optional(), search: z.string().optional() }),
  body: z.object({ name: z.string() }),
  answer: z.object({ name: z.string() }),
  changes: true,
})

const readDesk = endpoint({
  method: 'get',
  path: '/desks/:id',
  summary: 'Read a desk',
  access: 'reader',
  params: z.object({ id: z.string() }),
  answer: z.object({ name: z.string() }),
})

let server: Server | undefined
const realFetch = globalThis.fetch

async function serverAnswers(status: number, type: string, body: string) {
  const seen: { request: IncomingMessage; body: string }[] = []
  server = createServer(async (request, response) => {
    const chunks: string[] = []
    for await (const chunk of request) chunks.push(String(chunk))
    seen.push({ request, body: chunks.join('') })
    response.writeHead(status, { 'content-type': type }).end(body)
  })
  await new Promise<void>((done) => server!.listen(0, '127.0.0.1', done))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  globalThis.fetch = (url, init) => realFetch(origin + url, init)
  return seen
}

afterEach(() => {
  server?.closeAllConnections()
  server?.close()
  globalThis.fetch = realFetch
})

const ask = { params: { id: 'a/b' }, body: { name: 'Front' } }

it('sends the body, the version and the key, and answers the JSON', async () => {
  const seen = await serverAnswers(200, 'application/json', '{"name":"Front"}')
  expect(await call(renameDesk, ask, { version: 7, key: 'k1' })).toEqual({ name: 'Front' })
  const [{ request, body }] = seen as [(typeof seen)[0]]
  expect([request.method, request.url, body]).toEqual(['PATCH', '/api/v1/desks/a%2Fb', '{"name":"Front"}'])
  expect([request.headers['if-match'], request.headers['idempotency-key']]).toEqual(['"7"', 'k1'])
})

it('leaves empty filters out of the address and joins lists', () => {
  expect(address(renameDesk, { params: { id: '1' }, query: { tag: ['a', 'b'], search: '' } })).toBe(
    '/api/v1/desks/1?tag=a%2Cb',
  )
})

it('throws the problem details of a refusal', async () => {
  const problem = {
    type: 'about:blank',
    title: 'Changed meanwhile',
    status: 412,
    code: 'stale-version',
    current: { name: 'Back' },
  }
  await serverAnswers(412, 'application/problem+json', JSON.stringify(problem))
  const error = await call(renameDesk, ask).catch((thrown) => thrown)
  expect(error).toBeInstanceOf(ApiError)
  expect(error).toMatchObject({
    status: 412,
    code: 'stale-version',
    title: 'Changed meanwhile',
    current: { name: 'Back' },
  })
})

it('says when nobody is signed in, and whether somebody pressed for what was refused', async () => {
  await serverAnswers(401, 'application/problem+json', '{}')
  const told = vi.fn()
  const stop = onSignedOut(told)
  await expect(call(renameDesk, ask)).rejects.toMatchObject({ status: 401 })
  await expect(call(readDesk, { params: { id: 'a' } })).rejects.toMatchObject({ status: 401 })
  await expect(call(renameDesk, ask, { isQuiet: true })).rejects.toMatchObject({ status: 401 })
  stop()
  expect(told.mock.calls).toEqual([[true], [false], [false]])
})

it('throws NetworkError when the connection is cut', async () => {
  await serverAnswers(200, 'application/json', '{}')
  server!.closeAllConnections()
  await new Promise((done) => server!.close(done))
  await expect(call(renameDesk, ask)).rejects.toBeInstanceOf(NetworkError)
})

it('throws NetworkError when something else on the way answers in the server’s place', async () => {
  await serverAnswers(200, 'text/html', '<h1>Welcome to the hall</h1>')
  await expect(call(renameDesk, ask)).rejects.toBeInstanceOf(NetworkError)
})

it('throws NetworkError when its patience is over, and what its signal was aborted with before', async () => {
  server = createServer(() => {})
  await new Promise<void>((done) => server!.listen(0, '127.0.0.1', done))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  globalThis.fetch = (url, init) => realFetch(origin + url, init)
  await expect(call(renameDesk, ask, { patienceMs: 30 })).rejects.toBeInstanceOf(NetworkError)
  const leaving = new AbortController()
  const asked = call(renameDesk, ask, { patienceMs: 5_000, signal: leaving.signal })
  leaving.abort()
  await expect(asked).rejects.toMatchObject({ name: 'AbortError' })
})

it('says as whom it is done, and tells a change unless it is quiet', async () => {
  const told = vi.fn()
  const stop = onChangeMade(told)
  const seen: (string | undefined)[] = []
  server = createServer((request, response) => {
    seen.push(request.headers['account-id'] as string | undefined)
    response.writeHead(200, { 'content-type': 'application/json', 'change-id': 'c1' }).end('{"name":"Front"}')
  })
  await new Promise<void>((done) => server!.listen(0, '127.0.0.1', done))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  globalThis.fetch = (url, init) => realFetch(origin + url, init)
  await call(renameDesk, ask, { account: 'a1', isQuiet: true })
  expect([seen, told.mock.calls]).toEqual([['a1'], []])
  await call(renameDesk, ask)
  stop()
  expect([seen, told.mock.calls]).toEqual([['a1', undefined], [['c1']]])
})

it('throws NetworkError when an answer is not the JSON it says it is', async () => {
  await serverAnswers(200, 'application/json', '{"name":')
  await expect(call(renameDesk, ask)).rejects.toBeInstanceOf(NetworkError)
})
