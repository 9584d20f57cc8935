import { setTimeout as sleep } from 'node:timers/promises'
import type { Cookie } from '@playwright/test'
import type { Addresses } from '../../server/database/program-role.ts'
import { type BadNetwork, badNetwork, type Weather } from '../bad-network.ts'
import { killableBrowser } from '../killable-browser.ts'
import { killableProgram } from '../killable-program.ts'
import { rehearse } from '../rehearse.ts'
import { type Chance, chanceFrom } from './chance.ts'
import { type Logger, logger } from './logger.ts'
import { type Row, tally } from './tally.ts'

export type Strength = {
  /** Of each of the two. */
  acts: number
  /** With -9, of the program. */
  serverKills: number
  /** Of the browser whose network is bad. */
  browserKills: number
}

type Place = {
  database: Addresses
  /** Where browsers have their folders. */
  folder: string
  /** Signed in as two who may log. */
  signedIn: [Cookie[], Cookie[]]
}

const clockAheadMs = 3 * 3_600_000
const bad: Weather[] = ['away', 'away', 'swallows', 'loses answers', 'portal']

/**
 * Two browsers log the same session with keys, each so many acts. The network of one is bad a third of the time and
 * the clock of its machine three hours wrong; its browser is killed, and so is the program. Tells what the record
 * has of it all, once everything is calm.
 */
export async function storm({ acts, serverKills, browserKills }: Strength, seed: number, place: Place) {
  const chance = chanceFrom(seed)
  const { desk, sessionId } = await rehearse(place.database)
  const program = await killableProgram(place.database)
  const network = await badNetwork(program.url)
  const browsers = place.signedIn.map((cookies) => killableBrowser({ folder: place.folder, cookies }))
  const api = reader(program.url, place.signedIn[0]!)
  try {
    const floor = `/floor/sessions/${sessionId}`
    const listed: string[] = (await api(floor)).entries.map(({ id }: { id: string }) => id)
    const kit: { delegations: { shortcut: string }[] } = await api(`${floor}/kit`)
    const shortcuts = kit.delegations.map(({ shortcut }) => shortcut)
    const at = (nth: 0 | 1, origin: string, clock: number, kills: number): Logger =>
      logger({
        name: nth === 0 ? 'calm' : 'cut off',
        browser: browsers[nth]!,
        desk: origin + desk,
        shortcuts,
        chance: chance.fork(),
        clockAheadMs: clock,
        acts,
        kills: chance.spread(kills, acts),
      })
    const calm = at(0, program.url, 0, 0)
    const cutOff = at(1, network.url, clockAheadMs, browserKills)
    await calm.open()
    await cutOff.open()

    const over = new AbortController()
    const weather = blow(network, chance.fork(), over.signal)
    const done = () => calm.done.size + cutOff.done.size
    const killing = killProgram(
      program,
      { done, after: chance.spread(serverKills, acts * 2), chance: chance.fork() },
      over.signal,
    )
    await Promise.all([calm.work(), cutOff.work()])
    over.abort()
    const [sky, kills] = await Promise.all([weather, killing])

    const devices = [await calm.settle(), await cutOff.settle()]
    const rows = await everyAct(api, floor)
    const entries: string[] = (await api(floor)).entries.map(({ id }: { id: string }) => id)
    const hands = [calm, cutOff].map(({ name, done: did }, nth) => ({
      name,
      done: [...did.values()],
      device: devices[nth]!,
    }))
    return {
      hands: [calm, cutOff].map(({ name, done: did, count }) => ({ name, acts: did.size, ...count })),
      amiss: [...calm.amiss, ...cutOff.amiss],
      sky,
      serverKills: kills,
      rows: rows.length,
      found: tally(hands, rows, { listed, entries }),
      differs: await differ(calm, cutOff),
    }
  } finally {
    await Promise.all(browsers.map((browser) => browser.remove()))
    await network.close()
    await program.stop()
  }
}

export type Storm = Awaited<ReturnType<typeof storm>>

/** The network is bad a third of the time, each time in another way. */
async function blow(network: BadNetwork, chance: Chance, over: AbortSignal) {
  const began = Date.now()
  let badMs = 0
  let cuts = 0
  const wait = (ms: number) => sleep(ms, undefined, { signal: over }).catch(() => undefined)
  while (!over.aborted) {
    await wait(chance.between(2_000, 8_000))
    if (over.aborted) break
    const from = Date.now()
    network.become(chance.of(bad))
    cuts += 1
    await wait(chance.between(1_000, 4_000))
    network.become('through')
    badMs += Date.now() - from
  }
  return { cuts, badShare: badMs / (Date.now() - began) }
}

type Program = Awaited<ReturnType<typeof killableProgram>>
type Killing = { done: () => number; after: number[]; chance: Chance }

async function killProgram(program: Program, { done, after, chance }: Killing, over: AbortSignal) {
  let kills = 0
  for (const acts of after) {
    while (done() < acts && !over.aborted) await sleep(30)
    await program.kill()
    kills += 1
    await sleep(chance.between(300, 3_000))
    await program.start()
  }
  return kills
}

// biome-ignore lint/suspicious/noExplicitAny: whole answers are read
type Read = (path: string) => Promise<any>

function reader(origin: string, cookies: Cookie[]): Read {
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  return async (path) => {
    const answer = await fetch(`${origin}/api/v1${path}`, { headers: { cookie } })
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
    return answer.json()
  }
}

async function everyAct(api: Read, floor: string): Promise<Row[]> {
  const rows: Row[] = []
  for (;;) {
    const { items } = await api(`${floor}/acts?after=${rows.at(-1)?.number ?? 0}`)
    if (items.length === 0) return rows
    rows.push(...items)
  }
}

/** What one desk shows of the floor and the other does not, once both have read all; nothing where they agree. */
async function differ(calm: Logger, cutOff: Logger): Promise<string> {
  const shown = ({ page }: Logger) =>
    page().locator('[role=option] .name-plate-code, #desk-floor .name-plate-code').allTextContents()
  for (const deadline = Date.now() + 15_000; ; await sleep(250)) {
    const [one, other] = (await Promise.all([shown(calm), shown(cutOff)])).map((plates) => plates.join(' '))
    if (one === other) return ''
    if (Date.now() > deadline) return `${one} / ${other}`
  }
}
