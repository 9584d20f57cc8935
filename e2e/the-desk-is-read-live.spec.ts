import { inAnotherBrowser } from './another-browser.ts'
import { breaches } from './breaches.ts'
import { expect, test } from './fixtures.ts'
import { actElsewhere, deskOf, openDesk, partsOf } from './hall.ts'

test.use({ role: 'reader' })

test('a reader sees the floor live and nothing to change it with', async ({ page, own, editor }) => {
  const { floor, list } = await openDesk(page, own)
  const { interventionId } = await actElsewhere(editor, own.session, {
    act: 'register',
    delegationId: own.cuba,
  })
  await expect(list).toHaveCount(1)
  await actElsewhere(editor, own.session, { act: 'giveTheFloor', interventionId })
  await expect(floor.locator('.name-plate-code')).toHaveText('CUB')
  await page.keyboard.press('Space')
  await page.keyboard.press('n')
  await page.keyboard.press('u')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(floor.locator('.name-plate-code')).toHaveText('CUB')
  const buttons = await page.getByRole('main').getByRole('button').allTextContents()
  expect(buttons.filter((words) => !/^(CUB|VNM)/.test(words))).toEqual([])
})

test.describe('at two desks', () => {
  test.use({ role: 'administrator' })

  test('each sees what the other does, who else is there, and both hear who has the floor once', async ({
    page,
    own,
    browser,
  }) => {
    const { floor } = await openDesk(page, own)
    await inAnotherBrowser(browser, 'editor', async (other) => {
      await other.goto(deskOf(own))
      await expect(other.getByText('The administrator is at this desk too')).toBeVisible({ timeout: 20_000 })
      await other.keyboard.press('n')
      for (const key of ['v', 'n', 'm', 'Enter']) await other.keyboard.press(key)
      await expect(partsOf(other).floor.locator('.name-plate-code')).toHaveText('VNM')
      await expect(floor.locator('.name-plate-code')).toHaveText('VNM')
      const heard = page.getByRole('status').filter({ hasText: 'has the floor' })
      await expect(heard).toHaveText(['Viet Nam has the floor.'])
    })
  })
})

test.describe('whatever is asked', () => {
  test.use({ role: 'administrator', contextOptions: { reducedMotion: 'reduce' } })

  test('can be used by everybody', async ({ page, own, editor }) => {
    test.slow()
    const { interventionId } = await actElsewhere(editor, own.session, {
      act: 'giveTheFloorTo',
      delegationId: own.cuba,
    })
    await actElsewhere(editor, own.session, { act: 'register', delegationId: own.vietNam })
    await actElsewhere(editor, own.session, {
      act: 'describe',
      interventionId,
      allottedSeconds: { was: null, now: 1 },
    })
    const { floor } = await openDesk(page, own)
    await expect(floor).toContainText('Over by')
    for (const key of ['n', 'l', 'r', 'o', 's', 'b', 't', 'm', 'c', 'v'])
      await test.step(key, async () => {
        await page.keyboard.press(key)
        await expect(page.getByRole('dialog')).toBeVisible()
        expect(await breaches(page)).toEqual([])
        await page.keyboard.press('Escape')
        await expect(page.getByRole('dialog')).toHaveCount(0)
      })
  })
})
