import { setTimeout as sleep } from 'node:timers/promises'
import { type BrowserContext, expect, type Page } from '@playwright/test'
import type { FloorAct } from '#floor/act'
import type { killableBrowser } from '../killable-browser.ts'
import type { Chance } from './chance.ts'
import { type Kept, keptAfter, noteKeptActs, onDevice } from './kept-acts.ts'
import { type Press, presses, undo } from './presses.ts'

/** An act that a device has kept, and between which moments its keys were pressed, in milliseconds. */
export type Done = {
  id: string
  order: number
  act: FloorAct
  from: number
  until: number
  isUndone: boolean
}

type Options = {
  name: string
  browser: ReturnType<typeof killableBrowser>
  desk: string
  shortcuts: readonly string[]
  chance: Chance
  /** By how much the clock of its machine is wrong. */
  clockAheadMs: number
  acts: number
  /** After how many acts its browser is killed, each time in the middle of a key. */
  kills: readonly number[]
}

const patienceMs = 8_000
const restlessMs = 1_200

/** Somebody at a desk who presses keys until so many acts are done, and the list of them. */
export function logger({ name, browser, desk, shortcuts, chance, clockAheadMs, acts, kills }: Options) {
  const done = new Map<string, Done>()
  const count = { presses: 0, heldBack: 0, undoings: 0, kills: 0 }
  const amiss: string[] = []
  let page: Page
  let known = 0

  async function open() {
    const context = await browser.start()
    await context.addInitScript(noteKeptActs)
    if (clockAheadMs !== 0) await setClock(context, clockAheadMs)
    page = await context.newPage()
    known = 0
    await page.goto(desk)
    await expect(page.getByRole('region', { name: 'On the floor' })).toBeVisible({ timeout: 60_000 })
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  }

  function note(kept: Kept, from: number, until: number) {
    if (kept.does === 'act') {
      const { id, order, act } = kept
      done.set(id, { id, order, act, from, until, isUndone: false })
      return
    }
    const undone =
      kept.does === 'undo'
        ? done.get(kept.undoes)
        : [...done.values()].find(({ order }) => order === kept.order)
    if (!undone) return void amiss.push(`${name}: undid something unknown (${JSON.stringify(kept)})`)
    if (!undone.isUndone) count.undoings += 1
    undone.isUndone = true
  }

  async function press({ keys, does, mayDoNothing }: Press): Promise<boolean> {
    const from = Date.now()
    count.presses += 1
    await keys(page, { shortcut: chance.of(shortcuts).toLowerCase(), chance })
    const fresh = await keptAfter(page, known, mayDoNothing ? restlessMs : patienceMs)
    known += fresh.length
    for (const kept of fresh) note(kept, from, Date.now())
    const what = fresh.map((kept) => (kept.does === 'act' ? kept.act.act : 'undo'))
    if (what.length === 0 && mayDoNothing) count.heldBack += 1
    else if (what.length !== 1 || !does.includes(what[0]!))
      amiss.push(`${name}: keys for ${does.join(' or ')} did ${what.join(', ') || 'nothing'}`)
    return what.length > 0
  }

  /** Its machine loses its power while a key is pressed: the device has kept that, or it never showed. */
  async function die({ keys }: Press) {
    const from = Date.now()
    const pressing = keys(page, { shortcut: chance.of(shortcuts).toLowerCase(), chance })
    await Promise.all([pressing.catch(() => undefined), sleep(chance.between(0, 120)).then(browser.kill)])
    const until = Date.now()
    count.kills += 1
    await open()
    const found = await onDevice(page)
    for (const kept of found) if (kept.does === 'act' && !done.has(kept.id)) note(kept, from, until)
    for (const kept of found)
      if (kept.does === 'undo' && !done.get(kept.undoes)?.isUndone) note(kept, from, until)
  }

  return {
    name,
    done,
    count,
    amiss,
    open,
    page: () => page,
    async work() {
      const deaths = [...kills]
      while (done.size < acts && count.presses < acts * 4) {
        const next = chance.weighed(presses)
        if (deaths[0] !== undefined && done.size >= deaths[0]) {
          deaths.shift()
          await die(next)
          continue
        }
        const hasActed = await press(next)
        if (hasActed && next.isUndoable && chance.isLess(0.3)) await press(undo)
        await sleep(chance.between(50, 700))
      }
    },
    /** What its device still keeps, once the record has acknowledged all that it may. */
    async settle() {
      await expect
        .poll(async () => (await onDevice(page)).filter(({ state }) => state === 'waiting').length, {
          timeout: 180_000,
        })
        .toBe(0)
      return onDevice(page)
    },
  }
}

export type Logger = ReturnType<typeof logger>

async function setClock(context: BrowserContext, aheadMs: number) {
  await context.addInitScript((ahead) => {
    const RealDate = Date
    globalThis.Date = class extends RealDate {
      constructor(...given: []) {
        if (given.length === 0) super(RealDate.now() + ahead)
        else super(...given)
      }
      static override now() {
        return RealDate.now() + ahead
      }
    } as DateConstructor
  }, aheadMs)
}
