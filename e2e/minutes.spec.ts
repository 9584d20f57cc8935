import { expect, type Own, test } from './fixtures.ts'
import { tabTo } from './keyboard.ts'

test.use({ contextOptions: { permissions: ['clipboard-read', 'clipboard-write'] } })

const statement = (own: Own, delegationId: string, more = {}) =>
  own.post('/interventions', { sessionId: own.session, delegationId, ...more })

const silvera = {
  speakerName: 'Oscar Manuel Silvera Martínez',
  speakerHonorific: 'Mr.',
  speakerPost: 'Minister of Justice',
  startedAt: '2025-10-26T10:12:30+07:00',
  summary: 'Called the signing an important step.',
}

test('minutes are read in another language, which the address keeps, and one sentence is copied', async ({
  page,
  own,
}) => {
  await statement(own, own.cuba, silvera)
  await statement(own, own.vietNam)
  await page.goto(`${own.path}/sessions/${own.session}`)
  const minutes = page.getByRole('region', { name: 'Minutes' })
  await expect(minutes).toContainText(
    'At 10.12 a.m., the Chair gave the floor to the representative of Cuba. ' +
      'Mr. Oscar Manuel Silvera Martínez (Cuba), Minister of Justice, made a statement.',
  )

  await tabTo(page, minutes.getByRole('button', { name: /Language of the minutes/ }))
  await page.keyboard.press('Enter')
  await page.getByRole('option', { name: 'français' }).click()
  await expect(minutes).toContainText('À 10 h 12, la présidence donne la parole à la délégation de Cuba.')
  await tabTo(page, minutes.getByRole('switch', { name: /giving of the floor/ }))
  await page.keyboard.press('Space')
  await expect(minutes).not.toContainText('donne la parole')
  await expect(page).toHaveURL(/\?minutes=fr&floor=no$/)

  await page.reload()
  await tabTo(page, minutes.getByRole('button', { name: 'Copy paragraph 1' }))
  await page.keyboard.press('Enter')
  await expect(page.getByText('Copied: paragraph 1')).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    'M. Oscar Manuel Silvera Martínez (Cuba), Minister of Justice, fait une déclaration.\n' +
      'Called the signing an important step.',
  )

  await minutes.getByRole('link', { name: 'Open the intervention of paragraph 2' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /Viet Nam/ })).toBeVisible()
  await page.goBack()
  await expect(minutes).toContainText('La délégation du Viet Nam fait une déclaration.')
})

test('all of the minutes are copied in the order of the list', async ({ page, own }) => {
  await statement(own, own.cuba)
  await statement(own, own.vietNam, { kind: 'written_statement' })
  await page.goto(`${own.path}/sessions/${own.session}?minutes=es`)
  await page.getByRole('region', { name: 'Minutes' }).getByRole('button', { name: 'Copy all' }).click()
  await expect(page.getByText('Copied: the minutes of this session')).toBeVisible()
  expect((await page.evaluate(() => navigator.clipboard.readText())).split('\n\n')).toEqual([
    'First meeting',
    'Celebrada el domingo 26 de octubre de 2025',
    '1. La Presidencia concede la palabra a la delegación de Cuba. La delegación de Cuba formula una declaración.',
    '2. La delegación de Viet Nam presenta una declaración por escrito.',
  ])
})

test('minutes that cannot be loaded say so, and are asked for again', async ({ page, own }) => {
  await statement(own, own.cuba)
  await page.route('**/minutes?**', (route) => route.fulfill({ status: 404, json: { code: 'not-found' } }))
  await page.goto(`${own.path}/sessions/${own.session}`)
  const minutes = page.getByRole('region', { name: 'Minutes' })
  await expect(minutes).toContainText('The minutes of this session could not be loaded.')
  await page.unroute('**/minutes?**')
  await minutes.getByRole('button', { name: 'Try again' }).click()
  await expect(minutes).toContainText('The representative of Cuba made a statement.')
})

test('the minutes are printed alone', async ({ page, own }) => {
  await statement(own, own.cuba)
  await page.goto(`${own.path}/sessions/${own.session}`)
  // The browser under test has no paper: what would be printed is looked at while it is asked to.
  await page.evaluate(() => {
    window.print = () => undefined
  })
  await page.getByRole('button', { name: 'Print the minutes' }).click()
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('heading', { name: 'Minutes' })).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toBeHidden()
  await page.evaluate(() => dispatchEvent(new Event('afterprint')))
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})
