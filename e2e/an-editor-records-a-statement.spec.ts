import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { password } from './start-program.ts'

test.use({ role: null })

/** Presses Tab until what has the focus is called so; nothing in this file touches a mouse. */
async function tabTo(page: Page, role: string, name: RegExp, most = 60) {
  for (let i = 0; i < most; i += 1) {
    const focused = page.locator(':focus')
    const found = page.getByRole(role as 'button', { name }).and(focused)
    if ((await focused.count()) > 0 && (await found.count()) > 0) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never came to the ${role} ${name}`)
}

async function pick(page: Page, name: RegExp, typed: string, option: RegExp) {
  await tabTo(page, 'combobox', name)
  await page.keyboard.type(typed)
  await expect(page.getByRole('option', { name: option }).first()).toBeVisible()
  await expect(page.getByRole('option', { name: option }).first())
    .toHaveAttribute('data-focused', 'true')
    .catch(() => page.keyboard.press('ArrowDown'))
  await page.keyboard.press('Enter')
}

test('an editor signs in and records a statement of Cuba with the keyboard alone', async ({
  page,
  hanoi,
}) => {
  test.slow()
  await page.goto(`/conferences/${hanoi.id}/sessions`)
  await tabTo(page, 'textbox', /e-?mail/i)
  await page.keyboard.type('editor@example.org')
  await tabTo(page, 'textbox', /password/i)
  await page.keyboard.type(password)
  await page.keyboard.press('Enter')

  await expect(page).toHaveURL(/\/sessions$/)
  await tabTo(page, 'link', /second plenary/i, 80)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: /second plenary/i })).toBeVisible()
  await tabTo(page, 'link', /record (an )?intervention/i)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: /record an intervention/i })).toBeVisible()

  await pick(page, /delegation/i, 'cuba', /cuba/i)
  await pick(page, /speaker/i, 'silvera', /silvera/i)
  await tabTo(page, 'textbox', /^start/i)
  await page.keyboard.type('10:42:10')
  await tabTo(page, 'textbox', /^end/i)
  await page.keyboard.type('10:48:55')
  await tabTo(page, 'textbox', /summary/i)
  await page.keyboard.insertText('Chủ quyền quốc gia phải được tôn trọng. السيادة أولا.')
  for (const [typed, stance] of [
    ['sovereignty', '1'],
    ['sanctions', '2'],
    ['cooperation', '4'],
  ] as const) {
    await pick(page, /theme/i, typed, new RegExp(typed, 'i'))
    await page.keyboard.press(stance)
    await page.keyboard.press('Enter')
  }
  await pick(page, /sources/i, 'second plenary', /second plenary/i)
  await page.keyboard.press('Control+s')

  const ask = async (path: string) => (await page.request.get(`/api/v1${path}`)).json()
  await expect
    .poll(async () => (await ask(`/interventions?session=${hanoi.secondPlenary}&country=CUB`)).items.length)
    .toBe(2)
  const cubas = (await ask(`/interventions?conference=${hanoi.id}&country=CUB`)).items
  expect(cubas.map((item: { delegation: { code: string } }) => item.delegation.code)).toEqual(['CUB', 'CUB'])
  const made = cubas.find((item: { startedAt: string | null }) => item.startedAt)
  expect(made).toMatchObject({
    speakerName: 'Oscar Manuel Silvera Martínez',
    speakerPost: 'Minister of Justice',
    groups: [],
    startedAt: '2025-10-26T03:42:10Z',
    endedAt: '2025-10-26T03:48:55Z',
    durationSeconds: 405,
    summary: 'Chủ quyền quốc gia phải được tôn trọng. السيادة أولا.',
    sources: 1,
  })
  expect(made.themes.map(({ stance }: { stance: string }) => stance)).toEqual([
    'supports',
    'opposes',
    'mentions',
  ])

  const csv = await (await page.request.get(`/api/v1/sessions/${hanoi.secondPlenary}.csv`)).text()
  const row = csv.split('\r\n').find((line) => line.startsWith(made.id))
  expect(row).toContain(
    '2025-10-26T10:42:10+07:00,2025-10-26T10:48:55+07:00,2025-10-26,10:42:10,10:48:55,405',
  )
  expect(row).toContain('Cuba,CUB,state,CUB,Cuba')
})
