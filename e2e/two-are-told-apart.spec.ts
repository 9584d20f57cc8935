import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { breaches } from './breaches.ts'
import { expect, test } from './fixtures.ts'
import { tabTo } from './keyboard.ts'

test.use({ contextOptions: { reducedMotion: 'reduce' } })

const unlike = () => randomUUID().slice(0, 8)

async function breachesInEach(page: Page) {
  const found = []
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme })
    await expect(page.locator('html')).toHaveAttribute('data-scheme', colorScheme)
    await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)))
    found.push(...(await breaches(page)))
  }
  return found
}

test('two persons of one name are told apart by keyboard, stay so, and are offered again', async ({
  page,
  own,
}) => {
  // First of all that are offered, as both are of one country.
  const name = `Aaa ${unlike()}`
  const one = await own.post('/persons', { name })
  const two = await own.post('/persons', { name: name.split(' ').reverse().join(', ') })
  const other = name.split(' ').reverse().join(', ')
  for (const { id } of [one, two])
    await own.post('/delegates', { delegationId: own.cuba, personId: id, nameAsPrinted: name })
  const areOffered = async () => {
    const { items } = await own.get('/persons/duplicates?pageSize=200')
    return items.some(({ persons }: { persons: { id: string }[] }) => persons.some(({ id }) => id === one.id))
  }

  await page.goto(`${own.path}/persons`)
  await tabTo(page, page.getByRole('link', { name: 'Possible duplicates' }))
  await page.keyboard.press('Enter')
  const teller = page.getByRole('button', { name: new RegExp(`^These are two: .*${name.slice(4)}`) })
  await tabTo(page, teller)
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^Told apart: /)).toBeVisible()
  await expect(teller).toHaveCount(0)
  expect(await areOffered()).toBe(false)
  const apart = page.getByRole('region', { name: 'Told apart' })
  const pair = apart.getByRole('listitem').filter({ hasText: name }).filter({ hasText: other })
  await expect(pair).toContainText('The editor')

  await page.getByRole('button', { name: 'Undo', exact: true }).press('Enter')
  await expect(page.getByText(/^Offered again as possible duplicates: /)).toBeVisible()
  await expect(teller).toBeVisible()
  await expect(pair).toHaveCount(0)

  await teller.press('Enter')
  await expect(pair).toBeVisible()
  await page.reload()
  await expect(teller).toHaveCount(0)
  await tabTo(page, pair.getByRole('button', { name: /^Offer again: / }))
  await page.keyboard.press('Enter')
  await expect(teller).toBeVisible()
  expect(await areOffered()).toBe(true)

  await page.goto(`${own.path}/history/person/${one.id}`)
  const taken = page.locator('.record-change').first()
  await expect(taken).toContainText('Persons offered as duplicates again')
  await expect(taken).toContainText(`Told apart from: ${other}`)
})

test('after one pair the next has the focus; of three, one press says that all are different', async ({
  page,
  own,
}) => {
  const spellings = ['Court of Justice', 'Justice, Court of', 'of Justice: Court']
  for (const name of [...spellings, 'Vietnam'])
    await own.post('/delegations', { conferenceId: own.id, kind: 'other', name })
  await page.goto(`${own.path}/delegations?duplicates=true`)
  const groups = page.locator('.duplicate')
  await expect(groups).toHaveCount(2)
  const tellers = page.getByRole('button', { name: /^These are two: / })
  await expect(tellers).toHaveCount(3)
  await tabTo(page, tellers.first())
  await page.keyboard.press('Enter')
  // The two that were told apart may each still be the third.
  await expect(tellers).toHaveCount(2)
  await expect(tellers.first()).toBeFocused()
  await expect(page.getByText('1 pair told apart')).toBeVisible()
  expect(await breachesInEach(page)).toEqual([])
  await tabTo(page, page.getByRole('button', { name: 'All 3 are different' }))
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^Told apart: Court of Justice, /)).toBeVisible()
  await expect(groups).toHaveCount(1)
  await expect(tellers).toBeFocused()
  await expect(tellers).toHaveAccessibleName('These are two: Vietnam and Viet Nam')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'No duplicates found' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Possible duplicates' })).toBeFocused()
  await expect(page.getByText('4 pairs told apart')).toBeVisible()

  await page.keyboard.press('Control+z')
  await expect(page.getByRole('alertdialog', { name: 'Undo: 2 delegations?' })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(tellers).toHaveCount(1)
  await expect(page.getByText('3 pairs told apart')).toBeVisible()
})

test('themes of one name in two branches are merged or told apart', async ({ page, own }) => {
  const name = `Training ${unlike()}`
  const themes: { id: string }[] = []
  const branches = [`Prevention ${unlike()}`, `Cooperation ${unlike()}`]
  for (const above of branches) {
    const { id: parentId } = await own.post('/themes', { name: above })
    themes.push(await own.post('/themes', { name, parentId }))
  }
  const [kept, gone] = branches.map((above) => `${above} › ${name}`)
  await page.goto(`${own.path}/themes`)
  await tabTo(page, page.getByRole('link', { name: 'Possible duplicates' }))
  await page.keyboard.press('Enter')
  const group = page.locator('.duplicate').filter({ hasText: name })
  await expect(group).toContainText('Prevention')
  await expect(group).toContainText('Cooperation')
  await tabTo(page, group.getByRole('button', { name: `Merge ${gone} into ${kept}…` }))
  await page.keyboard.press('Enter')
  await expect(page.getByText('What moves to')).toBeVisible()
  await page.keyboard.press('Escape')
  await tabTo(page, group.getByRole('button', { name: `These are two: ${gone} and ${kept}` }))
  await page.keyboard.press('Enter')
  await expect(group).toHaveCount(0)
  const pair = page
    .getByRole('region', { name: 'Told apart' })
    .getByRole('listitem')
    .filter({ hasText: name })
  await expect(pair.first()).toContainText('Prevention')
  const { items } = await own.get('/distinctions?type=theme')
  expect(items[0].records.map(({ id }: { id: string }) => id).sort()).toEqual(
    themes.map(({ id }) => id).sort(),
  )
})

test('who was a moment later than a colleague sees it done, and nothing to undo', async ({ page, own }) => {
  const twice = await own.post('/delegations', { conferenceId: own.id, kind: 'other', name: 'Vietnam' })
  await page.goto(`${own.path}/delegations?duplicates=true`)
  const teller = page.getByRole('button', { name: /^These are two: / })
  await expect(teller).toBeVisible()
  const told = await page.request.post('/api/v1/distinctions', {
    data: { type: 'delegation', ids: [own.vietNam, twice.id] },
    headers: { origin: process.env.E2E_URL! },
  })
  expect((await told.json()).pairs).toBe(1)
  await teller.press('Enter')
  await expect(page.getByText(/^Told apart: /)).toBeVisible()
  await expect(page.locator('.toast').getByRole('button', { name: 'Undo' })).toHaveCount(0)
  await expect(page.getByRole('heading', { name: 'No duplicates found' })).toBeVisible()
  expect((await own.get(`/distinctions?type=delegation&conference=${own.id}`)).items).toHaveLength(1)
})
