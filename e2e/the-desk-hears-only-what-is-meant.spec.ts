import { compose, pinyin } from './compose.ts'
import { expect, test } from './fixtures.ts'
import { actElsewhere, openDesk } from './hall.ts'

test.use({ role: 'administrator' })

test('a Vietnamese or Chinese word that is being composed is no key of the desk, and Enter takes the word first', async ({
  page,
  own,
}) => {
  const { floor, list } = await openDesk(page, own)
  await page.keyboard.press('n')
  const field = page.getByRole('combobox', { name: 'Delegation' })
  await expect(field).toBeFocused()
  const word = await compose(page, [
    ['v', 'V'],
    ['i', 'Vi'],
    ['e', 'Viê'],
    ['t', 'Việt'],
  ])
  await page.keyboard.press('Enter')
  await expect(field).toBeFocused()
  await expect(floor).toContainText('The session has not begun')
  await word.commit('t', 'Việt')
  await page.keyboard.press('Enter')
  await expect(floor).toContainText('Viet Nam')

  await page.keyboard.press('e')
  const summary = page.getByLabel('Summary')
  await expect(summary).toBeFocused()
  const sentence = await compose(page, [
    ['c', 'C'],
    ['h', 'Ch'],
    ['u', 'Chủ'],
    [' ', 'Chủ '],
  ])
  await page.keyboard.press('Enter')
  await expect(summary).toBeFocused()
  await sentence.commit('n', 'Chủ quyền')
  // In Pinyin a space chooses what is offered first, and Enter takes what stands there.
  const chinese = await compose(page, pinyin('woguorenwei'))
  await chinese.commit(' ', '我国认为')
  const half = await compose(page, pinyin('ren'))
  await half.commit('Enter', '人')
  await expect(summary).toBeFocused()
  // Letters and Space are letters and Space here.
  await page.keyboard.type(' n l r o u p w a')
  await expect(floor.locator('.name-plate-code')).toHaveText('VNM')
  await page.keyboard.press('Enter')
  await expect(summary).not.toBeFocused()
  await expect(async () => {
    const { entries } = await own.get(`/floor/sessions/${own.session}`)
    expect(entries).toMatchObject([
      { summary: 'Chủ quyền我国认为人 n l r o u p w a', status: 'on_the_floor' },
    ])
  }).toPass()
  await expect(list).toHaveCount(0)

  // What is chosen for a word is not chosen from the list below it.
  await page.keyboard.press('l')
  await expect(field).toBeFocused()
  const name = await compose(page, pinyin('guba'))
  await name.commit('Enter', '古巴')
  await expect(field).toHaveValue('古巴')
  await expect(list).toHaveCount(0)
  await page.keyboard.press('Enter')
  await expect(list).toContainText('Cuba')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)

  // In a window that asks something else, the key that ends the floor ends nothing.
  await page.keyboard.press('c')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await page.getByLabel('Reason').focus()
  const reason = await compose(page, pinyin('cuo'))
  await reason.commit('Enter', '错')
  await expect(page.getByLabel('Reason')).toHaveValue('错')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(floor.locator('.name-plate-code')).toHaveText('VNM')

  // A key that an input method took is no key of the desk.
  await page.evaluate(() => {
    for (const init of [{ key: 'Process' }, { key: ' ', isComposing: true }, { key: 'p', isComposing: true }])
      document.body.dispatchEvent(new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true }))
  })
  await expect(floor.locator('.name-plate-code')).toHaveText('VNM')
  await expect(floor).not.toContainText('Clock stopped')
})

test('Space on a button does what the button says, once, and then what the desk says', async ({
  page,
  own,
  editor,
}) => {
  for (const delegationId of [own.cuba, own.vietNam])
    await actElsewhere(editor, own.session, { act: 'register', delegationId })
  const { floor, list } = await openDesk(page, own)
  await page.getByRole('button', { name: 'Withdraw' }).focus()
  await page.keyboard.press('Space')
  await expect(list.filter({ hasText: 'Withdrawn' })).toContainText('Cuba')
  await expect(floor).toContainText('The session has not begun')

  // The button that gives the floor becomes the one that ends it: a held key does not press that too.
  await page.getByRole('button', { name: 'Give the floor' }).first().focus()
  await page.keyboard.down('Space')
  await page.keyboard.down('Space')
  await page.keyboard.up('Space')
  await expect(floor.locator('.name-plate-code')).toHaveText('VNM')
  await expect(page.locator('#desk-floor')).toBeFocused()
  await page.keyboard.down('Space')
  await page.keyboard.down('Space')
  await page.keyboard.up('Space')
  await expect(floor).toContainText('The floor is free')
  await expect(async () => {
    const { items } = await own.get(`/floor/sessions/${own.session}/acts`)
    expect(items.map(({ act }: { act: string }) => act)).toEqual([
      'register',
      'register',
      'withdraw',
      'giveTheFloor',
      'endTheFloor',
    ])
  }).toPass()
})

test('a Space that comes right after another desk gave the floor does nothing but say so', async ({
  page,
  own,
  editor,
}) => {
  const cuba = await actElsewhere(editor, own.session, { act: 'register', delegationId: own.cuba })
  await actElsewhere(editor, own.session, { act: 'register', delegationId: own.vietNam })
  const { floor } = await openDesk(page, own)
  // Pressed in the page, as soon as the other's act shows.
  await page.evaluate(() => {
    const floor = document.getElementById('desk-floor')!
    const seen = new MutationObserver(() => {
      if (!floor.textContent?.includes('Cuba')) return
      seen.disconnect()
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: ' ', bubbles: true, cancelable: true }))
    })
    seen.observe(floor, { subtree: true, childList: true, characterData: true })
  })
  await actElsewhere(editor, own.session, { act: 'giveTheFloor', interventionId: cuba.interventionId })
  await expect(page.getByText('Another desk has just given the floor to Cuba')).toBeVisible()
  await expect(floor.locator('.name-plate-code')).toHaveText('CUB')
  await page.waitForTimeout(1_600)
  await page.keyboard.press('Space')
  await expect(floor).toContainText('The floor is free')
})

test.describe('with single keys switched off', () => {
  test('buttons and keys with Ctrl do everything, and the focus goes where the next is', async ({
    page,
    own,
    editor,
  }) => {
    for (const delegationId of [own.cuba, own.vietNam])
      await actElsewhere(editor, own.session, { act: 'register', delegationId })
    await page.route('**/api/v1/session', async (route) => {
      const answer = await route.fetch()
      const body = await answer.json()
      if (body.account) body.account.singleKeys = false
      await route.fulfill({ response: answer, json: body })
    })
    const { floor } = await openDesk(page, own)
    await page.keyboard.press('n')
    await page.keyboard.press('Space')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(floor).toContainText('The session has not begun')
    await page.keyboard.press('Control+Enter')
    await expect(floor.locator('.name-plate-code')).toHaveText('CUB')
    await expect(page.getByRole('button', { name: 'End', exact: true })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(floor).toContainText('The floor is free')
    await expect(page.getByRole('button', { name: 'Give the floor' }).first()).toBeFocused()
    await page.keyboard.press('Control+z')
    await expect(floor.locator('.name-plate-code')).toHaveText('CUB')
  })
})
