import { connect } from 'node:net'
import express from 'express'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { stream } from '../contract/stream.ts'
import { openHouse, type TestHouse } from '../features/accounts/test-house.ts'
import type { EventReader } from '../test/events.ts'
import { factories } from '../test/factories.ts'
import { serveStream } from './serve-stream.ts'
import { keepStreams } from './streams.ts'

let house: TestHouse
let path: string
beforeAll(async () => {
  house = await openHouse()
  const make = factories(house.database)
  const conference = await make.conference()
  path = `/floor/sessions/${(await make.session(conference.id)).id}/events`
})
afterAll(() => house.close())

let opened: EventReader[] = []
afterEach(() => {
  for (const events of opened) events.close()
  opened = []
})

let made = 0
/** Somebody who follows a session from two browsers. */
async function follower(role: 'reader' | 'editor' = 'editor') {
  made += 1
  const email = `follower-${made}@example.org`
  const id = await house.account(role, email)
  const browsers = [house.browser(), house.browser()]
  const streams: EventReader[] = []
  for (const browser of browsers) {
    await browser.signIn(email)
    const events = await browser.events(path)
    await events.next('changed')
    streams.push(events)
  }
  opened.push(...streams)
  return { id, email, browsers, streams }
}

async function administrator() {
  made += 1
  const email = `administrator-${made}@example.org`
  await house.account('administrator', email)
  const browser = house.browser()
  await browser.signIn(email)
  const change = async (id: string, act: string, method = 'POST', body?: object) => {
    const account = await browser.get(`/accounts/${id}`)
    const answer = await browser.send(method, `/accounts/${id}${act}`, body, {
      'if-match': `"${account.body.version}"`,
    })
    expect(answer.status).toBe(200)
  }
  return { change }
}

/** Ends with this code, at once. */
async function endsWith(code: string, events: EventReader, act: () => Promise<unknown>) {
  await act()
  const began = performance.now()
  expect((await events.next('over')).data).toEqual({ code })
  await events.ended
  expect(performance.now() - began).toBeLessThan(2_000)
}

const staysOpen = async (events: EventReader) => {
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(events.told.filter(({ event }) => event === 'over')).toEqual([])
}

describe('an open stream ends at once', () => {
  it('when its account is blocked, and nobody else’s does', async () => {
    const [mai, an] = [await follower(), await follower()]
    const { change } = await administrator()
    await endsWith('not-signed-in', mai.streams[0]!, () => change(mai.id, '/block'))
    await mai.streams[1]!.ended
    await staysOpen(an.streams[0]!)
    expect((await mai.browsers[0]!.get(path)).status).toBe(401)
  })

  it('when its account gets another role', async () => {
    const mai = await follower('editor')
    const { change } = await administrator()
    await endsWith('role-changed', mai.streams[0]!, () => change(mai.id, '', 'PATCH', { role: 'reader' }))
    const again = await mai.browsers[0]!.events(path)
    expect(again.status).toBe(200)
    again.close()
  })

  it('when an administrator signs it out everywhere', async () => {
    const mai = await follower()
    const { change } = await administrator()
    await endsWith('not-signed-in', mai.streams[1]!, () => change(mai.id, '/sign-out'))
  })

  it('when its own sign-in ends, and not that of another browser', async () => {
    const mai = await follower()
    await endsWith('not-signed-in', mai.streams[0]!, () => mai.browsers[0]!.send('DELETE', '/session'))
    await staysOpen(mai.streams[1]!)
  })

  it('when its sign-in ends by itself', async () => {
    const mai = await follower()
    await house.database.pool.query(
      "UPDATE sign_in SET expires_at = now() + interval '1.5 s' WHERE account_id = $1",
      [mai.id],
    )
    await staysOpen(mai.streams[0]!)
    expect((await mai.streams[0]!.next('over')).data).toEqual({ code: 'not-signed-in' })
  })

  it('when somebody opens more than they may: the oldest makes room', async () => {
    const mai = await follower()
    const [browser] = mai.browsers
    const more = await Promise.all(Array.from({ length: 28 }, () => browser!.events(path)))
    opened.push(...more)
    await staysOpen(mai.streams[0]!)
    await endsWith('too-many-streams', mai.streams[0]!, async () => opened.push(await browser!.events(path)))
    await staysOpen(mai.streams[1]!)
  })
})

it('a stream is nobody’s who is not signed in', async () => {
  const stranger = house.browser()
  expect((await stranger.get(path)).status).toBe(401)
})

it('who does not take what is told is cut off, and keeps no memory', async () => {
  const flood = stream({
    path: '/flood',
    summary: 'Tell more than anybody takes',
    access: 'anybody',
    params: z.object({}),
    events: { drop: z.object({ of: z.string() }) },
  })
  const app = express()
  const stopped = new AbortController()
  const cut = new Promise<number>((resolve) => {
    const served = serveStream(flood, async () => ({
      owner: 'anybody',
      begin(telling) {
        let count = 0
        const pouring = setInterval(() => {
          count += 1
          telling.send('drop', { of: 'x'.repeat(100_000) })
        }, 1)
        return () => {
          clearInterval(pouring)
          resolve(count)
        }
      },
    }))
    served.mount(app, { identify: async () => null, streams: keepStreams(stopped.signal) } as never)
  })
  const server = app.listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const socket = connect((server.address() as { port: number }).port, '127.0.0.1')
  socket.on('error', () => {}).pause()
  socket.write('GET /flood HTTP/1.1\r\nhost: x\r\n\r\n')
  // What the two ends of a connection hold by themselves is some megabytes.
  expect(await cut).toBeLessThan(300)
  stopped.abort()
  socket.destroy()
  await new Promise((resolve) => server.close(resolve))
})
