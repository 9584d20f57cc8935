import { expect, test } from './fixtures.ts'
import { actElsewhere, openDesk, seat } from './hall.ts'

test.use({ role: 'administrator' })

const pasted = [
  '1. Cuba (on behalf of the Group of 77 and China)',
  '2. Việt Nam',
  '3. Sout Africa',
  '4. Atlantis',
  '5. EU',
  '6. Nga',
].join('\n')

test('a pasted list says who was understood as whom, is put right, and only then added', async ({
  page,
  own,
  hanoi,
  editor,
}) => {
  const delegations = await seat(own, hanoi, ['ZAF', 'EU', 'RUS', 'NGA'])
  await actElsewhere(editor, own.session, {
    act: 'register',
    delegationId: delegations.find(({ code }) => code === 'EU')!.id,
  })
  const { list } = await openDesk(page, own)
  await expect(list).toHaveCount(1)
  await page.keyboard.press('v')
  const dialog = page.getByRole('dialog', { name: 'Paste a list of names' })
  await expect(dialog.getByLabel('A name on each line')).toBeFocused()
  await page.keyboard.insertText(pasted)
  const lines = dialog.getByRole('listitem')
  await expect(lines).toHaveText([
    /Cuba.*understood.*on behalf of Group of 77/s,
    /Việt Nam.*Viet Nam.*understood/s,
    /Sout Africa.*South Africa.*perhaps/s,
    /Atlantis.*not understood/s,
    /EU.*European Union.*on the list already, left out/s,
    /Nga.*Russian Federation.*perhaps/s,
  ])
  await expect(dialog).toContainText('5 of 6 understood')
  await expect(dialog.getByRole('button', { name: 'Add 4' })).toBeEnabled()

  await lines.nth(3).getByRole('button', { name: 'Put right' }).click()
  await page.keyboard.type('nigeria')
  await page.keyboard.press('Enter')
  await expect(lines.nth(3)).toContainText('Nigeria')
  await lines.nth(5).getByRole('button', { name: 'Leave out' }).click()
  await dialog.getByRole('button', { name: 'Add 4' }).click()
  await expect(dialog).toBeHidden()
  await expect(list.locator('.name-plate-code')).toHaveText(['EU', 'CUB', 'VNM', 'ZAF', 'NGA'])
  await expect(async () => {
    const { entries } = await own.get(`/floor/sessions/${own.session}`)
    expect(entries.map(({ groupIds }: { groupIds: string[] }) => groupIds.length)).toEqual([0, 1, 0, 0, 0])
  }).toPass()

  // Pasted where nobody types, it is read as a list too.
  await page.evaluate(() => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', 'Cuba\nViet Nam\nSout Africa')
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }))
  })
  await expect(lines).toHaveText([/understood|already/, /already/, /perhaps: on the list already/])
})
