import type { Page } from '@playwright/test'
import { giveTheFloor } from './at-the-desk.ts'
import { expect, type Own, test } from './fixtures.ts'
import { partsOf } from './hall.ts'
import { tabTo } from './keyboard.ts'

test.use({ role: 'administrator' })

/** A conference in Paris with two delegations. */
async function inParis({ post }: Own) {
  const { id } = await post('/conferences', {
    slug: `night-${crypto.randomUUID()}`,
    name: 'A conference that sits at night',
    timeZone: 'Europe/Paris',
    startsOn: '2025-03-29',
    endsOn: '2025-10-26',
  })
  for (const [countryCode, name] of [
    ['CUB', 'Cuba'],
    ['VNM', 'Viet Nam'],
  ])
    await post('/delegations', { conferenceId: id, kind: 'state', countryCode, name })
  return id
}

/** Lets the desk believe that the server's clock and its own show an instant, and go on from there. */
async function clockOf(page: Page, first: string) {
  let ahead = Date.parse(first) - Date.now()
  const now = () => new Date(Date.now() + ahead)
  await page.route('**/api/v1/floor/clock', (route) => route.fulfill({ json: { now: now().toISOString() } }))
  await page.clock.install({ time: now() })
  await page.clock.resume()
  return async (instant: string) => {
    ahead = Date.parse(instant) - Date.now()
    await page.clock.setSystemTime(now())
  }
}

const heldIn = async (own: Own, session: string, code: string) => {
  const { items } = await own.get(`/interventions?session=${session}`)
  return items.find(({ delegation }: { delegation: { code: string } }) => delegation.code === code)
}

test('a sitting over midnight and through the turning of clocks is planned, logged, shown and corrected at its instants', async ({
  page,
  own,
}) => {
  test.setTimeout(90_000)
  const conference = await inParis(own)
  const main = page.getByRole('main')
  const { floor, heard } = partsOf(page)
  const wall = page.getByRole('timer', { name: 'Time at the conference' })
  const field = (name: string) => main.getByLabel(name, { exact: true })
  const press = (key: string) => page.keyboard.press(key)
  async function plan(title: string, heldOn: string) {
    await page.goto(`/conferences/${conference}/sessions/new?day=${heldOn}`)
    await field('Title').fill(title)
    await field('Scheduled start').fill('2200')
    await field('Scheduled end').fill('0230')
    await press('Tab')
    await expect(main).toContainText(/On (26 October|30 March) 2025/)
  }
  const openDesk = async () => {
    await main.getByRole('link', { name: 'Desk' }).click()
    await expect(floor).toBeVisible()
    return page.url().match(/sessions\/([^/]+)\/desk/)![1]!
  }
  const dialog = page.getByRole('dialog', { name: /^Correct the times/ })
  const correct = async (times: Record<string, string>) => {
    for (const [name, text] of Object.entries(times)) {
      await dialog.getByRole('textbox', { name }).fill(text)
      await press('Tab')
    }
  }

  // It ends in the hour that comes twice: which is meant is said, and the other is one press away.
  await plan('Back', '2025-10-25')
  await expect(main).toContainText('Comes twice that night. The first is meant (UTC+2).')
  await tabTo(page, main.getByRole('button', { name: 'It is the second (UTC+1)' }), 'Shift+Tab')
  await press('Enter')
  await expect(main).toContainText('Comes twice that night. The second is meant (UTC+1).')
  await field('Title').press('Enter')
  await expect(main).toContainText('22:00–02:30 (26 Oct 2025, UTC+1)')

  const setClock = await clockOf(page, '2025-10-25T21:59:50Z')
  const back = await openDesk()
  await expect(wall).toHaveText(/^23:59:5/)
  await giveTheFloor(page, 'CUB')
  await setClock('2025-10-25T22:00:40Z')
  await expect(wall).toHaveText(/^00:00:4/)
  await expect(floor.locator('.desk-clock-spoken')).toHaveText(/^0:[45]\d/)
  await press('Space')
  await expect(heard.first()).toHaveText(/23:59:5\d.*00:00:4\d.*CUB.*0:[45]\d/)

  await setClock('2025-10-26T00:59:50Z')
  await expect(wall).toHaveText(/^02:59:5/)
  await giveTheFloor(page, 'VNM')
  await setClock('2025-10-26T01:00:40Z')
  await expect(wall).toHaveText(/^02:00:4/)
  await expect(floor.locator('.desk-clock-spoken')).toHaveText(/^0:[45]\d/)
  await press('Space')
  await expect(heard.first()).toHaveText(/02:59:5\d.*02:00:4\d.*VNM.*0:[45]\d/)

  // A typed time is the nearer of the two, unless the other is said to be meant.
  await press('c')
  await correct({ Start: '0205', End: '0210' })
  await expect(dialog.getByText('The second is meant (UTC+1).')).toHaveCount(2)
  await dialog.getByRole('button', { name: 'It is the first (UTC+2)' }).first().click()
  await correct({ Reason: 'Heard on the tape' })
  await dialog.getByRole('button', { name: 'Correct' }).click()
  await expect(heard.first()).toHaveText(/02:05:00.*02:10:00.*VNM.*1:05:00/)
  await expect
    .poll(() => heldIn(own, back, 'VNM'))
    .toMatchObject({
      startedAt: '2025-10-26T00:05:00Z',
      endedAt: '2025-10-26T01:10:00Z',
      durationSeconds: 3_900,
    })
  expect(await heldIn(own, back, 'CUB')).toMatchObject({
    startedAt: expect.stringMatching(/^2025-10-25T21:59:5\dZ/),
    endedAt: expect.stringMatching(/^2025-10-25T22:00:4\dZ/),
  })
  expect(await own.get(`/sessions/${back}`)).toMatchObject({
    scheduledStartAt: '2025-10-25T20:00:00Z',
    scheduledEndAt: '2025-10-26T01:30:00Z',
    startedAt: expect.stringMatching(/^2025-10-25T21:59:5\dZ/),
  })

  // What the clocks leave out is refused, in the plan and at the desk; what was typed stays.
  await plan('Forward', '2025-03-29')
  await field('Title').press('Enter')
  await expect(main.getByRole('alert')).toContainText('There was no 02:30:00 that night')
  await field('Scheduled end').fill('0330')
  await field('Title').press('Enter')
  await expect(main).toContainText('22:00–03:30 (30 Mar 2025)')
  await setClock('2025-03-30T00:59:50Z')
  const forward = await openDesk()
  await expect(wall).toHaveText(/^01:59:5/)
  await giveTheFloor(page, 'CUB')
  await setClock('2025-03-30T01:00:40Z')
  await expect(wall).toHaveText(/^03:00:4/)
  await expect(floor.locator('.desk-clock-spoken')).toHaveText(/^0:[45]\d/)
  await press('Space')
  await expect(heard.first()).toHaveText(/01:59:5\d.*03:00:4\d.*CUB.*0:[45]\d/)
  await press('c')
  await correct({ Start: '0230', End: '25:00', Reason: 'Heard on the tape' })
  await dialog.getByRole('button', { name: 'Correct' }).click()
  await expect(dialog.getByRole('alert')).toContainText('Write the start and the end as HH:MM:SS.')
  await expect(dialog.getByRole('textbox', { name: 'End' })).toHaveValue('25:00')
  await correct({ End: '0305' })
  await dialog.getByRole('button', { name: 'Correct' }).click()
  await expect(dialog.getByRole('alert')).toContainText('There was no 02:30:00 that night')
  await correct({ Start: '0158' })
  await dialog.getByRole('button', { name: 'Correct' }).click()
  await expect(dialog).toBeHidden()
  await expect
    .poll(() => heldIn(own, forward, 'CUB'))
    .toMatchObject({
      startedAt: '2025-03-30T00:58:00Z',
      endedAt: '2025-03-30T01:05:00Z',
      durationSeconds: 420,
    })
})
