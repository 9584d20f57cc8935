import type { APIRequestContext, Page } from '@playwright/test'
import { v7 as uuidv7 } from 'uuid'
import { expect, type Hanoi, type Own } from './fixtures.ts'

type Delegation = { id: string; code: string | null; name: string; shortcut: string }

/** The delegations of the Hanoi conference at a conference of the test's own; `codes` names which, else all. */
export async function seat(own: Own, hanoi: Hanoi, codes?: string[]): Promise<Delegation[]> {
  for (let cursor = ''; ; ) {
    const page = await own.get(`/delegations?conference=${hanoi.id}&pageSize=200${cursor}`)
    for (const { kind, countryCode, name, acronym, code } of page.items) {
      if (['CUB', 'VNM'].includes(countryCode) || (codes && !codes.includes(code))) continue
      await own.post('/delegations', { conferenceId: own.id, kind, countryCode, name, acronym })
    }
    if (page.next === null) break
    cursor = `&cursor=${page.next}`
  }
  return (await own.get(`/floor/sessions/${own.session}/kit`)).delegations
}

/** Does an act of another desk. */
export async function actElsewhere(editor: APIRequestContext, session: string, data: object) {
  const at = `${new Date().toISOString().slice(0, 19)}Z`
  const done = await editor.post(`/api/v1/floor/sessions/${session}/acts`, {
    data: { at, ...data },
    headers: { 'idempotency-key': uuidv7() },
  })
  expect(done.status(), await done.text()).toBe(201)
  return done.json()
}

export const deskOf = (own: Own) => `${own.path}/sessions/${own.session}/desk`

/** The parts of the desk's screen. */
export const partsOf = (page: Page) => ({
  floor: page.getByRole('region', { name: 'On the floor' }),
  list: page.getByRole('listbox', { name: 'List of speakers' }).getByRole('option'),
  heard: page.getByRole('listbox', { name: 'Heard' }).getByRole('option'),
})

/** Opens the desk, where `origin` says so over another line to the program, and waits until it can be worked at. */
export async function openDesk(page: Page, own: Own, origin = '') {
  await page.goto(origin + deskOf(own))
  await expect(page.getByRole('region', { name: 'On the floor' })).toBeVisible()
  return partsOf(page)
}
