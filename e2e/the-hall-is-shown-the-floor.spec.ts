import type { APIRequestContext, Page } from '@playwright/test'
import { v7 as uuidv7 } from 'uuid'
import { breaches } from './breaches.ts'
import { cuttableLine } from './cuttable-line.ts'
import { expect, type Own, test, watch } from './fixtures.ts'

// Nobody is signed in at the screen of a hall.
test.use({ role: null })

const instant = (secondsAgo = 0) => `${new Date(Date.now() - secondsAgo * 1000).toISOString().slice(0, 19)}Z`

type Act = Record<string, unknown> & { act: string }

/** Acts done at a desk. */
const desk =
  (own: Own) =>
  (act: Act, secondsAgo = 0) =>
    own.post(`/floor/sessions/${own.session}/acts`, {
      at: instant(secondsAgo),
      ...act,
    }) as unknown as Promise<{
      interventionId: string
    }>

async function display(own: Own, settings: object = {}) {
  const made = await own.post('/displays', {
    sessionId: own.session,
    label: 'Main hall',
    languages: ['en'],
    ...settings,
  })
  const { id, token } = made as unknown as { id: string; token: string }
  return { id, path: `/hall/${token}` }
}

const revoke = (editor: APIRequestContext, id: string) => editor.delete(`/api/v1/displays/${id}`)

const clock = (page: Page) => page.getByRole('timer')
const seconds = async (page: Page) => {
  const text = (await clock(page).textContent())!
  const [minutes, rest] = text.replace('+', '').split(':').map(Number)
  return minutes! * 60 + rest!
}

test('the page follows what is done at the desk, by the clock of the server', async ({ page, own }) => {
  const act = desk(own)
  const { path } = await display(own, { languages: ['vi', 'en'], showsSpeaker: true })
  // A device whose clock is wrong by hours, and is set while the page is open.
  await page.clock.install({ time: Date.now() + 3 * 3_600_000 })
  await page.clock.resume()
  await page.goto(path)
  await expect(page.getByRole('main')).toContainText('The session has not begun')
  await expect(page.getByRole('main')).toContainText('Phiên họp chưa bắt đầu')

  const { interventionId } = await act(
    {
      act: 'giveTheFloorTo',
      delegationId: own.vietNam,
      speakerName: 'Lương Cường',
      allottedSeconds: 300,
    },
    60,
  )
  await expect(page.locator('.hall-plate')).toHaveText(/VNM.*Việt Nam.*Viet Nam/)
  await expect(page.getByText('Lương Cường')).toBeVisible()
  await expect(page.getByText('time left')).toBeVisible()
  const before = await seconds(page)
  expect(before).toBeGreaterThan(228)
  expect(before).toBeLessThanOrEqual(240)
  await expect.poll(() => seconds(page)).toBeLessThan(before)
  await page.clock.setSystemTime(Date.now() - 5 * 3_600_000)
  const after = await seconds(page)
  expect(after).toBeGreaterThan(200)
  expect(after).toBeLessThan(before)

  await act({ act: 'register', delegationId: own.cuba, kind: 'right_of_reply' })
  await expect(page.locator('.hall-next')).toContainText('CUB')
  await expect(page.locator('.hall-next')).toContainText('Right of reply')
  await act({ act: 'pause', interventionId })
  await expect(page.locator('.hall-clock-words')).toContainText('clock stopped')
  await act({ act: 'endTheFloor', interventionId })
  await expect(page.locator('.hall-free')).toContainText('The floor is free')
})

test('it warns before the end and says by how much the time is over, in words and signs', async ({
  page,
  own,
}) => {
  const act = desk(own)
  const { path } = await display(own)
  await act({ act: 'giveTheFloorTo', delegationId: own.cuba, allottedSeconds: 120 }, 60)
  await page.goto(path)
  await expect(page.locator('.hall-clock')).toHaveAttribute('data-state', 'running')
  await act({ act: 'giveTheFloorTo', delegationId: own.vietNam, allottedSeconds: 80 }, 55)
  await expect(page.locator('.hall-clock-words')).toHaveText('nearly over')
  await expect(page.getByRole('status').filter({ hasText: 'nearly over' })).toHaveCount(1)
  await act({ act: 'giveTheFloorTo', delegationId: own.cuba, allottedSeconds: 30 }, 50)
  await expect(clock(page)).toHaveText(/^\+0:2\d$/)
  await expect(page.locator('.hall-clock-words')).toHaveText('over time')
  expect(await breaches(page)).toEqual([])
})

test('it is written from right to left where its language is, one language after the other where so chosen', async ({
  page,
  own,
}) => {
  const act = desk(own)
  const { path } = await display(own, { languages: ['ar', 'en'] })
  await act({ act: 'giveTheFloorTo', delegationId: own.cuba, allottedSeconds: 600 })
  await page.goto(path)
  const names = page.locator('.hall-names > span')
  await expect(names).toHaveText(['كوبا', 'Cuba'])
  expect(
    await names.evaluateAll((all) => all.map((one) => [one.getAttribute('lang'), one.getAttribute('dir')])),
  ).toEqual([
    ['ar', 'rtl'],
    ['en', 'ltr'],
  ])
  await expect(page.getByRole('main')).toHaveAttribute('dir', 'rtl')
  await expect(page.locator('.hall-clock-words')).toHaveText('الوقت المتبقي · time left')
  expect(await breaches(page)).toEqual([])

  await page.goto(`${path}?languages=in-turn&scheme=light`)
  await expect(names).toHaveCount(1)
  const first = await names.textContent()
  await expect(names).not.toHaveText(first!, { timeout: 12_000 })
  expect(await breaches(page)).toEqual([])
})

test('what it shows fits the screen, and is as large as it can be, on every screen', async ({
  page,
  own,
}) => {
  const act = desk(own)
  const united = await own.post('/delegations', {
    conferenceId: own.id,
    kind: 'state',
    countryCode: 'GBR',
    name: 'United Kingdom',
  })
  const groups = await own.get('/groups?pageSize=2')
  const groupIds = groups.items.map(({ id }: { id: string }) => id)
  const { path } = await display(own, { languages: ['en', 'ar', 'fr', 'ru'], showsSpeaker: true })
  const plain = await display(own)
  await act({
    act: 'giveTheFloorTo',
    delegationId: united.id,
    groupIds,
    speakerName: 'A Speaker of a Name That Is Longer than Most, of the Ministry',
    kind: 'right_of_reply',
    allottedSeconds: 6_000,
  })
  for (const delegationId of [united.id, own.cuba, united.id]) await act({ act: 'register', delegationId })
  await act({ act: 'closeList' })
  const sizes = [
    [1920, 1080],
    [1280, 720],
    [3840, 2160],
    [1080, 1920],
    [1024, 768],
  ] as const
  for (const [width, height] of sizes) {
    await page.setViewportSize({ width, height })
    await page.goto(path)
    await expect(clock(page)).toBeVisible()
    const outside = await page.evaluate(() =>
      [...document.querySelectorAll('.hall *')]
        .filter((one) => one.checkVisibility() && !one.closest('[role="status"], svg'))
        .filter((one) => {
          const { left, right, top, bottom } = one.getBoundingClientRect()
          return left < -1 || top < -1 || right > innerWidth + 1 || bottom > innerHeight + 1
        })
        .map((one) => one.outerHTML.slice(0, 120)),
    )
    expect([width, height, outside]).toEqual([width, height, []])
    const overlapping = await page.evaluate(() => {
      const parts = ['.hall-title', '.hall-plate', '.hall-about', '.hall-clock', '.hall-next']
      const boxes = parts.map((part) => document.querySelector(part)!.getBoundingClientRect())
      return boxes.slice(1).filter((box, index) => box.top < boxes[index]!.bottom - 1).length
    })
    expect([width, height, overlapping]).toEqual([width, height, 0])
  }
  await page.setViewportSize({ width: 1920, height: 1080 })
  await page.goto(plain.path)
  const size = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((one) => Number.parseFloat(getComputedStyle(one).fontSize))
  await expect(clock(page)).toBeVisible()
  // A figure of a twelfth of the screen's height is read from 30 metres on a screen 2 metres wide.
  expect(await size('.hall-figures')).toBeGreaterThan(200)
  expect(await size('.hall-plate .hall-code')).toBeGreaterThan(150)
})

test('it goes on counting when the network is gone, says so, and catches up when it is back', async ({
  browser,
  own,
}) => {
  const act = desk(own)
  const { path } = await display(own)
  await act({ act: 'giveTheFloorTo', delegationId: own.cuba, allottedSeconds: 600 })
  const line = await cuttableLine(process.env.E2E_URL!)
  const context = await browser.newContext({ baseURL: line.url })
  const page = await context.newPage()
  await page.goto(path)
  await expect(page.locator('.hall-plate')).toContainText('CUB')
  await expect(page.locator('.hall-waiting')).toHaveCount(0)

  line.cut()
  await expect(page.locator('.hall-waiting')).toHaveText('Waiting for the network')
  const before = await seconds(page)
  await act({ act: 'giveTheFloorTo', delegationId: own.vietNam, allottedSeconds: 600 })
  await expect.poll(() => seconds(page)).toBeLessThan(before)
  await expect(page.locator('.hall-plate')).toContainText('CUB')

  line.mend()
  await expect(page.locator('.hall-plate')).toContainText('VNM', { timeout: 20_000 })
  await expect(page.locator('.hall-waiting')).toHaveCount(0)
  await context.close()
  await line.close()
})

test('a display that is revoked ends at once and says so, as does one that never was', async ({
  page,
  own,
  editor,
}) => {
  const act = desk(own)
  const { id, path } = await display(own)
  await act({ act: 'giveTheFloorTo', delegationId: own.cuba })
  await page.goto(path)
  await expect(page.locator('.hall-plate')).toContainText('CUB')
  expect((await revoke(editor, id)).status()).toBe(204)
  await expect(page.getByRole('alert')).toHaveText('This display has been switched off', { timeout: 3_000 })
  await expect(page.getByRole('main')).not.toContainText('CUB')
  expect(await breaches(page)).toEqual([])
  await page.goto(`/hall/${uuidv7()}`)
  await expect(page.getByRole('alert')).toHaveText('This display has been switched off')
})

test('nothing on the page leads into the app, and no address tells the link', async ({ page, own }) => {
  const { path } = await display(own)
  await desk(own)({ act: 'register', delegationId: own.cuba })
  const referers: string[] = []
  page.on('request', async (request) => {
    const { referer } = await request.allHeaders()
    if (referer) referers.push(referer)
  })
  await page.goto(path)
  await expect(page.locator('.hall-next')).toContainText('CUB')
  await expect(page.locator('a, button, input, [tabindex]')).toHaveCount(0)
  expect(referers.filter((one) => one.includes('/hall/'))).toEqual([])
  expect(watch(page)).toEqual([])
})
