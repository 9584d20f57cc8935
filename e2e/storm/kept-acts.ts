import type { Page } from '@playwright/test'
import type { FloorAct } from '#floor/act'

/** What a device has put on its disk: an act, an undoing, or that one was taken back before it was sent. */
export type Kept =
  | { does: 'act'; id: string; order: number; act: FloorAct }
  | { does: 'undo'; id: string; order: number; undoes: string }
  | { does: 'removed'; order: number }

export type OnDevice = Kept & { state: 'waiting' | 'refused' | 'done'; refusal: { code: string } | null }

declare global {
  interface Window {
    /** In the order in which the disk had it. */
    keptActs: Kept[]
  }
}

/** Runs in the page before its own scripts: notes what is written of acts, once the disk has it. */
export function noteKeptActs() {
  window.keptActs = []
  const { add, delete: remove } = IDBObjectStore.prototype
  IDBObjectStore.prototype.add = function (value, key) {
    const request = add.call(this, value, key)
    if (this.name === 'entries')
      this.transaction.addEventListener('complete', () => {
        window.keptActs.push({ ...value, order: Number(request.result) })
      })
    return request
  }
  // What the record has long had is cleared away without waiting for the disk.
  IDBObjectStore.prototype.delete = function (order) {
    if (this.name === 'entries' && this.transaction.durability === 'strict')
      this.transaction.addEventListener('complete', () => {
        window.keptActs.push({ does: 'removed', order: Number(order) })
      })
    return remove.call(this, order)
  }
}

/** Waits until the device has noted more than so many, and tells those; none where nothing comes in time. */
export async function keptAfter(page: Page, count: number, patienceMs: number): Promise<Kept[]> {
  await page
    .waitForFunction((known) => window.keptActs.length > known, count, { polling: 10, timeout: patienceMs })
    .catch(() => undefined)
  return page.evaluate((known) => window.keptActs.slice(known), count)
}

/** Everything that is on the disk of the device, as whoever starts its browser again finds it. */
export const onDevice = (page: Page): Promise<OnDevice[]> =>
  page.evaluate(async () => {
    const done = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const database = await done(indexedDB.open('rostrum-desk'))
    const entries = await done(database.transaction('entries').objectStore('entries').getAll())
    database.close()
    return entries
  })
