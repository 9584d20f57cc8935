import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Suspense } from 'react'
import { beforeEach, expect, it, vi } from 'vitest'
import { TimeZone } from '#ui/use-format'
import { sessionQuery } from '../accounts/public/session.ts'
import { type Conference, CurrentConference } from '../conferences/public/current-conference.tsx'
import { DisplaysButton } from './public/displays-button.tsx'

const conference = { timeZone: 'Asia/Ho_Chi_Minh', workingLanguages: ['vi', 'en'] }
const sessionId = '01a00000-0000-7000-8000-000000000001'
const display = (label: string) => ({
  id: '01a00000-0000-7000-8000-000000000002',
  sessionId,
  label,
  languages: ['vi', 'en'],
  showsSpeaker: true,
  createdAt: '2025-10-26T03:04:05.000Z',
  createdBy: { id: '01a00000-0000-7000-8000-000000000003', name: 'An' },
})

// A form, letter by letter, in a browser that is none.
vi.setConfig({ testTimeout: 30_000 })

let sent: [method: string, path: string, body: unknown][]
let displays: ReturnType<typeof display>[]

beforeEach(() => {
  sent = []
  displays = [display('Main hall')]
  vi.stubGlobal('fetch', async (url: string, { method, body }: RequestInit) => {
    const path = url.replace('/api/v1', '')
    if (method === 'GET') return answer(200, { items: displays })
    sent.push([method!, path, body === undefined ? undefined : JSON.parse(String(body))])
    if (method === 'DELETE') displays = []
    return method === 'DELETE'
      ? new Response(null, { status: 204 })
      : answer(201, { ...display('Foyer'), token: 'secret-token' })
  })
})

const answer = (status: number, body: unknown) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } })

function show(role = 'editor') {
  const cache = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  cache.setQueryData(sessionQuery.queryKey, { account: { id: 'a', role } } as never)
  render(
    <QueryClientProvider client={cache}>
      <Suspense>
        <CurrentConference value={conference as unknown as Conference}>
          <TimeZone value={conference.timeZone}>
            <DisplaysButton sessionId={sessionId} />
          </TimeZone>
        </CurrentConference>
      </Suspense>
    </QueryClientProvider>,
  )
}

const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }))

it('makes a display, and shows its link with what a screen is set to', async () => {
  show()
  await press('Hall displays')
  await press('New display')
  await userEvent.type(await screen.findByRole('textbox', { name: 'Where it stands' }), 'Foyer')
  await userEvent.click(screen.getByRole('checkbox', { name: /speaker's name/ }))
  await press('Make the display')
  const link = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Link' })
  expect(sent).toEqual([
    ['POST', '/displays', { sessionId, label: 'Foyer', languages: ['vi'], showsSpeaker: true }],
  ])
  expect(link.value).toBe(`${location.origin}/hall/secret-token`)
  await userEvent.click(screen.getByRole('radio', { name: 'Light' }))
  await userEvent.click(screen.getByRole('radio', { name: 'In turn' }))
  expect(link.value).toBe(`${location.origin}/hall/secret-token?scheme=light&languages=in-turn`)
  await press('Done')
  expect(screen.queryByRole('textbox', { name: 'Link' })).toBeNull()
})

it('asks for a place and a language before it makes one', async () => {
  show()
  await press('Hall displays')
  await press('New display')
  await userEvent.click(await screen.findByRole('button', { name: /Remove/ }))
  await press('Make the display')
  expect((await screen.findAllByText('Choose at least one language.')).length).toBeGreaterThan(0)
  expect(sent).toEqual([])
})

it('lists displays, and revokes one after a question', async () => {
  show()
  await press('Hall displays')
  const row = (await screen.findByText('Main hall')).closest('tr')!
  expect(within(row).getByText('Vietnamese and English')).toBeDefined()
  expect(within(row).getByText(/^An, .*10:04$/)).toBeDefined()
  await press('Revoke Main hall')
  await press('Revoke')
  await waitFor(() => expect(sent).toEqual([['DELETE', `/displays/${display('').id}`, undefined]]))
  expect(await screen.findByText('This session has no display yet.')).toBeDefined()
})

it('is not offered to who may only read', () => {
  show('reader')
  expect(screen.queryByRole('button', { name: 'Hall displays' })).toBeNull()
})
