import { act, fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'
import type { FloorEntry } from '#floor/state'
import { type AtDesk, AtDeskContext } from '../at-desk.ts'
import { testEntry } from '../test-floor.ts'
import { SummaryField } from './summary-field.tsx'

type Edit = { was: string | null; now: string | null }

/** A field whose acts are kept when the test says so. */
function show(summary: string | null) {
  const edits: Edit[] = []
  const arrivals: (() => void)[] = []
  const describe = (_: FloorEntry, given: { summary: Edit }) => {
    edits.push(given.summary)
    return new Promise<string>((resolve) => arrivals.push(() => resolve('an act')))
  }
  const atDesk = { acts: { describe } } as unknown as AtDesk
  const field = (saved: string | null) => (
    <AtDeskContext value={atDesk}>
      <SummaryField entry={testEntry('a', { summary: saved })} onFocus={() => {}} onBlur={() => {}} />
    </AtDeskContext>
  )
  const { rerender, unmount } = render(field(summary))
  return {
    edits,
    box: screen.getByRole<HTMLTextAreaElement>('textbox'),
    become: (saved: string | null) => rerender(field(saved)),
    arrive: () => act(async () => arrivals.shift()?.()),
    unmount,
  }
}

const pause = () => act(() => vi.advanceTimersByTimeAsync(1_000))
const write = (box: HTMLElement, value: string) => fireEvent.change(box, { target: { value } })

it('keeps what is typed after a pause, each time from what was kept before', async () => {
  vi.useFakeTimers()
  const { box, edits, become, arrive } = show(null)
  write(box, 'On ')
  write(box, 'On sovereignty ')
  expect(edits).toEqual([])
  await pause()
  become('On sovereignty')
  await arrive()
  expect(box.value).toBe('On sovereignty ')
  write(box, 'On sovereignty and trust')
  await pause()
  expect(edits).toEqual([
    { was: null, now: 'On sovereignty' },
    { was: 'On sovereignty', now: 'On sovereignty and trust' },
  ])
})

it('does not fall back to what was saved while an act is on its way', async () => {
  vi.useFakeTimers()
  const { box, become, arrive } = show('Old')
  write(box, 'New')
  await pause()
  become('Old')
  expect(box.value).toBe('New')
  // Kept, and not shown yet.
  await arrive()
  become('Old')
  expect(box.value).toBe('New')
  become('New')
  expect(box.value).toBe('New')
})

it('takes what somebody else wrote while nothing is typed here, and overwrites it with nothing', async () => {
  vi.useFakeTimers()
  const { box, edits, become, arrive } = show('Ours')
  become('Theirs')
  expect(box.value).toBe('Theirs')
  write(box, 'Theirs and mine')
  become('Theirs anew')
  await pause()
  expect([box.value, edits]).toEqual(['Theirs and mine', [{ was: 'Theirs', now: 'Theirs and mine' }]])
  // Both were kept: so it stands here too, once it has arrived.
  become('Theirs anew\n\nTheirs and mine')
  await arrive()
  expect(box.value).toBe('Theirs anew\n\nTheirs and mine')
  await pause()
  expect(edits).toHaveLength(1)
})

it('keeps what is typed when the screen is left or the page goes, composed or not', () => {
  const { box, edits, unmount } = show(null)
  write(box, 'Half a sen')
  fireEvent(window, new Event('pagehide'))
  fireEvent.compositionStart(box)
  write(box, 'Half a sentence')
  unmount()
  expect(edits.map(({ now }) => now)).toEqual(['Half a sen', 'Half a sentence'])
})

it('Enter is done with it, and is part of a word while that is composed', async () => {
  const { box, edits } = show(null)
  await userEvent.type(box, 'Chu quyen')
  fireEvent.keyDown(box, { key: 'Enter', isComposing: true })
  fireEvent.keyDown(box, { key: 'Enter', keyCode: 229 })
  expect([document.activeElement === box, edits]).toEqual([true, []])
  await userEvent.keyboard('{Enter}')
  expect([document.activeElement === box, edits]).toEqual([false, [{ was: null, now: 'Chu quyen' }]])
})
