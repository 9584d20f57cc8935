import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, it, vi } from 'vitest'
import { dismissToast, toastStore } from '../../ui/toast-queue.ts'
import { Toasts } from '../../ui/toasts.tsx'
import { MinutesText } from './minutes-text.tsx'
import { textOfAll } from './plain-text.ts'
import { minutesSearch } from './public/address.ts'

const line = (kind: 'opening' | 'rising', text: string) => ({
  number: null,
  kind,
  interventionId: null,
  text,
  summary: null,
})
const paragraphs = [
  line('opening', 'La séance est ouverte à 10 h 5.'),
  {
    number: 1,
    kind: 'statement' as const,
    interventionId: '0199f0c4-0000-7000-8000-000000000001',
    text: '<img src=x onerror=alert(1)> (Cuba) fait une déclaration.',
    summary: 'Called the signing\nan important step.',
  },
  {
    number: 2,
    kind: 'question' as const,
    interventionId: '0199f0c4-0000-7000-8000-000000000002',
    text: 'La délégation du Viet Nam pose une question.',
    summary: null,
  },
  line('rising', 'La séance est levée.'),
]

async function shown(given = paragraphs) {
  const minutes = { sessionId: 'one', language: 'fr' as const, paragraphs: given }
  const root = createRootRoute({
    component: () => (
      <>
        <MinutesText minutes={minutes} conferenceId="here" />
        <Toasts />
      </>
    ),
  })
  const router = createRouter({ routeTree: root, history: createMemoryHistory() })
  render(<RouterProvider router={router as never} />)
  await screen.findByText('La séance est levée.')
}

beforeEach(() => {
  for (const { id } of toastStore.read()) dismissToast(id)
})

it('copies one paragraph with its summary, as plain text, and says so', async () => {
  const user = userEvent.setup()
  await shown()
  await user.click(screen.getByRole('button', { name: 'Copy paragraph 1' }))
  expect(await navigator.clipboard.readText()).toBe(
    '<img src=x onerror=alert(1)> (Cuba) fait une déclaration.\nCalled the signing\nan important step.',
  )
  expect(await screen.findByText('Copied: paragraph 1')).toBeTruthy()
})

it('copies by keyboard', async () => {
  const user = userEvent.setup()
  await shown()
  screen.getByRole('button', { name: 'Copy paragraph 2' }).focus()
  await user.keyboard('{Enter}')
  expect(await navigator.clipboard.readText()).toBe('La délégation du Viet Nam pose une question.')
})

it('says what to do where the browser refuses', async () => {
  const user = userEvent.setup()
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('refused'))
  document.execCommand = () => false
  await shown()
  await user.click(screen.getByRole('button', { name: 'Copy paragraph 2' }))
  expect(await screen.findByText(/^The browser did not allow copying/)).toBeTruthy()
})

it('copies all of it in its order, with numbers', () => {
  expect(textOfAll(paragraphs)).toBe(
    [
      'La séance est ouverte à 10 h 5.',
      '1. <img src=x onerror=alert(1)> (Cuba) fait une déclaration.\nCalled the signing\nan important step.',
      '2. La délégation du Viet Nam pose une question.',
      'La séance est levée.',
    ].join('\n\n'),
  )
})

it('is in its language, leads to each intervention, and shows what was typed as text', async () => {
  await shown()
  const text = screen.getByText('La séance est levée.').closest<HTMLElement>('[lang]')!
  expect([text.lang, text.querySelector('img')]).toEqual(['fr', null])
  const links = within(text).getAllByRole('link')
  expect(links.map((link) => [link.getAttribute('aria-label'), link.getAttribute('href')])).toEqual([
    [
      'Open the intervention of paragraph 1',
      '/conferences/here/interventions/0199f0c4-0000-7000-8000-000000000001',
    ],
    [
      'Open the intervention of paragraph 2',
      '/conferences/here/interventions/0199f0c4-0000-7000-8000-000000000002',
    ],
  ])
})

it('says so when nobody has had the floor', async () => {
  await shown([line('rising', 'La séance est levée.')])
  expect(screen.getByText(/^Nobody has had the floor yet/)).toBeTruthy()
})

it('reads its language and whether the floor is told from the address, and drops what it does not know', () => {
  expect([
    minutesSearch.parse({ minutes: 'fr', floor: 'no' }),
    minutesSearch.parse({ minutes: 'de', floor: 'maybe' }),
  ]).toEqual([{ minutes: 'fr', floor: 'no' }, {}])
})
