import { expect, test } from './fixtures.ts'
import { openDesk, partsOf } from './hall.ts'

test.use({ role: 'administrator' })

test('practice looks like practice, does everything, writes nothing, and gives the real floor back', async ({
  page,
  own,
  hanoi,
}) => {
  const written: string[] = []
  page.on('request', (request) => {
    if (request.method() !== 'GET' && /\/floor\//.test(request.url())) written.push(request.url())
  })
  const { floor } = await openDesk(page, own)
  const before = await own.get(`/floor/sessions/${own.session}`)
  await page.getByRole('switch', { name: 'Practice' }).click({ force: true })
  await expect(page.getByText('Nothing here goes to the record.')).toBeVisible()
  for (const key of ['n', 'c', 'u', 'b', 'Enter']) await page.keyboard.press(key)
  await expect(floor.locator('.name-plate-code')).toHaveText('CUB')
  await page.keyboard.press('e')
  await page.keyboard.type('Only practised')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Space')
  await expect(floor).toContainText('The floor is free')
  await page.keyboard.press('Control+z')
  await expect(floor.locator('.name-plate-code')).toHaveText('CUB')
  // Even doing again what was undone in the record is not offered here.
  await page.keyboard.press('Control+y')
  await expect(page.getByText('In practice nothing is done again.')).toBeVisible()

  await page.getByRole('switch', { name: 'Practice' }).click({ force: true })
  await expect(floor).toContainText('The session has not begun')
  await expect(page.getByText('Nothing here goes to the record.')).toHaveCount(0)
  const after = await own.get(`/floor/sessions/${own.session}`)
  expect({ ...after, now: null }).toEqual({ ...before, now: null })
  expect(written).toEqual([])

  // A session that is long over can be practised too, with its speakers on the list again.
  await page.goto(`/conferences/${hanoi.id}/sessions/${hanoi.secondPlenary}/desk?practice=yes`)
  await expect(floor).toContainText('The session has not begun')
  await expect(partsOf(page).list).toHaveCount(7)
  await page.keyboard.press('Space')
  await expect(floor.locator('[data-size="large"]')).toBeVisible()
  expect(written).toEqual([])
})
