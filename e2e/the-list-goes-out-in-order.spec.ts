import { readFile } from 'node:fs/promises'
import { parse } from 'csv-parse/sync'
import { expect, type Own, test } from './fixtures.ts'
import { tabTo } from './keyboard.ts'

const record = (own: Own, delegationId: string, more = {}) =>
  own.post('/interventions', { sessionId: own.session, delegationId, ...more })

test('the file has as many rows as the menu says, and is whole', async ({ page, own }) => {
  for (const delegation of [own.cuba, own.vietNam, own.cuba]) await record(own, delegation)
  await page.goto(`${own.path}/interventions?country=CUB`)
  await page.getByRole('button', { name: /^Export the interventions of this view/ }).click()
  await expect(page.getByRole('heading', { name: 'All of this view: 2 rows' })).toBeVisible()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'CSV, exact' }).click(),
  ])
  const rows: Record<string, string>[] = parse(await readFile(await file.path()), { columns: true })
  expect(rows.map((row) => [row.delegation_code, row.delegation])).toEqual([
    ['CUB', 'Cuba'],
    ['CUB', 'Cuba'],
  ])
})

test('a list is put in order by keys, and stays so', async ({ page, own }) => {
  await record(own, own.cuba)
  await record(own, own.vietNam)
  await page.goto(`${own.path}/sessions/${own.session}`)
  const order = page.getByRole('table', { name: 'Interventions of the session in their order' })
  const plates = order.getByRole('row').getByRole('link')
  await expect(plates).toHaveText([/Cuba/, /Viet Nam/])

  await tabTo(page, page.getByRole('button', { name: 'Move Viet Nam up' }))
  const placed = page.waitForResponse((answer) => answer.url().endsWith('/place'))
  await page.keyboard.press('Enter')
  await expect(plates).toHaveText([/Viet Nam/, /Cuba/])
  expect((await placed).status()).toBe(200)
  await page.reload()
  await expect(plates).toHaveText([/Viet Nam/, /Cuba/])

  await tabTo(page, plates.first())
  const again = page.waitForResponse((answer) => answer.url().endsWith('/place'))
  await page.keyboard.press('Alt+ArrowDown')
  await expect(plates).toHaveText([/Cuba/, /Viet Nam/])
  expect((await again).status()).toBe(200)
  await page.reload()
  await expect(plates).toHaveText([/Cuba/, /Viet Nam/])
})

test('an intervention is hidden, and back again with one press', async ({ page, own }) => {
  const { id } = await record(own, own.cuba)
  await page.goto(`${own.path}/interventions?open=${id}`)
  await page.getByRole('button', { name: 'Hide', exact: true }).click()
  await expect(page.getByText('Hidden: the intervention of')).toBeVisible()
  await expect(page.getByRole('row', { name: /Cuba/ })).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('row', { name: /Cuba/ })).toHaveCount(1)
})
