import type { Page } from '@playwright/test'
import { inAnotherBrowser } from './another-browser.ts'
import { breaches } from './breaches.ts'
import { expect, test } from './fixtures.ts'
import { retype, tabTo } from './keyboard.ts'
import { password } from './start-program.ts'

test.use({ role: 'administrator', contextOptions: { reducedMotion: 'reduce' } })

const canBeUsedByAll = async (page: Page) => expect(await breaches(page)).toEqual([])

/** Takes an entry of the menu of a user with the keyboard. */
async function act(page: Page, name: string, entry: string) {
  await tabTo(page, page.getByRole('button', { name: `Actions for ${name}` }))
  await page.keyboard.press('Enter')
  const item = page.getByRole('menuitem', { name: entry, exact: true })
  await expect(item).toBeVisible()
  for (let step = 0; step < 10 && !(await item.evaluate((one) => one === document.activeElement)); step += 1)
    await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
}

const rowOf = (page: Page, name: string) => page.getByRole('row', { name: new RegExp(name) })

test('a user is invited, joins, edits, is blocked at the next request, and let in again', async ({
  page,
  browser,
  own,
}, { testId }) => {
  // A long way, with axe at each of its stations.
  test.slow()
  const name = `Bùi Hoà ${testId}`
  await page.goto('/accounts')
  await tabTo(page, page.getByRole('button', { name: 'Invite a user' }))
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Invite a user' })
  await expect(dialog.getByRole('textbox', { name: 'Name' })).toBeFocused()
  await page.keyboard.type(name)
  await page.keyboard.press('Tab')
  await page.keyboard.type('no address')
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('alert')).toBeFocused()
  await expect(dialog.getByRole('alert')).toContainText('Write an e-mail address')
  await canBeUsedByAll(page)
  await tabTo(page, dialog.getByRole('textbox', { name: 'E-mail' }))
  await retype(page, `${testId}@example.org`)
  await page.keyboard.press('Enter')

  const linkDialog = page.getByRole('alertdialog', { name: `Link for ${name}` })
  await expect(linkDialog.getByRole('button', { name: 'Copy' })).toBeFocused()
  await canBeUsedByAll(page)
  const link = await linkDialog.getByLabel('One-time link').inputValue()
  await page.keyboard.press('Enter')
  await expect(linkDialog.getByRole('button', { name: 'Copied' })).toBeVisible()
  await tabTo(page, linkDialog.getByRole('button', { name: 'Done' }))
  await page.keyboard.press('Enter')
  await expect(rowOf(page, name)).toContainText('Invited')
  await expect(page.getByRole('button', { name: 'Invite a user' })).toBeFocused()

  await inAnotherBrowser(browser, null, async (theirs) => {
    await theirs.goto(link)
    await expect(theirs.getByLabel('Your name')).toBeFocused()
    await canBeUsedByAll(theirs)
    await theirs.keyboard.press('Tab')
    await theirs.keyboard.type('Password12345')
    await theirs.keyboard.press('Enter')
    await expect(theirs.getByText('Too common').first()).toBeVisible()
    await tabTo(theirs, theirs.getByLabel('Password'))
    await retype(theirs, password)
    await theirs.keyboard.press('Enter')
    await expect(theirs.getByRole('button', { name: `Your settings, ${name}` })).toBeVisible()

    const record = `${own.path}/interventions/new?session=${own.session}&delegation=${own.cuba}`
    const save = async (summary: string) => {
      await theirs.goto(record)
      await expect(theirs.getByRole('combobox', { name: 'Delegation' })).toHaveValue('Cuba')
      await theirs.getByLabel('Summary').fill(summary)
      await theirs.keyboard.press('Control+s')
    }
    const summaries = async () =>
      (await own.get(`/interventions?session=${own.session}`)).items.map(
        ({ summary }: { summary: string }) => summary,
      )
    await save('Before the block')
    await expect(theirs).toHaveURL(/\/edit$/)
    await theirs.goto(record)
    await expect(theirs.getByRole('combobox', { name: 'Delegation' })).toHaveValue('Cuba')
    await theirs.getByLabel('Summary').fill('After the block')

    await page.reload()
    await expect(rowOf(page, name)).toContainText('Active')
    await act(page, name, 'Block')
    const question = page.getByRole('alertdialog', { name: `Block ${name}?` })
    await expect(question.getByRole('button', { name: 'Block' })).toBeFocused()
    await canBeUsedByAll(page)
    await page.keyboard.press('Enter')
    await expect(rowOf(page, name)).toContainText('Blocked')
    await expect(page.getByRole('button', { name: `Actions for ${name}` })).toBeFocused()

    await theirs.keyboard.press('Control+s')
    const again = theirs.getByRole('alertdialog', { name: 'Sign in again' })
    await expect(again).toContainText('an administrator ended it. What you typed is still here.')
    expect(await summaries()).toEqual(['Before the block'])
    const refused = async () => {
      await again.getByLabel('Password').fill(password)
      await theirs.keyboard.press('Enter')
    }
    await refused()
    await expect(again.getByRole('alert')).toContainText('E-mail or password is not right')

    await act(page, name, 'Unblock')
    await expect(rowOf(page, name)).toContainText('Active')
    await refused()
    await expect(again).toBeHidden()
    await expect(theirs.getByLabel('Summary')).toHaveValue('After the block')
    await tabTo(theirs, theirs.getByLabel('Summary'))
    await theirs.keyboard.press('Control+s')
    await expect.poll(summaries).toEqual(['Before the block', 'After the block'])
  })

  await inAnotherBrowser(browser, null, async (late) => {
    await late.goto(link)
    await expect(late.getByRole('alert')).toContainText('This link is not good any more')
    await canBeUsedByAll(late)
  })
})

test('who forgot the password comes in with a link, and filters find whom they say', async ({
  page,
  browser,
  editor,
}, { testId }) => {
  const email = `${testId}@example.org`
  const data = { name: `Lê ${testId}`, email, role: 'reader' }
  const invited = await editor.post('/api/v1/accounts', { data, headers: { 'idempotency-key': testId } })
  const { id } = await invited.json()
  const made = await editor.post(`/api/v1/accounts/${id}/link`, { headers: { 'if-match': '"1"' } })
  const token = (await made.json()).linkPath.split('/').at(-1)
  await inAnotherBrowser(browser, null, async (theirs) => {
    const joining = { token, name: data.name, password: 'Nine lanterns over 4 quiet rivers' }
    expect(
      (await theirs.request.post(`${process.env.E2E_URL}/api/v1/accounts/join`, { data: joining })).ok(),
    ).toBe(true)
  })

  await page.goto('/accounts')
  await page.getByLabel('Name or e-mail').fill(`le ${testId}`)
  await expect(page.getByRole('status').filter({ hasText: '1 user' })).toBeVisible()
  await expect(page).toHaveURL(/q=le/)
  await act(page, data.name, 'Link for another password')
  const link = await page.getByLabel('One-time link').inputValue()
  await inAnotherBrowser(browser, null, async (theirs) => {
    await theirs.goto(link)
    await expect(theirs.getByLabel('New password')).toBeFocused()
    await canBeUsedByAll(theirs)
    await theirs.keyboard.type(password)
    await theirs.keyboard.press('Enter')
    await expect(theirs.getByRole('button', { name: `Your settings, ${data.name}` })).toBeVisible()
  })
  await page.getByRole('button', { name: 'Done' }).click()
  await page.goto(`/accounts?q=${testId}&state=blocked`)
  await expect(page.getByText('No user matches')).toBeVisible()
  await page.getByRole('button', { name: 'Show all users' }).click()
  await expect(rowOf(page, 'administrator@example.org')).toContainText('(you)')
})

test('an administrator does to themself nothing that locks out', async ({ page }) => {
  await page.goto('/accounts?q=administrator@')
  const row = rowOf(page, 'administrator@example.org')
  await row.getByRole('button', { name: /^Actions/ }).click()
  await expect(page.getByRole('menuitem')).toHaveText(['Change name or role'])
  await page.getByRole('menuitem').click()
  await expect(page.getByRole('radio', { name: 'Reader' })).toBeDisabled()
})

test.describe('somebody who is no administrator', () => {
  test.use({ role: 'reader' })

  test('is told that users are not theirs to see', async ({ page }) => {
    await page.goto('/accounts')
    await expect(page.getByText('Administrators see the users')).toBeVisible()
    await page.getByRole('button', { name: /^Your settings/ }).click()
    await expect(page.getByRole('menuitem', { name: 'Your account' })).toBeVisible()
    await expect(page.getByRole('menuitem', { name: 'Users' })).toHaveCount(0)
  })
})
