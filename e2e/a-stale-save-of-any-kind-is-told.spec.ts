import type { Page } from '@playwright/test'
import { expect, type Own, test } from './fixtures.ts'

const theirs = 'Theirs <img src=x onerror="document.title=2">'
const mine = 'Mine <img src=x onerror="document.title=1">'

type Kind = {
  /** Makes a record with a note, and says where its form is opened and how. */
  make: (own: Own) => Promise<{ api: string; page: string; open?: (page: Page) => Promise<void> }>
  note?: string
}

const edit = (page: Page) => page.getByRole('main').getByRole('button', { name: 'Edit', exact: true }).click()
const note = 'As it was'

const kinds: Record<string, Kind> = {
  conference: {
    make: async ({ id, path }) => ({ api: `/conferences/${id}`, page: `${path}/edit` }),
    note: 'Description',
  },
  session: {
    make: async ({ session, path }) => ({
      api: `/sessions/${session}`,
      page: `${path}/sessions/${session}/edit`,
    }),
  },
  delegation: {
    make: async ({ cuba, path }) => ({
      api: `/delegations/${cuba}`,
      page: `${path}/delegations/${cuba}`,
      open: edit,
    }),
  },
  person: {
    make: async ({ post, path, cuba }) => {
      const { id } = await post('/persons', { name: `A person of a test ${cuba}` })
      await post('/delegates', { delegationId: cuba, personId: id, nameAsPrinted: 'A person' })
      return { api: `/persons/${id}`, page: `${path}/persons?open=${id}`, open: edit }
    },
  },
  theme: {
    make: async ({ post, path, id: of }) => {
      const { id } = await post('/themes', { name: `A theme of a test ${of}` })
      return { api: `/themes/${id}`, page: `${path}/themes?open=${id}`, open: edit }
    },
    note: 'Description',
  },
  source: {
    make: async ({ post, path, id: conferenceId }) => {
      const { id } = await post('/sources', { conferenceId, title: 'A source' })
      return {
        api: `/sources/${id}`,
        page: `${path}/sources`,
        open: (page) => page.getByRole('button', { name: 'Edit “A source”' }).click(),
      }
    },
  },
  figure: {
    make: async ({ post, path, id: conferenceId }) => {
      const source = await post('/sources', { conferenceId, title: 'A source' })
      const { id } = await post('/figures', {
        conferenceId,
        measure: 'statements',
        value: 19,
        sourceId: source.id,
      })
      return {
        api: `/figures/${id}`,
        page: path,
        open: (page) => page.getByRole('button', { name: /^Change Statements/ }).click(),
      }
    },
  },
}

for (const [kind, { make, note: label = 'Note' }] of Object.entries(kinds))
  test(`two who change the same ${kind}: the second is told, sees what was, and may keep both`, async ({
    page,
    own,
    editor,
  }) => {
    const { api, page: address, open } = await make(own)
    const field = label === 'Description' ? 'description' : 'note'
    const patch = async (text: string) => {
      const { version } = await own.get(api)
      const data = { [field]: text }
      const answer = await editor.patch(`/api/v1${api}`, { data, headers: { 'if-match': `"${version}"` } })
      expect(answer.status(), await answer.text()).toBe(200)
    }
    await patch(note)
    await page.goto(address)
    await open?.(page)
    const box = page.getByLabel(label, { exact: true })
    await expect(box).toHaveValue(note)
    await box.fill(mine)
    await patch(theirs)

    await page.getByRole('button', { name: /^Save/ }).click()
    const dialog = page.getByRole('alertdialog', { name: 'Somebody else changed this meanwhile' })
    await expect(dialog.getByText(mine)).toBeVisible()
    await expect(dialog.getByText(theirs)).toBeVisible()
    await expect(dialog.getByText(`As it was: ${note}`)).toBeVisible()
    await expect(page.locator('img[src=x]')).toHaveCount(0)
    await dialog.getByText(/^Both/).click()
    await dialog.getByRole('button', { name: 'Save with these' }).click()
    await expect(dialog).toBeHidden()
    await expect.poll(async () => (await own.get(api))[field]).toBe(`${theirs}\n\n${mine}`)
  })
