import type { Page } from '@playwright/test'
import { expect, type Own, test } from './fixtures.ts'
import { choose } from './keyboard.ts'

async function begin(page: Page, own: Own) {
  await page.goto(`${own.path}/interventions/new?session=${own.session}`)
  await expect(page.getByRole('combobox', { name: 'Delegation' })).toBeFocused()
  await choose(page, 'cuba', /Cuba/)
}

const recorded = async (own: Own) =>
  (await own.get(`/interventions?session=${own.session}`)).items.map(
    ({ delegation }: { delegation: { code: string } }) => delegation.code,
  )

test('a double click makes one record', async ({ page, own }) => {
  await begin(page, own)
  await page.getByRole('button', { name: 'Save', exact: true }).dblclick()
  await expect(page).toHaveURL(/\/edit$/)
  expect(await recorded(own)).toEqual(['CUB'])
})

test.describe('with a network that loses an answer', () => {
  test.use({ expectedErrors: [/net::ERR_FAILED/] })

  test('sending again makes one record', async ({ page, own }) => {
    let lost = 0
    await page.route('**/api/v1/interventions', async (route) => {
      if (route.request().method() !== 'POST' || lost > 0) return route.continue()
      lost += 1
      await route.fetch()
      await route.abort()
    })
    await begin(page, own)
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(page.getByText('it is sent by itself when the network is back')).toBeVisible()
    expect(await recorded(own)).toEqual(['CUB'])
    await page.getByRole('button', { name: 'Try now' }).click()
    await expect(page).toHaveURL(/\/edit$/)
    expect(lost).toBe(1)
    expect(await recorded(own)).toEqual(['CUB'])
  })
})
