import type { Page } from '@playwright/test'
import {
  endTheFloor,
  giveTheFloor,
  isOpen,
  isSaved,
  openDesk,
  recordHas,
  shellIsKept,
  theFive,
  waits,
} from './at-the-desk.ts'
import { badNetwork } from './bad-network.ts'
import { cookiesOf, expect, test } from './fixtures.ts'
import { killableBrowser } from './killable-browser.ts'

test('a browser that is killed without a network, and between sending and hearing, sends everything once', async ({
  own,
}) => {
  test.setTimeout(120_000)
  const network = await badNetwork()
  const browser = killableBrowser({ folder: process.env.E2E_FOLDER!, cookies: cookiesOf('editor') })
  try {
    let page: Page = await (await browser.start()).newPage()
    await openDesk(page, own, network.url)
    await shellIsKept(page)

    network.become('away')
    await giveTheFloor(page, 'CUB')
    await waits(page, 1)
    await endTheFloor(page)
    await waits(page, 2)
    await browser.kill()

    // Nothing is there but what the device keeps.
    page = await (await browser.start()).newPage()
    await page.goto(`${network.url}${own.path}/sessions/${own.session}/desk`)
    await isOpen(page)
    await waits(page, 2)
    await giveTheFloor(page, 'VNM')
    await waits(page, 3)

    // The record has the first, and the desk does not hear of it.
    network.become('loses answers')
    await recordHas(own, ['giveTheFloorTo'])
    await browser.kill()

    page = await (await browser.start()).newPage()
    await openDesk(page, own, network.url)
    await waits(page, 3)
    await endTheFloor(page)
    await waits(page, 4)
    network.become('through')
    await isSaved(page)
    await giveTheFloor(page, 'CUB')
    await isSaved(page)
    const acts = await recordHas(own, theFive)
    expect(acts.map(({ at }) => at)).toEqual(acts.map(({ at }) => at).toSorted())
  } finally {
    await browser.remove()
    await network.close()
  }
})
