import { compose } from './compose.ts'
import { expect, test } from './fixtures.ts'
import { choose, retype, tabTo } from './keyboard.ts'

test('Viet Nam is found however it is written, and a new person is added on the fly', async ({
  page,
  own,
}) => {
  await page.goto(`${own.path}/interventions/new?session=${own.session}`)
  const delegation = page.getByRole('combobox', { name: 'Delegation' })
  await expect(delegation).toBeFocused()
  for (const written of ['Vietnam', 'VIET NAM', 'vnm', 'Việt Nam']) {
    await retype(page, written)
    await expect(page.getByRole('option').first()).toHaveAccessibleName(/VNM.*Viet Nam/)
  }
  await choose(page, '', /VNM.*Viet Nam/)
  await expect(delegation).toHaveValue('Viet Nam')

  await tabTo(page, page.getByRole('combobox', { name: 'Speaker' }))
  await choose(page, 'Nguyễn Thị Ánh', 'Add “Nguyễn Thị Ánh” as a delegate of Viet Nam')
  const added = page.getByRole('group', { name: /New delegate of/ })
  await expect(added.getByLabel('Honorific')).toBeFocused()
  await page.keyboard.type('Ms')
  await tabTo(page, added.getByLabel('Post that day'))
  await page.keyboard.type('Thứ ')
  const word = await compose(page, [
    ['t', 't'],
    ['r', 'tr'],
  ])
  await page.keyboard.press('Enter')
  await expect(added.getByLabel('Post that day')).toBeFocused()
  await word.commit('g', 'trưởng')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('combobox', { name: 'Speaker' })).toHaveValue('Nguyễn Thị Ánh')
  await page.keyboard.press('Control+s')
  await expect(page).toHaveURL(/\/edit$/)

  const { items } = await own.get(`/interventions?session=${own.session}`)
  expect(items).toHaveLength(1)
  expect(items[0]).toMatchObject({
    delegation: { id: own.vietNam },
    person: { name: 'Nguyễn Thị Ánh' },
    speakerName: 'Nguyễn Thị Ánh',
    speakerHonorific: 'Ms',
    speakerPost: 'Thứ trưởng',
  })
  const { items: delegates } = await own.get(`/delegates?delegation=${own.vietNam}`)
  expect(delegates.map(({ nameAsPrinted }: { nameAsPrinted: string }) => nameAsPrinted)).toEqual([
    'Nguyễn Thị Ánh',
  ])
})
