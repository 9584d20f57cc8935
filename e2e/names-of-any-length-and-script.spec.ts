import type { Page } from '@playwright/test'
import { expect, type Own, test } from './fixtures.ts'

test.use({ contextOptions: { reducedMotion: 'reduce' } })

const consortium =
  'The International Consortium of Independent Regional Organizations for Cooperation against Transnational Cyber-Offences.'
const minister = 'عبد الرحمن بن محمد بن عبد العزيز آل الشيخ'
const unbroken = `https://example.org/${'a'.repeat(180)}`
const phone = { width: 390, height: 844 }

const tooWide = (page: Page, selector = 'html') =>
  page
    .locator(selector)
    .last()
    .evaluate((one) => one.scrollWidth - one.clientWidth)

async function said(own: Own) {
  const delegation = await own.post('/delegations', {
    conferenceId: own.id,
    kind: 'non_governmental_organization',
    name: consortium,
    acronym: 'ICIROCTCO',
  })
  const { items: groups } = await own.get('/groups')
  const { id } = await own.post('/interventions', {
    sessionId: own.session,
    delegationId: delegation.id,
    groupIds: groups.slice(0, 5).map((group: { id: string }) => group.id),
    speakerName: minister,
    speakerHonorific: 'H.E. Mr.',
    speakerPost: 'Coordinator of the Inter-Agency Working Group on Electronic Evidence '.repeat(7).trim(),
    summary: unbroken,
  })
  return id
}

test('long names and words fit a phone: a form, two versions of it, and a notice', async ({
  page,
  own,
  editor,
}) => {
  await page.setViewportSize(phone)
  const id = await said(own)
  await page.goto(`${own.path}/interventions/${id}/edit`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(consortium)
  expect(await tooWide(page)).toBe(0)

  const { version } = await own.get(`/interventions/${id}`)
  const theirs = await editor.patch(`/api/v1/interventions/${id}`, {
    headers: { 'if-match': `"${version}"` },
    data: { summary: `${unbroken}b` },
  })
  expect(theirs.status()).toBe(200)
  await page.getByLabel('Summary').fill(`${unbroken}c`)
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('alertdialog')).toContainText(`${unbroken}c`)
  expect(await tooWide(page, '.dialog-body')).toBe(0)
  expect(await tooWide(page)).toBe(0)

  await page.goto(`${own.path}/interventions?kind=speech`)
  const button = page.getByRole('button', { name: 'Show the list without it' })
  const words = page.getByText('The address asks for something that is not there')
  await expect(button).toBeVisible()
  const below = (await words.boundingBox())!
  expect((await button.boundingBox())!.y).toBeGreaterThanOrEqual(below.y + below.height)
})

test('a name reads in its own direction whatever stands before it, and groups that have no room are counted', async ({
  page,
  own,
}) => {
  const id = await said(own)
  await page.goto(`${own.path}/interventions`)
  const row = page.getByRole('row', { name: /ICIROCTCO/ })
  const speaker = row.locator('.one-line').first()
  await expect(speaker).toHaveText(`H.E. Mr. ${minister}`)
  await expect(speaker).toHaveCSS('direction', 'rtl')
  await expect(row.locator('.group-code')).toHaveCount(2)
  await expect(row.getByText('+3', { exact: true })).toBeVisible()
  await page.goto(`${own.path}/interventions?open=${id}`)
  const panel = page.getByRole('complementary')
  await expect(panel.locator('.name-plate-name', { hasText: consortium }).last()).toHaveCSS(
    'white-space',
    'normal',
  )
  await expect(panel.getByText(`H.E. Mr. ${minister}`)).toHaveCSS('direction', 'rtl')
})

test('where nothing is, the page says so in its heading and its tab', async ({ page, own }) => {
  await page.goto(`${own.path}/nowhere`)
  await expect(page.getByRole('heading', { level: 1, name: 'Nothing is here' })).toBeVisible()
  await expect(page).toHaveTitle(/Nothing is here/)
})

test('the bin and a history stand under the activity', async ({ page, own }) => {
  for (const path of ['activity', 'bin', `history/session/${own.session}`]) {
    await page.goto(`${own.path}/${path}`)
    const sections = page.getByRole('navigation', { name: 'This conference' })
    await expect(sections.locator('[aria-current]')).toHaveText('Activity')
  }
})
