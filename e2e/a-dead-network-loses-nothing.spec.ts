import type { BrowserContext, Page } from '@playwright/test'
import {
  actsOf,
  awayErrors,
  endTheFloor,
  fiveActs,
  giveTheFloor,
  isOpen,
  isSaved,
  openDesk,
  recordHas,
  shellIsKept,
  theFive,
  waits,
} from './at-the-desk.ts'
import { wholeBrowser } from './find-browser.ts'
import { expect, test, watch } from './fixtures.ts'
import { password } from './start-program.ts'

test.use({ launchOptions: wholeBrowser(), serviceWorkers: 'allow', expectedErrors: awayErrors })

const second = (at: number) => `${new Date(at).toISOString().slice(0, 19)}Z`

test('a desk without a network logs on, opens again without one, and sends everything once, in order', async ({
  page,
  context,
  own,
}) => {
  await openDesk(page, own)
  await shellIsKept(page)
  await giveTheFloor(page, 'VNM')
  await isSaved(page)
  await recordHas(own, ['giveTheFloorTo'])

  const line = page.locator('.desk-connection')
  await expect(line).toHaveText('Live')
  await context.setOffline(true)
  await expect(line).toHaveText('No network', { timeout: 1_000 })
  const from = Date.now()
  await fiveActs(page)
  await expect(line).toHaveText(/^No network5 waiting, since/, { timeout: 1 })
  const until = Date.now()
  await page.reload()
  await isOpen(page)
  await waits(page, 5)
  await expect(page.locator('main')).toContainText('Viet Nam')
  // Hours pass in the hall, and the machine is put away.
  await page.close()
  const next = await context.newPage()
  const seen = watch(next, awayErrors)
  await openDesk(next, own)
  await waits(next, 5)
  expect(await actsOf(own)).toHaveLength(1)

  await context.setOffline(false)
  await isSaved(next)
  const acts = await recordHas(own, ['giveTheFloorTo', ...theFive])
  const told = acts.slice(1).map(({ at }) => at)
  expect(told).toEqual(told.toSorted())
  expect(told[0]! >= second(from - 1_000) && told.at(-1)! <= second(until + 1_000)).toBe(true)
  const { entries } = await own.get(`/floor/sessions/${own.session}`)
  expect(entries.map(({ status }: { status: string }) => status)).toEqual([
    'delivered',
    'delivered',
    'delivered',
    'on_the_floor',
  ])
  expect(seen).toEqual([])
})

test('screens that need the network say so, and lead to the desk that does not', async ({
  page,
  context,
  own,
}) => {
  await openDesk(page, own)
  await shellIsKept(page)
  await isSaved(page)
  await context.setOffline(true)
  for (const address of [`${own.path}/sessions`, '/conferences', '/']) {
    await page.goto(address)
    await expect(page.getByText('This screen needs the network.')).toBeVisible()
    await expect(page.locator('main').getByRole('alert')).toBeVisible()
    await expect(page.getByRole('button', { name: /Your settings/ })).toBeVisible()
  }
  await page.getByRole('link', { name: 'First meeting' }).click()
  await isOpen(page)
  await giveTheFloor(page, 'CUB')
  await waits(page, 1)
  await context.setOffline(false)
  await isSaved(page)
  await recordHas(own, ['giveTheFloorTo'])
})

test('two tabs work on one queue: both show what either did, and it is sent once', async ({
  page,
  context,
  own,
}) => {
  await openDesk(page, own)
  const other = await context.newPage()
  const seen = watch(other, awayErrors)
  await openDesk(other, own)
  await context.setOffline(true)
  await giveTheFloor(page, 'CUB')
  await waits(other, 1)
  await endTheFloor(other)
  await waits(page, 2)
  await giveTheFloor(page, 'VNM')
  await waits(other, 3)
  await giveTheFloor(other, 'CUB')
  for (const tab of [page, other]) await waits(tab, 4)
  await context.setOffline(false)
  for (const tab of [page, other]) await isSaved(tab)
  const acts = await recordHas(own, ['giveTheFloorTo', 'endTheFloor', 'giveTheFloorTo', 'giveTheFloorTo'])
  expect(acts[1]!.interventionId).toBe(acts[0]!.interventionId)
  expect(seen).toEqual([])
})

test('an act is taken back before it is sent, and undone after it was', async ({ page, context, own }) => {
  await openDesk(page, own)
  await giveTheFloor(page, 'CUB')
  await isSaved(page)
  const [first] = await recordHas(own, ['giveTheFloorTo'])
  await context.setOffline(true)
  await giveTheFloor(page, 'VNM')
  // The first of those that wait may have been sent already: this one was not.
  await waits(page, 1)
  await endTheFloor(page)
  await waits(page, 2)
  await page.keyboard.press('u')
  await waits(page, 1)
  await page.keyboard.press('u')
  await page.keyboard.press('u')
  await context.setOffline(false)
  await isSaved(page)
  await expect
    .poll(async () => (await actsOf(own)).map((act) => 'isUndone' in act && act.isUndone))
    .toEqual(expect.arrayContaining([true]))
  const { entries } = await own.get(`/floor/sessions/${own.session}`)
  expect(entries).toEqual([])
  expect((await actsOf(own))[0]!.id).toBe(first!.id)
})

test.describe('with a sign-in of its own', () => {
  test.use({ role: null })

  async function signIn(context: BrowserContext) {
    const data = { email: 'editor@example.org', password }
    expect((await context.request.post('/api/v1/session', { data })).ok()).toBe(true)
  }

  async function signInAgain(page: Page) {
    const dialog = page.getByRole('alertdialog', { name: 'Sign in again' })
    await dialog.getByLabel('Password').fill(password)
    await page.keyboard.press('Enter')
    await expect(dialog).toBeHidden()
  }

  test('a sign-in that ended meanwhile asks for the password, and everything is sent after', async ({
    page,
    context,
    own,
  }) => {
    await signIn(context)
    await openDesk(page, own)
    await context.setOffline(true)
    await fiveActs(page)
    const cookies = await context.cookies()
    const ended = await context.request.delete('/api/v1/session')
    expect(ended.ok()).toBe(true)
    // The browser still has what the server does not take any more.
    await context.addCookies(cookies)
    await context.setOffline(false)
    const asks = page.getByRole('alertdialog', { name: 'Sign in again' })
    await expect(asks).toBeVisible()
    // Who is in the middle of something logs on first.
    await page.keyboard.press('Escape')
    await expect(asks).toBeHidden()
    // What is tried again by itself does not ask again.
    await page.evaluate(() => dispatchEvent(new Event('online')))
    await endTheFloor(page)
    await waits(page, 6)
    expect(await actsOf(own)).toEqual([])
    await page
      .getByRole('banner')
      .getByRole('button', { name: /sign in to send/ })
      .click()
    await page.getByRole('button', { name: 'Sign in again' }).click()
    await signInAgain(page)
    await isSaved(page)
    await recordHas(own, [...theFive, 'endTheFloor'])
  })

  test('signing out asks first where something was not sent, and then takes away what the device keeps', async ({
    page,
    context,
    own,
  }) => {
    await signIn(context)
    await openDesk(page, own)
    await page.route('**/acts', (route) => route.abort())
    await giveTheFloor(page, 'CUB')
    await waits(page, 1)
    const signOut = async () => {
      await page.getByRole('button', { name: /Your settings/ }).click()
      await page.getByRole('menuitem', { name: 'Sign out' }).click()
    }
    const question = page.getByRole('alertdialog', { name: '1 act has not been sent' })
    await signOut()
    await question.getByRole('button', { name: 'Cancel' }).click()
    await waits(page, 1)
    await signOut()
    await question.getByRole('button', { name: 'Sign out and lose them' }).click()
    await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
    await page.unroute('**/acts')
    await signIn(context)
    await openDesk(page, own)
    await isSaved(page)
    await context.setOffline(true)
    await giveTheFloor(page, 'VNM')
    await waits(page, 1)
    await context.setOffline(false)
    await isSaved(page)
    await recordHas(own, ['giveTheFloorTo'])
  })

  test('acts of another account wait for whoever did them, and are told by their number alone', async ({
    page,
    context,
    own,
  }) => {
    await signIn(context)
    await openDesk(page, own)
    await page.route('**/acts', (route) => route.abort())
    await giveTheFloor(page, 'CUB')
    await waits(page, 1)
    const other = { email: 'administrator@example.org', password }
    await context.request.post('/api/v1/session', { data: other })
    await page.unroute('**/acts')
    // Nothing is done in the name of whoever happens to be signed in.
    await expect(page.getByRole('alertdialog', { name: 'Sign in again' })).toBeVisible()
    expect(await actsOf(own)).toEqual([])
    await page.goto(own.path)
    await expect(page.getByRole('banner').getByRole('button', { name: '1 of another account' })).toBeVisible()
    await openDesk(page, own)
    await giveTheFloor(page, 'VNM')
    const [own1] = await recordHas(own, ['giveTheFloorTo'])
    expect(own1!.interventionId).not.toBeNull()
    await signIn(context)
    await openDesk(page, own)
    await isSaved(page)
    await recordHas(own, ['giveTheFloorTo', 'giveTheFloorTo'])
    const { entries } = await own.get(`/floor/sessions/${own.session}`)
    expect(entries.map(({ delegationId }: { delegationId: string }) => delegationId).toSorted()).toEqual(
      [own.cuba, own.vietNam].toSorted(),
    )
  })
})

test('an act that the record refuses is told, stays, and is sent again', async ({
  page,
  context,
  own,
  editor,
}) => {
  await openDesk(page, own)
  await giveTheFloor(page, 'CUB')
  await isSaved(page)
  const [given] = await recordHas(own, ['giveTheFloorTo'])
  await context.setOffline(true)
  await endTheFloor(page)
  await waits(page, 1)
  await giveTheFloor(page, 'VNM')
  await waits(page, 2)
  // Somebody hides meanwhile what this desk ended.
  const id = given!.interventionId!
  const { version } = await own.get(`/interventions/${id}`)
  const hidden = await editor.delete(`/api/v1/interventions/${id}`, {
    headers: { 'if-match': `"${version}"` },
  })
  expect(hidden.status(), await hidden.text()).toBe(204)
  await context.setOffline(false)
  await expect(page.getByRole('banner').getByRole('button', { name: 'refused: 1' })).toBeVisible()
  // What came after it went on.
  await recordHas(own, ['giveTheFloorTo', 'giveTheFloorTo'])
  await page.reload()
  await isOpen(page)
  await expect(page.getByRole('banner').getByRole('button', { name: 'refused: 1' })).toBeVisible()
  const undone = await editor.post(`/api/v1/changes/${hidden.headers()['change-id']}/undo`, {
    headers: { 'idempotency-key': crypto.randomUUID() },
  })
  expect(undone.status(), await undone.text()).toBe(201)
  const show = page.getByRole('button', { name: 'Refused acts' })
  if (await show.isVisible()) await show.click()
  await page.getByRole('button', { name: /^(Send|Try) again$/ }).click()
  await isSaved(page)
  await recordHas(own, ['giveTheFloorTo', 'giveTheFloorTo', 'endTheFloor'])
})

test.describe('on a machine whose clock is three hours wrong', () => {
  const wrongClock = (page: Page) =>
    page.addInitScript(() => {
      const Real = Date
      const world = globalThis as unknown as { Date: DateConstructor; ahead: number }
      world.ahead = 3 * 3_600_000
      world.Date = class extends Real {
        constructor(...given: []) {
          if (given.length === 0) super(Real.now() + world.ahead)
          else super(...given)
        }
        static override now() {
          return Real.now() + world.ahead
        }
      } as DateConstructor
    })

  test('acts are logged at their right instants, also when the clock is set meanwhile and without a network', async ({
    page,
    context,
    own,
  }) => {
    await wrongClock(page)
    await openDesk(page, own)
    await shellIsKept(page)
    const spans: [number, number][] = []
    const timed = async (act: () => Promise<void>) => {
      const from = Date.now()
      await act()
      spans.push([from, Date.now()])
    }
    await timed(() => giveTheFloor(page, 'CUB'))
    await isSaved(page)
    await page.evaluate(() => {
      ;(globalThis as unknown as { ahead: number }).ahead = -5 * 3_600_000
    })
    await timed(() => endTheFloor(page))
    // Long enough for it to be noticed.
    await page.waitForTimeout(1_500)
    await timed(() => giveTheFloor(page, 'VNM'))
    await isSaved(page)
    await page.evaluate(() => {
      ;(globalThis as unknown as { ahead: number }).ahead = 3 * 3_600_000
    })
    await page.waitForTimeout(1_500)
    await context.setOffline(true)
    await timed(() => endTheFloor(page))
    await page.reload()
    await isOpen(page)
    await waits(page, 1)
    await timed(() => giveTheFloor(page, 'CUB'))
    await waits(page, 2)
    await context.setOffline(false)
    await isSaved(page)
    const acts = await recordHas(own, theFive)
    for (const [nth, { at }] of acts.entries()) {
      const [from, until] = spans[nth]!
      expect([at >= second(from - 1_000), at <= second(until + 1_000)]).toEqual([true, true])
    }
  })
})
