import type { Page } from '@playwright/test'
import { breaches } from './breaches.ts'
import { expect, test } from './fixtures.ts'
import { tabTo } from './keyboard.ts'

const rows = (page: Page) => page.getByRole('main').locator('tbody tr')
const head = (page: Page, name: string) => page.getByRole('columnheader', { name, exact: true })

test('persons are sorted by keyboard; the address, Back and a search keep how', async ({ page, own }) => {
  test.slow()
  const [ana, bo, cy] = ['Ana', 'Bo', 'Cy']
  for (const [nth, name] of [ana, bo, cy].entries()) {
    const { id: personId } = await own.post('/persons', { name: `${name} Ofatest` })
    await own.post('/delegates', { delegationId: own.cuba, personId, nameAsPrinted: name })
    for (let spoken = 0; spoken < [1, 0, 2][nth]!; spoken += 1)
      await own.post('/interventions', { sessionId: own.session, delegationId: own.cuba, personId })
  }
  const are = (...names: string[]) =>
    expect(rows(page)).toHaveText(names.map((name) => new RegExp(`^${name}`)))
  await page.goto(`${own.path}/persons`)
  await are(ana, bo, cy)
  await expect(head(page, 'Name')).toHaveAttribute('aria-sort', 'ascending')

  await tabTo(page, head(page, 'Interventions').getByRole('button'))
  await page.keyboard.press('Enter')
  await are(cy, ana, bo)
  await expect(head(page, 'Interventions')).toHaveAttribute('aria-sort', 'descending')
  await expect(page).toHaveURL(/[?&]sort=-interventions/)
  await page.keyboard.press('Enter')
  await are(bo, ana, cy)
  await page.goBack()
  await are(cy, ana, bo)
  await page.reload()
  await are(cy, ana, bo)
  expect(await breaches(page)).toEqual([])

  await page.getByRole('searchbox').fill('ofatest')
  await expect(page).toHaveURL(/q=ofatest/)
  await are(cy, ana, bo)
  await page.getByRole('button', { name: 'Order: By interventions, most first' }).click()
  await page.getByRole('menuitem', { name: 'By name, backwards' }).click()
  await are(cy, bo, ana)
  await expect(page).toHaveURL(/sort=-name/)
})

test('sources without a publisher come last, whichever way', async ({ page, own }) => {
  for (const [title, publisher] of [
    ['Unsigned', undefined],
    ['Report', 'Zeit'],
    ['Notes', 'Agence'],
  ])
    await own.post('/sources', { conferenceId: own.id, title, publisher })
  await page.goto(`${own.path}/sources`)
  await expect(rows(page)).toHaveText([/^Notes/, /^Report/, /^Unsigned/])
  const button = head(page, 'Publisher').getByRole('button')
  await button.click()
  await expect(rows(page)).toHaveText([/^Notes/, /^Report/, /^Unsigned/])
  await button.click()
  await expect(rows(page)).toHaveText([/^Report/, /^Notes/, /^Unsigned/])
  await expect(page).toHaveURL(/sort=-publisher/)
})

test('sessions stand by day in the order of the programme, and each with its day in another', async ({
  page,
  own,
}) => {
  const more = { conferenceId: own.id, type: 'plenary' }
  const busy = await own.post('/sessions', { ...more, title: 'Second meeting', heldOn: '2025-10-27' })
  await own.post('/interventions', { sessionId: busy.id, delegationId: own.cuba })
  await page.goto(`${own.path}/sessions`)
  const titles = page.locator('.programme-title')
  await expect(titles).toHaveText(['First meeting', 'Second meeting'])
  await expect(page.locator('.programme-day')).toHaveCount(2)
  await expect(head(page, 'Order')).toBeVisible()

  await head(page, 'Interventions').getByRole('button').click()
  await expect(titles).toHaveText(['Second meeting', 'First meeting'])
  await expect(page.locator('.programme-day')).toHaveCount(0)
  await expect(rows(page).first()).toContainText('27 Oct 2025')
  // Where a session stands is said by the programme alone.
  await expect(head(page, 'Order')).toHaveCount(0)
  expect(await breaches(page)).toEqual([])

  await page.getByRole('button', { name: /^Order: / }).click()
  await page.getByRole('menuitem', { name: 'In the order of the programme, last first' }).click()
  await expect(titles).toHaveText(['Second meeting', 'First meeting'])
  await expect(page.locator('.programme-day')).toHaveCount(2)
  await head(page, 'Time').getByRole('button').click()
  await expect(titles).toHaveText(['First meeting', 'Second meeting'])
  await expect(page).toHaveURL(/sort=startsAt/)
})
