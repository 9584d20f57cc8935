import { randomUUID } from 'node:crypto'
import { expect, test } from './fixtures.ts'
import { choose, tabTo } from './keyboard.ts'

test('a delegation with its delegates is set up by keyboard', async ({ page, own }) => {
  await page.goto(`${own.path}/delegations`)
  await tabTo(page, page.getByRole('button', { name: 'Add a delegation' }).first())
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'New delegation' })
  await tabTo(page, dialog.getByRole('combobox', { name: 'Country' }))
  await choose(page, 'Nam Phi', /ZAF/)
  await expect(dialog.getByLabel('Name at this conference')).toHaveValue('South Africa')
  await tabTo(page, dialog.getByRole('button', { name: 'Add the delegation' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: /South Africa/ })).toBeVisible()

  await tabTo(page, page.getByRole('button', { name: 'Add delegates' }))
  await page.keyboard.press('Enter')
  const form = page.getByRole('form', { name: 'Add delegates' })
  const names = [`Nomvula ${randomUUID().slice(0, 8)}`, `Thabo ${randomUUID().slice(0, 8)}`]
  for (const name of names) {
    await expect(form.getByRole('combobox', { name: 'Name' })).toBeFocused()
    await choose(page, name, `New person: ${name}`)
    await tabTo(page, form.getByLabel('Post'))
    await page.keyboard.type('Adviser')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('row', { name: new RegExp(name) })).toBeVisible()
  }

  const { items } = await own.get(`/delegations?conference=${own.id}&q=ZAF`)
  expect(items).toHaveLength(1)
  expect(items[0]).toMatchObject({ code: 'ZAF', name: 'South Africa', kind: 'state' })
  const delegates = await own.get(`/delegates?delegation=${items[0].id}`)
  const told = ({ nameAsPrinted, post }: { nameAsPrinted: string; post: string }) => [nameAsPrinted, post]
  expect(delegates.items.map(told)).toEqual(names.map((name) => [name, 'Adviser']))
})
