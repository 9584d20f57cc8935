import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router'
import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Suspense } from 'react'
import { beforeEach, expect, it, vi } from 'vitest'
import { ShortcutsProvider } from '../../ui/shortcuts.tsx'
import { dismissToast, toastStore } from '../../ui/toast-queue.ts'
import { sessionQuery } from '../accounts/public/session.ts'
import { UndoKeys } from './public/undo-keys.tsx'

const idOf = (nth: number) => `01a00000-0000-7000-8000-00000000000${nth}`
const ids = (...nths: number[]) => nths.map(idOf)

type Kept = { id: string; undoes: string | null; isUndone: boolean; recordCount: number }
const session = { account: { id: 'a', role: 'editor' }, needsFirstAccount: false }
let changes: Kept[]
let asked: string[]
/** Undoings are answered one by one, when the test says so; `false` refuses. */
let answers: ((isDone: boolean) => void)[]

const changeOf = (nth: number, recordCount = 1): Kept => ({
  id: idOf(nth),
  undoes: null,
  isUndone: false,
  recordCount,
})
const inFull = (kept: Kept) => ({
  ...kept,
  at: '2025-10-26T03:04:05.000Z',
  action: 'session.update',
  conferenceId: null,
  account: null,
  undoneBy: null,
  records: [{ type: 'session', id: idOf(9), name: 'First meeting' }],
  counts: [{ type: 'session', count: kept.recordCount }],
})
const json = (status: number, body: unknown) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } })

beforeEach(() => {
  for (const { id } of toastStore.read()) dismissToast(id)
  changes = []
  asked = []
  answers = []
  vi.stubGlobal('fetch', async (url: string, { method }: RequestInit) => {
    if (url.endsWith('/session')) return json(200, session)
    // What a single change was cannot be told.
    if (method === 'GET' && !url.includes('?')) return json(500, { code: 'internal' })
    if (method === 'GET') return json(200, { items: changes.map(inFull), next: null })
    const id = url.split('/').at(-2)!
    asked.push(id)
    const isDone = await new Promise<boolean>((resolve) => answers.push(resolve))
    if (!isDone) return json(409, { code: 'changed-since', issues: [] })
    changes = changes.map((change) => (change.id === id ? { ...change, isUndone: true } : change))
    return json(201, inFull({ id: idOf(8), undoes: id, isUndone: false, recordCount: 1 }))
  })
})

async function open(...made: Kept[]) {
  changes = made
  sessionStorage.setItem('rostrum-changes-a', JSON.stringify(made.map(({ id }) => id)))
  const cache = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  cache.setQueryData(sessionQuery.queryKey, session as never)
  const root = createRootRoute({
    component: () => (
      <QueryClientProvider client={cache}>
        <ShortcutsProvider hasSingleKeys>
          <Suspense>
            <UndoKeys />
            <p>Ready</p>
          </Suspense>
        </ShortcutsProvider>
      </QueryClientProvider>
    ),
  })
  const record = createRoute({ getParentRoute: () => root, path: '/sessions/$id' })
  render(
    <RouterProvider
      router={
        createRouter({
          routeTree: root.addChildren([record]),
          history: createMemoryHistory({ initialEntries: [`/sessions/${idOf(9)}`] }),
        }) as never
      }
    />,
  )
  await screen.findByText('Ready')
  return userEvent.setup()
}

const answer = async (isDone: boolean) => {
  await waitFor(() => expect(answers).not.toEqual([]))
  answers.shift()!(isDone)
}

it('Ctrl Z that is pressed while another undoes waits for its turn', async () => {
  const user = await open(changeOf(3), changeOf(2), changeOf(1))
  await user.keyboard('{Control>}zz{/Control}')
  await waitFor(() => expect(asked).toEqual(ids(3)))
  await user.keyboard('{Control>}z{/Control}')
  await answer(true)
  await answer(true)
  await answer(true)
  await waitFor(() => expect(changes.map(({ isUndone }) => isUndone)).toEqual([true, true, true]))
  expect(asked).toEqual(ids(3, 2, 1))
})

it('what waits goes no further than what is refused, and the key works again', async () => {
  const user = await open(changeOf(2), changeOf(1))
  await user.keyboard('{Control>}zz{/Control}')
  await answer(false)
  await waitFor(() => expect(toastStore.read().at(-1)?.tone).toBe('refused'))
  expect(asked).toEqual(ids(2))
  await user.keyboard('{Control>}z{/Control}')
  await answer(true)
  await waitFor(() => expect(changes.map(({ isUndone }) => isUndone)).toEqual([true, false]))
})

it('what touches many is asked about once, however often the key is pressed', async () => {
  const user = await open(changeOf(2, 40), changeOf(1))
  await user.keyboard('{Control>}zz{/Control}')
  expect(await screen.findAllByRole('alertdialog')).toHaveLength(1)
  expect(asked).toEqual([])
  await user.keyboard('{Enter}')
  await answer(true)
  await waitFor(() => expect(asked).toEqual(ids(2)))
})

it('what is undone is not said to be refused where only the rest fails', async () => {
  const user = await open(changeOf(1))
  await user.keyboard('{Control>}z{/Control}')
  await answer(true)
  await waitFor(() => expect(toastStore.read().at(-1)?.text).toBe('Undone: Session changed: First meeting'))
})
