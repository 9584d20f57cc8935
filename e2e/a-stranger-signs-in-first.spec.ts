import { expect, test } from './fixtures.ts'
import { password } from './start-program.ts'

test.use({ role: null })

test('a stranger is led to sign-in and back to where they were', async ({ page, hanoi }) => {
  const wanted = `/conferences/${hanoi.id}/interventions?kind=statement&sort=-record`
  await page.goto(wanted)
  await expect(page).toHaveURL(/\/sign-in\?next=/)
  await expect(page.getByLabel('E-mail')).toBeFocused()
  await page.keyboard.type('reader@example.org')
  await page.keyboard.press('Tab')
  await page.keyboard.type('not the password')
  await page.keyboard.press('Enter')
  await expect(
    page.getByText('E-mail or password is not right. Check both and try again.').first(),
  ).toBeVisible()
  await page.getByLabel('Password').fill(password)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Interventions' })).toBeVisible()
  expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe(wanted)
})

test('an address of another site is not followed after signing in', async ({ page }) => {
  await page.goto('/sign-in?next=//elsewhere.example')
  await page.getByLabel('E-mail').fill('reader@example.org')
  await page.getByLabel('Password').fill(password)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Sign in')
  expect(new URL(page.url()).origin).toBe(process.env.E2E_URL)
})

test('a stranger gets nothing from the API', async ({ request, hanoi }) => {
  // The same as of a conference that never was.
  for (const path of [`/sessions?conference=${hanoi.id}`, `/interventions.csv?conference=${hanoi.id}`])
    expect((await request.get(`/api/v1${path}`)).status()).toBe(400)
})
