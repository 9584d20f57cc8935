import { setTimeout as sleep } from 'node:timers/promises'
import { type Caller, caller } from './caller.ts'
import { peakMemory } from './files.ts'
import { summarise } from './measure.ts'
import type { Program } from './program.ts'

const displays = 200
const desks = 20
const speakers = 62
const allowedMs = 1_000
const quietActs = 30
const loadSeconds = 20

type Act = { act: string; [field: string]: unknown }
type Hall = Awaited<ReturnType<typeof setUp>>

/**
 * A session with 62 speakers, 200 displays and 20 desks, each with an account and a stream of its own: how long it
 * takes from an act until every screen shows it, first in quiet, then while all desks write.
 */
export async function benchLive(program: Program) {
  const hall = await setUp(program)
  const screens = await openScreens(hall)
  const desksOpen = await openDesks(hall)
  await sleep(1_000)

  const quiet = {
    acts: [] as number[],
    screens: [] as number[],
    desks: [] as number[],
    writes: [] as number[],
  }
  const call = async (times: typeof quiet, nth: number) => {
    const at = hall.at(nth)
    const began = performance.now()
    const shown = screens.expect(at, began)
    const { number, took } = await hall.act(0, { act: 'giveTheFloor', at, interventionId: hall.list[nth] })
    times.writes.push(took)
    const read = desksOpen.expect(number, began)
    const onScreens = await shown
    times.screens.push(...onScreens)
    times.acts.push(Math.max(...onScreens))
    times.desks.push(...(await read))
  }
  for (let nth = 0; nth < quietActs; nth += 1) {
    await Promise.all([call(quiet, nth), sleep(400)])
  }
  report('in quiet', quiet)

  const busy = {
    acts: [] as number[],
    screens: [] as number[],
    desks: [] as number[],
    writes: [] as number[],
  }
  const until = performance.now() + loadSeconds * 1_000
  const loggers = Array.from({ length: desks - 1 }, (_, index) =>
    keepWriting(hall, index + 1, until, busy.writes),
  )
  for (let nth = quietActs; nth < speakers && performance.now() < until; nth += 1)
    await Promise.all([call(busy, nth), sleep(600)])
  await Promise.all(loggers)
  report(`${desks} desks write`, busy)

  const { rows } = await hall.count()
  const lost = hall.acknowledged() - rows
  const errors = hall.errors()
  const isKept = lost === 0 && errors === 0 && screens.ended() === 0 && desksOpen.ended() === 0
  if (!isKept) process.exitCode = 1
  console.log(
    `live: ${hall.acknowledged()} acts acknowledged, ${rows} in the record; ${errors} errors; ${screens.ended() + desksOpen.ended()} streams broken; peak ${peakMemory(program.pid).toFixed(0)} MB  ${isKept ? 'kept' : 'NOT KEPT'}`,
  )
  screens.close()
  desksOpen.close()
}

async function setUp({ api, cookie }: Program) {
  const admin = caller(api, cookie)
  const post = async (path: string, body: object) => {
    const { status, body: answer } = await admin.send('POST', path, body)
    if (status >= 300) throw new Error(`${path}: ${status} ${JSON.stringify(answer)}`)
    return answer
  }
  const conference = (await admin.send('GET', '/conferences?pageSize=1')).body.items[0]
  const delegations = (
    await admin.send('GET', `/delegations?conference=${conference.id}&pageSize=${speakers}`)
  ).body.items as { id: string }[]
  const session = await post('/sessions', {
    conferenceId: conference.id,
    type: 'plenary',
    title: 'A session of the bench',
    heldOn: conference.startsOn,
  })
  const loggers: Caller[] = []
  for (let nth = 0; nth < desks; nth += 1) loggers.push(await logger(api, admin, nth))
  const begins = Date.now() - 3_600_000
  const at = (nth: number) => `${new Date(begins + nth * 5_000).toISOString().slice(0, 19)}Z`
  const path = `/floor/sessions/${session.id}`
  let acknowledged = 0
  let errors = 0
  async function act(desk: number, body: Act) {
    const began = performance.now()
    const { status, body: answer } = await loggers[desk]!.send('POST', `${path}/acts`, body)
    if (status === 201) acknowledged += 1
    else errors += 1
    return {
      number: answer.number as number,
      id: answer.interventionId as string,
      took: performance.now() - began,
    }
  }
  const list: string[] = []
  for (let nth = 0; nth < speakers; nth += 1) {
    const delegationId = delegations[nth % delegations.length]!.id
    list.push((await act(nth % desks, { act: 'register', at: at(0), delegationId, allottedSeconds: 300 })).id)
  }
  const tokens: string[] = []
  for (const languages of [['en'], ['en', 'fr'], ['ar', 'en'], ['vi', 'en']])
    tokens.push((await post('/displays', { sessionId: session.id, label: 'Hall', languages })).token)
  const count = async () => ({ rows: (await admin.send('GET', path)).body.number as number })
  return {
    api,
    path,
    list,
    tokens,
    loggers,
    at,
    act,
    count,
    acknowledged: () => acknowledged,
    errors: () => errors,
  }
}

async function logger(api: string, admin: Caller, nth: number): Promise<Caller> {
  const email = `desk-${nth}-${Date.now()}@example.org`
  const { body: account } = await admin.send('POST', '/accounts', {
    name: `Desk ${nth}`,
    email,
    role: 'editor',
  })
  const link = await admin.send('POST', `/accounts/${account.id}/link`, undefined, {
    'if-match': `"${account.version}"`,
  })
  const token = link.body.linkPath.split('/').at(-1)
  const password = 'only ever in a database of the bench'
  const joined = await caller(api).send('POST', '/accounts/join', { token, name: `Desk ${nth}`, password })
  return caller(api, joined.headers['set-cookie']![0]!.split(';')[0])
}

/** The displays: they show an act when they are told of the one who has the floor since then. */
async function openScreens({ api, tokens }: Hall) {
  let waiting: { at: string; shown: number[]; began: number; done: (times: number[]) => void } | undefined
  let ended = 0
  const told = (event: string) => {
    if (!waiting || !event.includes(`"startedAt":"${waiting.at}"`)) return
    waiting.shown.push(performance.now() - waiting.began)
    if (waiting.shown.length === displays) waiting.done(waiting.shown)
  }
  const closers: (() => void)[] = []
  for (let nth = 0; nth < displays; nth += 1) {
    const path = `/hall/${tokens[nth % tokens.length]}/events`
    // Once for each act and screen, however often it is told.
    const seen = new Set<string>()
    const once = (event: string) => {
      if (!waiting || seen.has(waiting.at) || !event.includes(waiting.at)) return
      seen.add(waiting.at)
      told(event)
    }
    closers.push(await caller(api).hear(path, once, () => (ended += 1)))
  }
  return {
    expect: (at: string, began: number) =>
      new Promise<number[]>((done) => {
        waiting = { at, shown: [], began, done }
      }),
    ended: () => ended,
    close: () => closers.forEach((close) => void close()),
  }
}

/** The desks: told of a change, each reads the floor, as a desk does, and shows the act when it has read it. */
async function openDesks({ path, loggers }: Hall) {
  const others = loggers.slice(1)
  let ended = 0
  let watched: { number: number; began: number; shown: number[]; done: (times: number[]) => void } | undefined
  const closers: (() => void)[] = []
  for (const desk of others) {
    let shown = 0
    let tag: string | undefined
    let isReading = false
    let isStale = false
    const seen = new Set<number>()
    async function read() {
      if (isReading) {
        isStale = true
        return
      }
      isReading = true
      do {
        isStale = false
        const { body, headers } = await desk.send('GET', path, undefined, tag ? { 'if-none-match': tag } : {})
        tag = headers.etag ?? tag
        shown = body?.number ?? shown
        look()
      } while (isStale)
      isReading = false
    }
    function look() {
      if (!watched || shown < watched.number || seen.has(watched.number)) return
      seen.add(watched.number)
      watched.shown.push(performance.now() - watched.began)
      if (watched.shown.length === others.length) watched.done(watched.shown)
    }
    lookers.push(look)
    const told = (event: string) => event.includes('event: changed') && void read()
    closers.push(await desk.hear(`${path}/events`, told, () => (ended += 1)))
  }
  return {
    expect: (number: number, began: number) =>
      new Promise<number[]>((done) => {
        watched = { number, began, shown: [], done }
        for (const look of lookers) look()
      }),
    ended: () => ended,
    close: () => closers.forEach((close) => void close()),
  }
}
const lookers: (() => void)[] = []

/** One act a second from a desk, on who was heard. */
async function keepWriting(hall: Hall, desk: number, until: number, writes: number[]) {
  await sleep((desk * 1_000) / desks)
  for (let nth = 0; performance.now() < until; nth += 1) {
    const interventionId = hall.list[(desk + nth) % quietActs]!
    const at = `${new Date().toISOString().slice(0, 19)}Z`
    const body = {
      act: 'describe',
      at,
      interventionId,
      summary: { was: null, now: `Line ${nth} of desk ${desk}` },
    }
    const [{ took }] = await Promise.all([hall.act(desk, body), sleep(1_000)])
    writes.push(took)
  }
}

function report(
  when: string,
  times: { acts: number[]; screens: number[]; desks: number[]; writes: number[] },
) {
  line(`act → shown on one of ${displays} displays, ${when}`, times.screens)
  line(`act → shown on the last of ${displays} displays, ${when}`, times.acts)
  line(`act → read by another of ${desks} desks, ${when}`, times.desks)
  line(`writes, ${when}`, times.writes)
}

function line(name: string, times: number[]) {
  const { p50, p95, most } = summarise(times)
  const isKept = p95 <= allowedMs
  if (!isKept) process.exitCode = 1
  const ms = (value: number) => `${value.toFixed(0)} ms`.padStart(7)
  console.log(
    `${name.padEnd(60)} ${String(times.length).padStart(5)} × p50 ${ms(p50)}, p95 ${ms(p95)}, most ${ms(most)}, allowed ${allowedMs} ms  ${isKept ? 'kept' : 'NOT KEPT'}`,
  )
}
