import type { Browser, Page } from '@playwright/test'
import { breaches, rulesOfLooks } from './breaches.ts'
import { expect, type Own, stateOf, test, watch } from './fixtures.ts'
import { comesToRest, overflow } from './looks.ts'
import { smallTargets } from './targets.ts'

test.use({ role: 'administrator' })

const said = 'The small states thank the host of this conference.'

/** Two interventions of a conference, one that is final and one that is not reviewed. */
async function record(
  { id, session, cuba, vietNam, post }: Own,
  patch: (path: string, version: number, data: object) => Promise<unknown>,
) {
  const make = (delegationId: string, summary: string, speakerName: string) =>
    post('/interventions', {
      sessionId: session,
      delegationId,
      summary,
      speakerName,
      status: 'delivered',
      startedAt: '2025-10-26T03:00:00Z',
      endedAt: '2025-10-26T03:05:00Z',
    })
  const final = await make(cuba, said, 'Ana Díaz')
  const draft = await make(vietNam, 'A draft that nobody may read.', 'Trần Văn Nháp')
  await patch(`/interventions/${final.id}`, final.version, { reviewState: 'final' })
  return { conference: `/conferences/${id}`, final: final.id, draft: draft.id }
}

/** A browser in which nobody is signed in; tells what the API refused it. */
async function visitor(browser: Browser, more: object = {}) {
  const context = await browser.newContext({
    baseURL: process.env.E2E_URL!,
    locale: 'en-GB',
    serviceWorkers: 'block',
    storageState: { cookies: [], origins: [] },
    ...more,
  })
  const page = await context.newPage()
  const seen = watch(page)
  const refused: string[] = []
  page.on('response', (response) => {
    if (response.url().includes('/api/') && response.status() >= 400)
      refused.push(`${response.status()} ${response.url()}`)
  })
  return { page, refused, seen, close: () => context.close() }
}

const publish = async (page: Page, own: Own) => {
  await page.goto(own.path)
  const section = page.getByRole('region', { name: 'Publication' })
  await expect(section).toContainText('Not published')
  await expect(section).toContainText('Provisional interventions, never shown')
  await section
    .getByRole('radio', { name: 'Shown with every record that is published' })
    .check({ force: true })
  await section.getByRole('button', { name: 'Publish', exact: true }).click()
  await expect(section).toContainText('Anybody may read it without signing in.')
}

test('an administrator publishes a conference, anybody reads it, and nobody after it is withdrawn', async ({
  page,
  own,
  browser,
  editor,
}) => {
  // Every screen that anybody may read.
  test.slow()
  const { conference, final, draft } = await record(own, (path, version, data) =>
    editor.patch(`/api/v1${path}`, { data, headers: { 'if-match': `"${version}"` } }),
  )
  const anybody = await visitor(browser)
  await anybody.page.goto(conference)
  await expect(anybody.page).toHaveURL(/\/sign-in\?next=/)
  await publish(page, own)

  const reading = anybody.page
  anybody.refused.length = 0
  for (const [path, text] of [
    ['', 'A conference of a test'],
    ['/sessions', 'First meeting'],
    [`/sessions/${own.session}`, 'Ana Díaz'],
    ['/interventions', 'Ana Díaz'],
    [`/interventions/${final}`, said],
    ['/delegations', 'Cuba'],
    [`/delegations/${own.cuba}`, '1 intervention'],
    ['/groups', 'Groups'],
    ['/persons', 'Persons'],
    ['/themes', 'Themes'],
    ['/sources', 'Sources'],
    ['/search', 'Cuba'],
    ['/index', 'Cuba'],
    ['/coverage', 'Cuba'],
    ['/coverage/shares', 'Caribbean'],
    ['/coverage/themes', 'Coverage'],
    [`/compare?delegations=${own.cuba},${own.vietNam}`, 'Compare'],
    ['/pictures', 'A theme over time'],
    ['/pictures/heat-map', 'A theme over time'],
    ['/pictures/timeline', 'A theme over time'],
    ['/pictures/floor', 'A theme over time'],
    ['/pictures/map', 'A theme over time'],
    ['/pictures/theme', 'A theme over time'],
  ] as const)
    await test.step(`reads ${path || 'the conference'}`, async () => {
      await reading.goto(conference + path)
      await expect(reading.getByRole('main')).toContainText(text)
      await expect(reading.locator('.skeleton')).toHaveCount(0)
      await expect(reading.getByRole('link', { name: 'Sign in' })).toBeVisible()
      await expect(reading.getByText('Nháp')).toHaveCount(0)
      for (const role of ['button', 'link'] as const)
        expect(
          await reading
            .getByRole(role, { name: /^(Add|Edit|Record|Hide(?! the table)|Move|Set up|New|Look for)\b/ })
            .allTextContents(),
        ).toEqual([])
    })
  for (const [path, text] of [
    [conference, 'First meeting'],
    [`${conference}/interventions/${final}`, said],
    [`${conference}/index`, 'Cuba'],
    ['/countries/CUB', 'Republic of Cuba'],
  ] as const)
    await test.step(`can be used by everybody: ${path}`, async () => {
      await reading.setViewportSize({ width: 1440, height: 900 })
      await reading.emulateMedia({ colorScheme: 'light' })
      await reading.goto(path)
      await expect(reading.getByRole('main')).toContainText(text)
      await expect(reading.getByRole('complementary', { name: 'What is shown' })).toContainText(
        'may have spoken',
      )
      await expect(reading.locator('.skeleton')).toHaveCount(0)
      expect(await breaches(reading)).toEqual([])
      await reading.setViewportSize({ width: 390, height: 844 })
      await reading.emulateMedia({ colorScheme: 'dark' })
      await comesToRest(reading)
      expect(await breaches(reading, { rules: rulesOfLooks })).toEqual([])
      expect([await smallTargets(reading), await overflow(reading)]).toEqual([[], 0])
    })
  await reading.setViewportSize({ width: 1280, height: 720 })
  await reading.goto('/search?q=thank')
  await expect(reading.getByRole('main')).toContainText('Cuba')
  await reading.goto('/conferences')
  await expect(reading.getByRole('main')).toContainText('A conference of a test')
  expect([anybody.refused, anybody.seen]).toEqual([[], []])

  await reading.goto(`${conference}/interventions/${final}`)
  await reading.getByRole('link', { name: 'Sign in' }).click()
  await expect(reading).toHaveURL(/\/sign-in\?next=.*interventions/)

  const section = page.getByRole('region', { name: 'Publication' })
  await section.getByRole('button', { name: 'Withdraw publication' }).click()
  await expect(section).toContainText('Not published')
  await reading.goto(`${conference}/interventions/${final}`)
  await expect(reading).toHaveURL(/\/sign-in\?next=/)
  expect((await editor.get(`/api/v1/interventions/${draft}`)).status()).toBe(200)
  await anybody.close()
})

test('what is published is read without scripts, by people and by programs', async ({
  page,
  own,
  browser,
  editor,
}) => {
  const { conference, final, draft } = await record(own, (path, version, data) =>
    editor.patch(`/api/v1${path}`, { data, headers: { 'if-match': `"${version}"` } }),
  )
  await publish(page, own)
  const { page: plain, close } = await visitor(browser, { javaScriptEnabled: false })
  await plain.goto(conference)
  await plain.getByRole('link', { name: 'First meeting' }).click()
  await plain.getByRole('link', { name: 'Ana Díaz (Cuba)' }).click()
  await expect(plain.getByRole('heading', { level: 1 })).toHaveText('Ana Díaz (Cuba): Statement')
  await expect(plain.getByText(said)).toBeVisible()
  // In dark colours, where no script chooses them, its words are light.
  await plain.emulateMedia({ colorScheme: 'dark' })
  await expect(plain.locator('html')).toHaveCSS('background-color', 'rgb(19, 21, 24)')
  await expect(plain.getByText(said)).toHaveCSS('color', 'rgb(233, 232, 227)')
  expect(await plain.title()).toBe('Ana Díaz (Cuba): Statement, A conference of a test · Rostrum')
  expect(await plain.locator('meta[name=description]').getAttribute('content')).toBe(said)
  expect(await plain.locator('link[rel=canonical]').getAttribute('href')).toBe(
    `${process.env.E2E_URL}${conference}/interventions/${final}`,
  )
  const data = JSON.parse((await plain.locator('script[type="application/ld+json"]').textContent())!)
  expect([data['@type'], data.spokenByCharacter.name, data.abstract]).toEqual(['Quotation', 'Ana Díaz', said])
  await plain.goto(`${conference}/interventions/${draft}`)
  await expect(plain.locator('body')).not.toContainText('draft')
  const sitemap = await (await plain.request.get('/sitemap.xml')).text()
  expect([sitemap.includes(final), sitemap.includes(draft)]).toEqual([true, false])
  await close()
})

test('whose sign-in has ended is asked for the password, and not shown less', async ({
  page,
  own,
  browser,
}) => {
  await publish(page, own)
  const context = await browser.newContext({
    baseURL: process.env.E2E_URL!,
    storageState: stateOf('reader'),
    serviceWorkers: 'block',
  })
  const reading = await context.newPage()
  await reading.goto(`${own.path}/sessions`)
  await expect(reading.getByRole('main')).toContainText('First meeting')
  await context.clearCookies()
  await reading.getByRole('link', { name: 'Delegations', exact: true }).click()
  await expect(reading.getByRole('alertdialog')).toBeVisible()
  await context.close()
})
