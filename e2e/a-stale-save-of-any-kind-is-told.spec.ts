import type { Page } from '@playwright/test'
import { expect, type Own, test } from './fixtures.ts'

const theirs = 'Theirs <img src=x onerror="document.title=2">'
const mine = 'Mine <img src=x onerror="document.title=1">'

type Kind = {
  /** Makes a record, and says where its form is opened and how. */
  make: (own: Own) => Promise<{ api: string; page: string; open?: (page: Page) => Promise<void> }>
  /** The field that both change: its note, unless it has none. */
  field?: string
  label?: string
  /** A field of one line: one of the two texts holds. */
  isOneLine?: true
}

const edit = (page: Page) => page.getByRole('main').getByRole('button', { name: 'Edit', exact: true }).click()
const editNamed = (name: string) => (page: Page) => page.getByRole('button', { name }).click()
const before = 'As it was'

const kinds: Record<string, Kind> = {
  conference: {
    make: async ({ id, path }) => ({ api: `/conferences/${id}`, page: `${path}/edit` }),
    field: 'description',
    label: 'Description',
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
    field: 'description',
    label: 'Description',
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
  instrument: {
    make: async ({ post, path, id: conferenceId }) => {
      const { id } = await post('/instruments', { conferenceId, name: 'A treaty' })
      return { api: `/instruments/${id}`, page: `${path}/instruments`, open: editNamed('Edit A treaty') }
    },
  },
  signature: {
    make: async ({ post, path, id: conferenceId }) => {
      const { id: instrument } = await post('/instruments', { conferenceId, name: 'A treaty' })
      const { id } = await post(`/instruments/${instrument}/actions`, {
        kind: 'signature',
        participantName: 'Atlantis',
      })
      return {
        api: `/instruments/actions/${id}`,
        page: `${path}/instruments`,
        open: editNamed('Edit the act of Atlantis'),
      }
    },
  },
  delegate: {
    make: async ({ post, path, cuba }) => {
      const { id } = await post('/delegates', { delegationId: cuba, nameAsPrinted: 'Ana Díaz' })
      return {
        api: `/delegates/${id}`,
        page: `${path}/delegations/${cuba}`,
        open: editNamed('Edit Ana Díaz'),
      }
    },
    field: 'post',
    label: 'Post',
    isOneLine: true,
  },
  group: {
    make: async ({ post, path, id: of }) => {
      const code = `E2E-${of.slice(-12)}`
      const { id } = await post('/groups', { code, name: 'A group', kind: 'political' })
      return { api: `/groups/${code}`, page: `${path}/groups?open=${id}`, open: edit }
    },
    field: 'name',
    label: 'Name',
    isOneLine: true,
  },
}

for (const [kind, { make, field = 'note', label = 'Note', isOneLine }] of Object.entries(kinds))
  test(`two who change the same ${kind}: the second is told, sees what was, and nothing typed is lost`, async ({
    page,
    own,
    editor,
  }) => {
    const { api, page: address, open } = await make(own)
    const read = async () => (await own.get(api))[field]
    const patch = async (text: string) => {
      const { version } = await own.get(api)
      const data = { [field]: text }
      const answer = await editor.patch(`/api/v1${api}`, { data, headers: { 'if-match': `"${version}"` } })
      expect(answer.status(), await answer.text()).toBe(200)
    }
    await patch(before)
    await page.goto(address)
    await open?.(page)
    const box = page.getByLabel(label, { exact: true })
    await expect(box).toHaveValue(before)
    await box.fill(mine)
    await patch(theirs)

    await page.getByRole('button', { name: /^Save/ }).click()
    const dialog = page.getByRole('alertdialog', { name: 'Somebody else changed this meanwhile' })
    await expect(dialog.getByText(mine)).toBeVisible()
    await expect(dialog.getByText(theirs)).toBeVisible()
    await expect(dialog.getByText(`As it was: ${before}`)).toBeVisible()
    await expect(page.locator('img[src=x]')).toHaveCount(0)
    expect(await read()).toBe(theirs)
    await dialog.getByRole('button', { name: 'Back to the form' }).click()
    await expect(box).toHaveValue(mine)

    await page.getByRole('button', { name: /^Save/ }).click()
    await expect(dialog.getByText(/^Both/)).toHaveCount(isOneLine ? 0 : 1)
    if (!isOneLine) await dialog.getByText(/^Both/).click()
    await dialog.getByRole('button', { name: 'Save with these' }).click()
    await expect(dialog).toBeHidden()
    await expect.poll(read).toBe(isOneLine ? mine : `${theirs}\n\n${mine}`)
    await expect(page.locator('img[src=x]')).toHaveCount(0)
    expect(await page.title()).toMatch(/Rostrum/)
  })

test('whatever was typed into ten fields of an intervention is still there after a stale save', async ({
  page,
  own,
  editor,
}) => {
  const theme = await own.post('/themes', { name: `Evidence ${own.id}` })
  const { id } = await own.post('/interventions', {
    sessionId: own.session,
    delegationId: own.cuba,
    summary: before,
    themes: [{ themeId: theme.id, passage: before }],
    texts: [{ kind: 'verbatim', language: 'es', body: before }],
  })
  await page.goto(`${own.path}/interventions/${id}/edit`)
  const form = page.getByRole('main')
  const typed = {
    Start: '10:00:00',
    End: '10:04:30',
    Allotted: '5:00',
    Honorific: 'H.E. <b>Ms.</b>',
    'Name as printed that day': `Ana ${mine}`,
    'Post that day': `Minister ${mine}`,
    Summary: `Summary ${mine}`,
    'Passage that shows it': `Passage ${mine}`,
    Wording: `Text ${mine}`,
    'Note for colleagues': `Note ${mine}`,
  }
  const fields = Object.entries(typed).map(
    ([label, text]) => [form.getByRole('textbox', { name: label, exact: true }), text] as const,
  )
  for (const [field, text] of fields) await field.fill(text)
  const allThere = async () => {
    for (const [field, text] of fields) await expect(field).toHaveValue(text)
  }

  const theirsIs = { summary: theirs, note: theirs, speakerPost: theirs }
  const saved = await editor.patch(`/api/v1/interventions/${id}`, {
    data: theirsIs,
    headers: { 'if-match': '"1"' },
  })
  expect(saved.status()).toBe(200)
  await page.keyboard.press('Control+s')
  const dialog = page.getByRole('alertdialog', { name: 'Somebody else changed this meanwhile' })
  await expect(dialog.getByRole('radiogroup')).toHaveCount(3)
  await dialog.getByRole('button', { name: 'Back to the form' }).click()
  await allThere()
  await page.reload()
  await expect(page.getByText(/^Draft of .* restored$/)).toBeVisible()
  await allThere()
  expect(await own.get(`/interventions/${id}`)).toMatchObject({ ...theirsIs, version: 2 })

  await page.keyboard.press('Control+s')
  await dialog.getByRole('button', { name: 'All as I typed' }).click()
  await dialog.getByRole('button', { name: 'Save with these' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText(/^Saved/).first()).toBeVisible()
  await allThere()
  expect(await own.get(`/interventions/${id}`)).toMatchObject({
    version: 3,
    startedAt: '2025-10-26T03:00:00Z',
    endedAt: '2025-10-26T03:04:30Z',
    allottedSeconds: 300,
    speakerHonorific: typed.Honorific,
    speakerName: typed['Name as printed that day'],
    speakerPost: typed['Post that day'],
    summary: typed.Summary,
    themes: [{ passage: typed['Passage that shows it'] }],
    texts: [{ body: typed.Wording }],
    note: typed['Note for colleagues'],
  })
  await expect(page.locator('img[src=x]')).toHaveCount(0)
})

test('ten names of a theme are still in its form after a stale save', async ({ page, own, editor }) => {
  const { id } = await own.post('/themes', { name: `A theme of a test ${own.id}` })
  await page.goto(`${own.path}/themes?open=${id}`)
  await edit(page)
  const form = page.getByRole('dialog', { name: 'Edit the theme' })
  const languages = ['English', 'French', 'Spanish', 'Arabic', 'Chinese', 'Russian', 'Vietnamese', 'Malay']
  const fields = ['Name', ...languages, 'Description'].map((label) => form.getByLabel(label, { exact: true }))
  for (const [nth, field] of fields.entries()) await field.fill(`${nth} ${mine}`)
  const saved = await editor.patch(`/api/v1/themes/${id}`, {
    data: { description: theirs },
    headers: { 'if-match': '"1"' },
  })
  expect(saved.status()).toBe(200)
  await form.getByRole('button', { name: 'Save' }).click()
  const dialog = page.getByRole('alertdialog', { name: 'Somebody else changed this meanwhile' })
  await expect(dialog.getByRole('radiogroup')).toHaveCount(1)
  await dialog.getByRole('button', { name: 'Back to the form' }).click()
  for (const [nth, field] of fields.entries()) await expect(field).toHaveValue(`${nth} ${mine}`)
})
