import { breaches } from './breaches.ts'
import { expect, test } from './fixtures.ts'
import { tabTo } from './keyboard.ts'

test('columns are chosen by keyboard, stay chosen, stand on paper, and come back as at first', async ({
  page,
  own,
}) => {
  await own.post('/interventions', { sessionId: own.session, delegationId: own.cuba, kind: 'statement' })
  await page.setViewportSize({ width: 820, height: 1180 })
  await page.goto(`${own.path}/interventions`)
  const heads = page.locator('thead th[data-column]:visible')
  const named = async () => (await heads.allInnerTexts()).map((text) => text.trim()).filter(Boolean)
  const narrow = ['Time', 'Duration', 'Delegation', 'Speaker', 'State']
  await expect.poll(named).toEqual(narrow)

  const button = page.getByRole('button', { name: 'Columns' })
  const menu = page.getByRole('menu', { name: 'Columns' })
  const item = (name: string) => menu.getByRole('menuitemcheckbox', { name })
  await tabTo(page, button)
  await page.keyboard.press('Enter')
  await expect(item('State')).toBeChecked()
  await expect(item('Updated')).not.toBeChecked()
  await expect(item('Delegation')).toHaveCount(0)
  expect(await breaches(page)).toEqual([])
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Space')
  await expect(item('Updated')).toBeChecked()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Space')
  await expect(item('State')).not.toBeChecked()
  await page.keyboard.press('Escape')
  await expect(button).toBeFocused()
  const chosen = ['Time', 'Duration', 'Delegation', 'Speaker', 'Updated']
  await expect.poll(named).toEqual(chosen)

  await page.reload()
  await expect.poll(named).toEqual(chosen)
  await page.emulateMedia({ media: 'print' })
  await expect.poll(named).toEqual(chosen)
  await expect(button).toBeHidden()
  await page.emulateMedia({ media: 'screen' })

  await page.goto(`${own.path}/delegations`)
  await expect(page.getByRole('columnheader', { name: 'Kind' })).toBeVisible()

  await page.goto(`${own.path}/interventions`)
  await button.click()
  await page.getByRole('menuitem', { name: 'As at first' }).click()
  await expect.poll(named).toEqual(narrow)
})

test('a button says its key, and the key does the same', async ({ page, own }) => {
  await page.goto(`${own.path}/persons`)
  const add = page.locator('.page-header').getByRole('button', { name: 'Add a person' })
  await expect(add).toHaveAttribute('aria-keyshortcuts', 'C')
  await tabTo(page, page.getByRole('button', { name: 'Show the keys' }), 'Shift+Tab')
  await expect(page.getByRole('tooltip')).toHaveText('Show the keys?')
  await page.keyboard.press('c')
  await expect(page.getByRole('dialog')).toBeVisible()
})
