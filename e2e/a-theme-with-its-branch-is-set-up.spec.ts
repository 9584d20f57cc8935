import { randomUUID } from 'node:crypto'
import { expect, test } from './fixtures.ts'
import { tabTo } from './keyboard.ts'

test('a theme with its branch is set up and put in order by keyboard', async ({ page, own }) => {
  const [top, first, second] = ['Trẻ em', 'Phòng ngừa', 'Hỗ trợ'].map(
    (name) => `${name} ${randomUUID().slice(0, 8)}`,
  ) as [string, string, string]
  await page.goto(`${own.path}/themes`)
  await tabTo(page, page.getByRole('button', { name: 'Add a theme', exact: true }))
  await page.keyboard.press('Enter')
  const name = page.getByRole('dialog').getByLabel('Name', { exact: true })
  await tabTo(page, name)
  await page.keyboard.type(top)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 2, name: top })).toBeVisible()

  const themes = page.getByRole('treegrid', { name: 'Themes' })
  for (const below of [first, second]) {
    await tabTo(page, page.getByRole('button', { name: 'Add a theme near it' }))
    await page.keyboard.press('Enter')
    await expect(
      page.getByRole('menuitem', { name: below === first ? 'Below this theme' : 'Beside it' }),
    ).toBeVisible()
    if (below === second) await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await tabTo(page, name)
    await page.keyboard.type(below)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 2, name: below })).toBeVisible()
    await expect(themes.getByRole('row', { name: below })).toHaveAttribute('aria-level', '2')
  }

  const branch = async () => {
    const { items } = await own.get('/themes')
    const named: { name: string; depth: number }[] = items
    const at = named.findIndex((theme) => theme.name === top)
    return named.slice(at, at + 3).map((theme) => [theme.depth, theme.name])
  }
  expect(await branch()).toEqual([
    [0, top],
    [1, first],
    [1, second],
  ])

  await themes.getByRole('row', { name: second }).focus()
  const placed = page.waitForResponse((answer) => answer.url().endsWith('/place'))
  await page.keyboard.press('Alt+ArrowUp')
  expect((await placed).ok()).toBe(true)
  expect(await branch()).toEqual([
    [0, top],
    [1, second],
    [1, first],
  ])
})
