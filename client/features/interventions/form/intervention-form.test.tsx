import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Suspense } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { TimeZone } from '#ui/use-format'
import { sessionQuery } from '../../accounts/public/session.ts'
import { type Conference, CurrentConference } from '../../conferences/public/current-conference.tsx'
import { OpenedForm } from './opened-form.tsx'
import { recorded } from './test-record.ts'
import type { Intervention } from './values.ts'

const record = recorded()
const zone = 'Asia/Ho_Chi_Minh'
const conference = { id: record.conferenceId, timeZone: zone, startsOn: '2025-10-25', workingLanguages: [] }
const programme = {
  items: [{ ...record.session, agendaItems: [], scheduledStartAt: null, startedAt: null }],
  next: null,
}

// A whole form, letter by letter, in a browser that is none.
const slow = { timeout: 30_000 }

type Sent = { method: string; path: string; key: string | null; version: string | null; body: unknown }
let sent: Sent[]
let answers: { status: number; body: unknown }[]

beforeEach(() => {
  sent = []
  answers = []
  localStorage.clear()
  vi.stubGlobal('fetch', async (url: string, request: RequestInit) => {
    const headers = new Headers(request.headers)
    const path = url.replace(/^\/api\/v1|\?.*$/g, '')
    if (request.method === 'GET')
      return json(200, path === '/sessions' ? programme : { items: [], next: null })
    const body = JSON.parse(String(request.body))
    sent.push({
      method: request.method!,
      path,
      key: headers.get('idempotency-key'),
      version: headers.get('if-match'),
      body,
    })
    const answer = answers.shift()
    if (!answer) throw new TypeError('no network')
    return json(answer.status, answer.body)
  })
})

const json = (status: number, body: unknown) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } })

function show(edited: Intervention | null, onRecorded = vi.fn()) {
  const cache = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  cache.setQueryData(sessionQuery.queryKey, {
    account: { id: 'account-1', name: 'Editor', email: 'editor@example.org', role: 'editor' },
  } as never)
  const presets = { sessionId: record.session.id, delegation: record.delegation }
  render(
    <QueryClientProvider client={cache}>
      <Suspense>
        <CurrentConference value={conference as unknown as Conference}>
          <TimeZone value={zone}>
            <OpenedForm record={edited} presets={presets} onRecorded={onRecorded} wayOut={null} />
          </TimeZone>
        </CurrentConference>
      </Suspense>
    </QueryClientProvider>,
  )
  return onRecorded
}

const summary = () => screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Summary' })
const kept = () => Object.keys(localStorage).filter((name) => name.startsWith('rostrum.draft/'))

afterEach(() => localStorage.clear())

describe('the draft of a form', slow, () => {
  it('is kept while one types, and restored when the form is opened again', async () => {
    show(record)
    await userEvent.type(await summary(), ' Thêm السيادة')
    await userEvent.type(screen.getByRole('textbox', { name: 'Start' }), '{Backspace}')
    await waitFor(() => expect(kept()).toHaveLength(1))
    cleanup()
    show(record)
    expect((await summary()).value).toBe(`${record.summary} Thêm السيادة`)
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Start' }).value).toBe('10:42:1')
    expect(screen.getByText(/^Draft of .* restored$/)).toBeTruthy()
  })

  it('is discarded when asked', async () => {
    show(record)
    await userEvent.type(await summary(), ' more')
    await waitFor(() => expect(kept()).toHaveLength(1))
    await userEvent.click(await screen.findByRole('button', { name: 'Discard' }))
    await waitFor(async () => expect((await summary()).value).toBe(record.summary))
    expect(kept()).toEqual([])
  })

  it('is gone once what was typed is saved', async () => {
    show(record)
    await userEvent.type(await summary(), '!')
    await waitFor(() => expect(kept()).toHaveLength(1))
    answers.push({ status: 200, body: recorded({ summary: `${record.summary}!`, version: 2 }) })
    await userEvent.keyboard('{Control>}s{/Control}')
    expect(await screen.findByText('Saved')).toBeTruthy()
    expect(sent).toEqual([
      {
        method: 'PATCH',
        path: `/interventions/${record.id}`,
        key: null,
        version: '"1"',
        body: { summary: `${record.summary}!` },
      },
    ])
    expect(kept()).toEqual([])
  })

  it('is of one record only', async () => {
    show(record)
    await userEvent.type(await summary(), ' more')
    await waitFor(() => expect(kept()).toHaveLength(1))
    cleanup()
    show(recorded({ id: record.conferenceId }))
    expect((await summary()).value).toBe(record.summary)
  })
})

describe('a refusal', slow, () => {
  it('is shown beside the field it names and in a summary that has the focus; what was typed stays', async () => {
    show(record)
    await userEvent.type(await summary(), ' more')
    answers.push({
      status: 422,
      body: {
        code: 'invalid-body',
        issues: [{ path: 'themes.0.stance', message: 'There is no such stance' }],
      },
    })
    await userEvent.keyboard('{Control>}{Enter}{/Control}')
    const alert = await screen.findByRole('alert')
    expect(document.activeElement).toBe(alert)
    const stance = screen.getByRole('radiogroup', { name: /^Stance on Sovereignty/ })
    expect(stance.getAttribute('aria-invalid')).toBe('true')
    expect(within(stance).getByText('There is no such stance')).toBeTruthy()
    await userEvent.click(within(alert).getByRole('button', { name: 'There is no such stance' }))
    expect(stance.contains(document.activeElement)).toBe(true)
    expect((await summary()).value).toBe(`${record.summary} more`)
  })

  it('of what the form knows to be wrong is not asked of the server', async () => {
    show(record)
    await userEvent.clear(await screen.findByRole('textbox', { name: 'End' }))
    await userEvent.type(screen.getByRole('textbox', { name: 'End' }), '10:4')
    await userEvent.keyboard('{Control>}s{/Control}')
    expect(await screen.findByRole('button', { name: 'The end must come after the start.' })).toBeTruthy()
    expect(sent).toEqual([])
  })
})

it('takes what is selected in the summary as the passage of a theme', slow, async () => {
  show(record)
  const text = await summary()
  text.focus()
  text.setSelectionRange(0, 4)
  await userEvent.click(screen.getByRole('button', { name: /^Take the selected text as passage on Sov/ }))
  const passage = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Passage that shows it' })
  expect(passage.value).toBe('Cuba')
})

describe('a new record', slow, () => {
  it('is sent under one key until it arrives, however often', async () => {
    const onRecorded = show(null)
    await userEvent.type(await summary(), 'Typed')
    await userEvent.keyboard('{Control>}s{/Control}')
    const retry = await screen.findByRole('button', { name: 'Try now' })
    answers.push({ status: 201, body: recorded({ summary: 'Typed' }) })
    await userEvent.click(retry)
    await waitFor(() => expect(onRecorded.mock.calls.map(([, mode]) => mode)).toEqual(['stay']))
    expect(sent.map(({ method, path }) => [method, path])).toEqual([
      ['POST', '/interventions'],
      ['POST', '/interventions'],
    ])
    expect(sent[1]).toEqual(sent[0])
    expect(sent[0]?.key).toMatch(/^[0-9a-f-]{36}$/)
    expect(kept()).toEqual([])
  })

  it('is followed by the next of the same session, with the delegation in focus', async () => {
    const onRecorded = show(null)
    await userEvent.type(await summary(), 'First')
    answers.push({ status: 201, body: recorded() })
    await userEvent.keyboard('{Control>}{Shift>}{Enter}{/Shift}{/Control}')
    await waitFor(() => expect(onRecorded).toHaveBeenCalledTimes(1))
    expect((await summary()).value).toBe('')
    const delegation = screen.getByRole<HTMLInputElement>('combobox', { name: 'Delegation' })
    await waitFor(() => expect(document.activeElement).toBe(delegation))
    expect(delegation.value).toBe('')
    expect(screen.getByText(/Second plenary/, { selector: '.select-value *, .select-value' })).toBeTruthy()
  })
})
