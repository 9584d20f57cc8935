import { randomUUID } from 'node:crypto'
import { expect, test } from './fixtures.ts'
import { choose, retype, tabTo } from './keyboard.ts'

test.use({ role: 'administrator' })

test('a conference and a session with chairs are set up from nothing by keyboard', async ({
  page,
  editor,
}) => {
  const slug = `review-${randomUUID().slice(0, 8)}`
  await page.goto('/conferences')
  await tabTo(page, page.getByRole('link', { name: 'Set up a conference' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Set up a conference' })).toBeVisible()
  const field = (name: string) => page.getByRole('main').getByLabel(name, { exact: true })
  await tabTo(page, field('Name'))
  await page.keyboard.type('Review Conference, Hà Nội')
  await tabTo(page, field('Short address'))
  await retype(page, slug)
  await tabTo(page, field('First day'))
  await page.keyboard.type('2027-03-01')
  await tabTo(page, field('Last day'))
  await page.keyboard.type('2027-03-02')
  await tabTo(page, page.getByRole('combobox', { name: 'Time zone' }))
  await choose(page, 'ho chi minh', /Asia\/Ho_Chi_Minh/)
  await tabTo(page, page.getByRole('button', { name: 'Save' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Review Conference, Hà Nội' })).toBeVisible()

  await tabTo(page, page.getByRole('link', { name: 'Add a session' }).first())
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Add a session' })).toBeVisible()
  await tabTo(page, field('Title'))
  await page.keyboard.type('Opening')
  await tabTo(page, field('Scheduled start'))
  await page.keyboard.type('9')
  await tabTo(page, field('Scheduled end'))
  await page.keyboard.type('1030')
  await tabTo(page, page.getByRole('button', { name: 'Add a chair' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('combobox', { name: 'Person' })).toBeFocused()
  const chair = `Trần ${slug}`
  await choose(page, chair, `Add “${chair}” as a new person`)
  await expect(page.getByRole('combobox', { name: 'Person' })).toHaveValue(chair)
  await tabTo(page, page.getByRole('combobox', { name: 'Delegation' }))
  await choose(page, 'Cuba', 'Add delegation “Cuba”')
  const dialog = page.getByRole('dialog', { name: 'Add a delegation' })
  await tabTo(page, dialog.getByRole('combobox', { name: 'Country' }))
  await choose(page, 'cuba', /Cuba/)
  await tabTo(page, dialog.getByRole('button', { name: 'Add', exact: true }))
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('combobox', { name: 'Delegation' })).toHaveValue('Cuba')
  await tabTo(page, field('Capacity that day'))
  await page.keyboard.type('President')
  await tabTo(page, page.getByRole('button', { name: 'Save' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Opening' })).toBeVisible()

  const { items } = await (await editor.get(`/api/v1/conferences?q=${slug}`)).json()
  expect(items).toHaveLength(1)
  expect(items[0]).toMatchObject({ slug, startsOn: '2027-03-01', endsOn: '2027-03-02' })
  const sessions = await (await editor.get(`/api/v1/sessions?conference=${items[0].id}`)).json()
  expect(sessions.items).toHaveLength(1)
  expect(sessions.items[0]).toMatchObject({
    title: 'Opening',
    heldOn: '2027-03-01',
    scheduledStartAt: '2027-03-01T02:00:00Z',
    scheduledEndAt: '2027-03-01T03:30:00Z',
    chairs: [{ person: { name: chair }, delegation: { name: 'Cuba' }, capacity: 'President' }],
  })
})
