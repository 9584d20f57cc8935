import { inAnotherBrowser } from './another-browser.ts'
import { expect, test } from './fixtures.ts'
import { choose, tabTo } from './keyboard.ts'

test('filters are chips, Back walks them, and the link opens the same view elsewhere', async ({
  page,
  own,
  browser,
}) => {
  const record = (delegationId: string, kind: string) =>
    own.post('/interventions', { sessionId: own.session, delegationId, kind })
  await record(own.cuba, 'statement')
  await record(own.cuba, 'question')
  await record(own.vietNam, 'statement')

  await page.goto(`${own.path}/interventions`)
  const count = page
    .getByRole('main')
    .getByRole('status')
    .filter({ hasText: /intervention/ })
  const chips = page.getByRole('list', { name: 'Filters that hold' })
  await expect(count).toHaveText('3 interventions')

  await tabTo(page, page.getByRole('combobox', { name: 'Country' }))
  await choose(page, 'cuba', /Cuba/)
  await expect(count).toHaveText('2 interventions')
  await expect(page).toHaveURL(/country=CUB/)
  await expect(chips.getByRole('button', { name: 'Remove Cuba' })).toBeVisible()

  await tabTo(page, page.getByRole('combobox', { name: 'Session' }))
  await choose(page, 'first', /First meeting/)
  await expect(chips.getByRole('button', { name: 'Remove First meeting' })).toBeVisible()
  const link = page.url()

  await page.emulateMedia({ media: 'print' })
  await expect(chips).toContainText('Cuba')
  await expect(chips).toBeVisible()
  await expect(page.getByRole('combobox', { name: 'Country' })).toBeHidden()
  await page.emulateMedia({ media: 'screen' })

  await inAnotherBrowser(browser, 'reader', async (other) => {
    await other.goto(link)
    const held = other.getByRole('list', { name: 'Filters that hold' })
    await expect(held.getByRole('button', { name: 'Remove Cuba' })).toBeVisible()
    await expect(held.getByRole('button', { name: 'Remove First meeting' })).toBeVisible()
    await expect(other.getByRole('row', { name: /Cuba/ })).toHaveCount(2)
    await expect(other.getByRole('row', { name: /Viet Nam/ })).toHaveCount(0)
  })

  await page.goBack()
  await expect(chips.getByRole('button', { name: 'Remove First meeting' })).toBeHidden()
  await expect(count).toHaveText('2 interventions')
  await page.goBack()
  await expect(chips).toBeHidden()
  await expect(count).toHaveText('3 interventions')
  await page.goForward()
  await expect(count).toHaveText('2 interventions')
})

test('an address that asks for what is not there is told so in words', async ({ page, own }) => {
  await page.goto(`${own.path}/interventions?kind=speech&from=2025-13-45`)
  const main = page.getByRole('main')
  await expect(main.getByText('Kind: nothing here is called “speech”.')).toBeVisible()
  await expect(main.getByText('“2025-13-45” is no day')).toBeVisible()
  await main.getByRole('button', { name: 'Show the list without it' }).click()
  await expect(main.getByText('No interventions yet')).toBeVisible()
})
