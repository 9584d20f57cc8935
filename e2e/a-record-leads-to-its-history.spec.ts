import { expect, type Own, test } from './fixtures.ts'
import { tabTo } from './keyboard.ts'

type Kind = {
  /** Makes one, and answers where it is shown, what its history is called and what it says was done. */
  prepare: (own: Own) => Promise<{ path: string; type: string; id: string; name: string; act: string }>
  /** The menu that leads to its history; none: it leads there at once. */
  menu?: string
}

const kinds: Record<string, Kind> = {
  'a delegate': {
    prepare: async ({ post, path, cuba }) => {
      const { id } = await post('/delegates', { delegationId: cuba, nameAsPrinted: 'Ana Díaz' })
      const where = `${path}/delegations/${cuba}`
      return { path: where, type: 'delegate', id, name: 'Ana Díaz', act: 'Delegate added' }
    },
    menu: 'More for Ana Díaz',
  },
  'a figure of a session': {
    prepare: async (own) => {
      const id = await figure(own, { sessionId: own.session })
      const path = `${own.path}/sessions/${own.session}`
      return { path, type: 'reported_figure', id, name: 'statements: 19', act: 'Reported figure added' }
    },
    menu: 'More for Statements: 19, Tin Tức',
  },
  'a figure of a conference': {
    prepare: async (own) => {
      const id = await figure(own, { sessionId: null })
      const name = 'statements: 19'
      return { path: own.path, type: 'reported_figure', id, name, act: 'Reported figure added' }
    },
    menu: 'More for Statements: 19, Tin Tức',
  },
  'an act on an instrument': {
    prepare: async ({ id: conferenceId, post, path, cuba }) => {
      const treaty = await post('/instruments', { conferenceId, name: 'A convention' })
      const act = { kind: 'signature', delegationId: cuba, participantName: 'Cuba', countryCode: 'CUB' }
      const { id } = await post(`/instruments/${treaty.id}/actions`, act)
      const done = 'Act on an instrument added'
      return { path: `${path}/instruments`, type: 'treaty_action', id, name: 'Cuba', act: done }
    },
    menu: 'More for the act of Cuba',
  },
  'an instrument': {
    prepare: async ({ id: conferenceId, post, path }) => {
      const { id } = await post('/instruments', { conferenceId, name: 'A convention' })
      const name = 'A convention'
      return { path: `${path}/instruments`, type: 'instrument', id, name, act: 'Instrument added' }
    },
  },
}

async function figure({ id: conferenceId, post }: Own, of: { sessionId: string | null }) {
  const source = await post('/sources', { conferenceId, title: 'Tin Tức' })
  const counted = { conferenceId, measure: 'statements', value: 19, sourceId: source.id }
  return (await post('/figures', { ...counted, ...of })).id
}

for (const [kind, { prepare, menu }] of Object.entries(kinds))
  test(`from where ${kind} is shown, its history is one way on by keyboard`, async ({ page, own }) => {
    const { path, type, id, name, act } = await prepare(own)
    await page.goto(path)
    if (menu) {
      await tabTo(page, page.getByRole('button', { name: menu, exact: true }))
      await page.keyboard.press('Enter')
      await expect(page.getByRole('menuitem', { name: 'History' })).toBeFocused()
    } else await tabTo(page, page.getByRole('link', { name: 'History', exact: true }))
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(new RegExp(`/history/${type}/${id}$`))
    await expect(page.getByRole('heading', { level: 1, name: `History: ${name}` })).toBeVisible()
    await expect(page.locator('.record-change')).toContainText([act])
  })

test('a figure is hidden from the same menu, and brought back', async ({ page, own }) => {
  await figure(own, { sessionId: own.session })
  await page.goto(`${own.path}/sessions/${own.session}`)
  await page.getByRole('button', { name: 'More for Statements: 19, Tin Tức' }).click()
  await page.getByRole('menuitem', { name: 'Hide the figure' }).click()
  const row = page.getByRole('row', { name: /Tin Tức/ })
  await expect(row).toHaveCount(0)
  await page.locator('.toast').getByRole('button', { name: 'Undo' }).click()
  await expect(row).toBeVisible()
})

test('who takes a delegate out of a delegation by keyboard can undo it', async ({ page, own }) => {
  await own.post('/delegates', { delegationId: own.cuba, nameAsPrinted: 'Ana Díaz' })
  await page.goto(`${own.path}/delegations/${own.cuba}`)
  await tabTo(page, page.getByRole('button', { name: 'More for Ana Díaz' }))
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('menuitem', { name: 'Take out of the delegation' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Ana Díaz is no longer in the delegation.')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('link', { name: 'Ana Díaz' })).toBeVisible()
})

test.describe('to a reader', () => {
  test.use({ role: 'reader' })

  test('no row offers more than to read', async ({ page, own }) => {
    for (const kind of ['a delegate', 'an act on an instrument', 'an instrument']) {
      const { prepare, menu } = kinds[kind]!
      const { path, name } = await prepare(own)
      await page.goto(path)
      await expect(page.getByRole('main').getByText(name, { exact: true }).first()).toBeVisible()
      if (menu) await expect(page.getByRole('button', { name: menu })).toHaveCount(0)
      await expect(page.getByRole('link', { name: 'History' })).toHaveCount(0)
    }
  })
})
