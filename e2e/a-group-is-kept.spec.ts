import type { Page } from '@playwright/test'
import { breaches } from './breaches.ts'
import { expect, test } from './fixtures.ts'
import { choose, retype, tabTo } from './keyboard.ts'

test.use({ contextOptions: { reducedMotion: 'reduce' } })

const canBeUsedByAll = async (page: Page) => expect(await breaches(page)).toEqual([])

test('a group gets members with their days, loses one, is hidden and comes back', async ({
  page,
  own,
  editor,
}, { testId }) => {
  test.slow()
  const code = `E2E-${testId.slice(-12)}`.toUpperCase()
  const name = `Nhóm ${code}`
  const members = async () =>
    (await own.get(`/groups/${code}`)).members.map(
      ({ countryCode, since, until }: { countryCode: string; since: string; until: string }) => [
        countryCode,
        since,
        until,
      ],
    )
  const dialog = page.getByRole('dialog')
  const day = (which: 'Since' | 'Until', country: string) =>
    dialog.getByRole('textbox', { name: new RegExp(`^${which} .*${country}`) })
  const add = async (typed: string, country: string) => {
    await tabTo(page, dialog.getByRole('combobox', { name: 'Add a member' }))
    await choose(page, typed, new RegExp(country))
    await expect(day('Since', country).first()).toBeFocused()
  }

  await page.goto(`${own.path}/groups`)
  await tabTo(page, page.getByRole('button', { name: 'Add a group' }))
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('textbox', { name: 'Code' })).toBeFocused()
  await page.keyboard.type(code.toLowerCase())
  await page.keyboard.press('Tab')
  await page.keyboard.type(name)
  await add('hoa ky', 'United States')
  await page.keyboard.type('2001-01-01')
  await add('yougoslavie', 'Yugoslavia')
  await page.keyboard.press('Tab')
  await page.keyboard.type('20030204')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 2, name })).toBeVisible()
  expect(await members()).toEqual([
    ['USA', '2001-01-01', null],
    ['YUG', null, '2003-02-04'],
  ])
  await expect(page.getByRole('heading', { name: '1 member today' })).toBeVisible()
  await canBeUsedByAll(page)

  await tabTo(page, page.getByRole('button', { name: 'Edit', exact: true }))
  await page.keyboard.press('Enter')
  await add('USA', 'United States')
  await page.keyboard.type('2000-01-01')
  await page.keyboard.press('Enter')
  const summary = dialog.getByRole('alert')
  await expect(summary).toBeFocused()
  await expect(summary).toContainText('overlaps another time')
  await canBeUsedByAll(page)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(dialog.locator('input:focus')).toHaveAttribute('aria-invalid', 'true')

  // Meanwhile somebody else adds a country: both are kept.
  const { version, members: were } = await own.get(`/groups/${code}`)
  const theirs = were.map(({ name: _, ...member }: { name: string }) => member)
  const saved = await editor.patch(`/api/v1/groups/${code}`, {
    headers: { 'if-match': `"${version}"` },
    data: { members: [...theirs, { countryCode: 'LAO' }] },
  })
  expect(saved.status()).toBe(200)
  await tabTo(page, dialog.getByRole('button', { name: /^Remove United States/ }).first())
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('combobox', { name: 'Add a member' })).toBeFocused()
  await tabTo(page, day('Until', 'Yugoslavia'))
  await retype(page, '2003-02-05')
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  expect(await members()).toEqual([
    ['LAO', null, null],
    ['USA', '2001-01-01', null],
    ['YUG', null, '2003-02-05'],
  ])

  await tabTo(page, page.getByRole('button', { name: 'More' }))
  await page.keyboard.press('Enter')
  const entry = page.getByRole('menuitem', { name: 'Hide the group' })
  await expect(entry).toBeVisible()
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 2, name })).toBeHidden()
  await expect(page.getByRole('row', { name })).toBeHidden()
  await page.getByRole('button', { name: 'Undo' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('row', { name: new RegExp(code) })).toBeVisible()
  expect(await members()).toHaveLength(3)

  await tabTo(page, page.getByRole('searchbox', { name: 'Find by name or code' }))
  await page.keyboard.type('lien minh chau au')
  await expect(page.getByRole('row')).toHaveCount(2)
  await expect(page.getByRole('row', { name: /European Union/ })).toBeVisible()
})
