import {
  awayErrors,
  fiveActs,
  giveTheFloor,
  isSaved,
  openDesk,
  recordHas,
  shellIsKept,
  theFive,
  waits,
} from './at-the-desk.ts'
import { type BadNetwork, badNetwork, type Weather } from './bad-network.ts'
import { wholeBrowser } from './find-browser.ts'
import { test as base, expect } from './fixtures.ts'

const test = base.extend<{ network: BadNetwork }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from it
  network: async ({}, use) => {
    const network = await badNetwork()
    await use(network)
    await network.close()
  },
})
// The network of the test has an address of its own.
const expectedErrors = [new RegExp(`${awayErrors[0]!.source}|^asked http://127.0.0.1:`)]
test.use({ launchOptions: wholeBrowser(), serviceWorkers: 'allow', expectedErrors })

for (const weather of ['away', 'swallows', 'loses answers', 'portal'] satisfies Weather[])
  test(`while the network ${weather}, everything waits, and is in the record once when it is over`, async ({
    page,
    network,
    own,
  }) => {
    test.setTimeout(90_000)
    await openDesk(page, own, network.url)
    await shellIsKept(page)
    network.become(weather)
    await fiveActs(page)
    await page.waitForTimeout(3_000)
    await waits(page, 5)
    network.become('through')
    await isSaved(page)
    await recordHas(own, theFive)
  })

test('a network that says it is there and answers nothing does not keep a desk from opening', async ({
  page,
  network,
  own,
}) => {
  test.setTimeout(90_000)
  await openDesk(page, own, network.url)
  await shellIsKept(page)
  await giveTheFloor(page, 'CUB')
  // That nothing waits is also so for a moment before it does.
  await recordHas(own, ['giveTheFloorTo'])
  await isSaved(page)
  for (const weather of ['swallows', 'portal'] satisfies Weather[]) {
    network.become(weather)
    await page.reload()
    await expect(page.getByRole('heading', { name: 'First meeting', exact: true })).toBeVisible({
      timeout: 20_000,
    })
  }
  await giveTheFloor(page, 'VNM')
  await waits(page, 1)
  network.become('through')
  await isSaved(page)
  await recordHas(own, ['giveTheFloorTo', 'giveTheFloorTo'])
})

test('a newer version waits until it is asked for, and breaks no desk that is in use', async ({
  page,
  network,
  own,
  context,
}) => {
  await openDesk(page, own, network.url)
  await shellIsKept(page)
  const other = await context.newPage()
  await openDesk(other, own, network.url)
  const worker = await (await page.request.get(`${network.url}/sw.js`)).text()
  const newer = worker.replace(/"version":"\w+"/, '"version":"newer"')
  expect(newer).not.toBe(worker)
  network.instead.set('/sw.js', { type: 'text/javascript', body: newer })
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update())
  const offers = page.getByRole('button', { name: 'Load it now' })
  await expect(offers).toBeVisible()
  // Nobody is disturbed.
  await giveTheFloor(page, 'CUB')
  await recordHas(own, ['giveTheFloorTo'])
  await isSaved(page)
  expect(await page.evaluate(() => caches.keys())).toHaveLength(2)
  await offers.click()
  await expect(offers).toBeHidden()
  await expect(page.getByRole('heading', { name: 'First meeting', exact: true })).toBeVisible()
  // The other tab goes on, with all its parts.
  await giveTheFloor(other, 'VNM')
  await isSaved(other)
  await recordHas(own, ['giveTheFloorTo', 'giveTheFloorTo'])
  network.become('away')
  await page.reload()
  await expect(page.getByRole('heading', { name: 'First meeting', exact: true })).toBeVisible()
})

test('of the shell alone is kept what belongs to it: nothing of the record, and no display of the hall', async ({
  page,
  own,
}) => {
  await openDesk(page, own)
  await shellIsKept(page)
  const kept = await page.evaluate(async () => {
    const names = await caches.keys()
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
    return requests.flat().map(({ url }) => new URL(url).pathname)
  })
  expect(
    kept.filter((path) => path !== '/index.html' && !/^\/assets\/[^/]+\.(js|css|woff2|svg)$/.test(path)),
  ).toEqual([])
  expect(kept).toContain('/index.html')
  expect(kept.length).toBeGreaterThan(100)
  for (const path of ['/sw.js', '/manifest.webmanifest', '/index.html'])
    expect((await page.request.get(path)).headers()['cache-control']).toBe('no-cache')
  const manifest = await (await page.request.get('/manifest.webmanifest')).json()
  expect((await page.request.get(manifest.icons[0].src)).headers()['content-type']).toContain('image/svg+xml')
})
