import { inAnotherBrowser } from './another-browser.ts'
import { expect, test } from './fixtures.ts'

const results = 'main ol.results > li'

test('what was said is sought, narrowed, left out, walked back, saved and opened elsewhere', async ({
  page,
  hanoi,
  browser,
}) => {
  await page.goto(`/conferences/${hanoi.id}`)
  await page.getByRole('link', { name: 'Search', exact: true }).click()
  await expect(page).toHaveURL(new RegExp(`/conferences/${hanoi.id}/search`))
  await page.getByRole('searchbox', { name: 'Words' }).fill('cybercrime -"capacity building"')
  await page.keyboard.press('Enter')
  const count = page
    .getByRole('main')
    .getByRole('status')
    .filter({ hasText: /intervention/ })
  await expect(page).toHaveURL(/q=cybercrime/)
  // Until then what there is to search is shown.
  await expect(page.locator(results).first().locator('mark').first()).toHaveText(/cybercrime/i)
  const found = Number.parseInt((await count.textContent())!, 10)
  expect(found).toBeGreaterThan(2)

  const country = page.getByRole('region', { name: 'Country', exact: true })
  await country.getByRole('checkbox', { name: 'Cuba' }).focus()
  await page.keyboard.press('Space')
  await expect(page).toHaveURL(/country=CUB/)
  await expect(count).not.toHaveText(new RegExp(`^${found} `))
  const cubas = Number.parseInt((await count.textContent())!, 10)
  expect(cubas).toBeLessThan(found)
  for (const name of await page.locator(results).allInnerTexts()) expect(name).toContain('Cuba')
  // What else could be chosen is counted as if nothing were.
  await expect(country.getByRole('checkbox')).not.toHaveCount(1)

  await page.goBack()
  await expect(count).toHaveText(new RegExp(`^${found} `))
  await country.getByRole('button', { name: 'Leave out Cuba' }).click()
  await expect(page).toHaveURL(/notCountry=CUB/)
  await expect(count).toHaveText(new RegExp(`^${found - cubas} `))
  const shown = await page.locator(results).allInnerTexts()

  await page.getByRole('button', { name: 'Saved views' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Name of this view' }).fill('Cybercrime, but for Cuba')
  await page.keyboard.press('Enter')
  const link = await dialog.getByRole('textbox', { name: 'Link' }).inputValue()
  await dialog.getByRole('button', { name: 'Done' }).click()

  await inAnotherBrowser(browser, 'reader', async (other) => {
    await other.goto(link)
    await expect(other).toHaveURL(/notCountry=CUB/)
    await expect(other.locator(results)).toHaveCount(shown.length)
    expect(await other.locator(results).allInnerTexts()).toEqual(shown)
  })

  await page.getByRole('button', { name: 'Saved views' }).click()
  await dialog.getByRole('button', { name: 'Rename Cybercrime, but for Cuba' }).click()
  await dialog.getByRole('textbox', { name: 'New name' }).fill('Without Cuba')
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('link', { name: 'Without Cuba' })).toHaveAttribute(
    'href',
    new URL(link).pathname,
  )
  await dialog.getByRole('button', { name: 'Remove Without Cuba' }).click()
  await expect(dialog).toContainText('You have saved no view yet')
  await page.goto(link)
  await expect(page.getByRole('heading', { name: 'This view is not there' })).toBeVisible()
})

test('a misspelt name is told how it is spelled, and leads to what was said', async ({ page }) => {
  await page.goto('/search?q=Vietnm')
  await expect(page.getByText('Did you mean:')).toBeVisible()
  await page.getByRole('button', { name: 'What Viet Nam said' }).click()
  await expect(page).toHaveURL(/country=VNM/)
  await expect(page.locator(results).first()).toContainText('Viet Nam')
})

test('any signs that are typed find nothing and fail nowhere, and what is too long is told and kept', async ({
  page,
}) => {
  await page.goto('/search')
  const words = page.getByRole('searchbox', { name: 'Words' })
  for (const typed of [`) & | ! <-> ''`, '"', '-', 'or', '\\', '%_', '<img src=x onerror=alert(1)>', '🙂']) {
    await words.fill(typed)
    await page.keyboard.press('Enter')
    await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe(typed)
    await expect(page.getByRole('heading', { name: 'Nothing was found' })).toBeVisible()
  }
  const long = 'word '.repeat(300).trim()
  await words.fill(long)
  await page.keyboard.press('Enter')
  await expect(
    page.getByText('At most 1,000 characters can be sought at once; these are 1,499.'),
  ).toBeVisible()
  await expect(words).toHaveValue(long)
})

test('a choice that is gone is told by its name and left out on request, and what was merged is led on', async ({
  page,
  own,
  editor,
}) => {
  const theme = async (name: string) => own.post('/themes', { name: `${name} ${own.id}` })
  const [gone, merged, kept] = [await theme('Gone'), await theme('Merged'), await theme('Kept')]
  const at = (version: number) => ({ headers: { 'if-match': `"${version}"` } })
  await editor.delete(`/api/v1/themes/${gone.id}`, at(gone.version))
  const into = { data: { intoId: kept.id }, ...at(merged.version) }
  expect((await editor.post(`/api/v1/themes/${merged.id}/merge`, into)).ok()).toBe(true)
  await page.goto(`/search?theme=${gone.id},${merged.id}`)
  await expect(page.getByText('Theme: what was chosen is not there any more.')).toBeVisible()
  await page.getByRole('button', { name: 'Show the list without it' }).click()
  await expect(page).toHaveURL(new RegExp(`theme=${kept.id}$`))
  await expect(page.getByRole('search', { name: 'Search' })).toContainText(`Kept ${own.id}`)
})

test('the palette seeks what is typed in what was said', async ({ page, hanoi }) => {
  await page.goto(`/conferences/${hanoi.id}`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog').getByRole('searchbox')).toBeFocused()
  await page.keyboard.type('sovereign states')
  await expect(page.getByRole('button', { name: /^Search what was said/ })).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page).toHaveURL(new RegExp(`/conferences/${hanoi.id}/search\\?q=sovereign`))
})
