import { act, fireEvent, render, screen } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { ShortcutsProvider, useShortcut } from './shortcuts.tsx'

function Keys({ on }: { on: Record<string, () => void> }) {
  return Object.entries(on).map(([keys, act]) => <Key key={keys} keys={keys} act={act} />)
}
function Key({ keys, act }: { keys: string; act: () => void }) {
  useShortcut(keys, keys, 'test', act)
  return null
}

function show(on: Record<string, () => void>, hasSingleKeys = true, children: React.ReactNode = null) {
  return render(
    <ShortcutsProvider hasSingleKeys={hasSingleKeys}>
      <Keys on={on} />
      <input aria-label="field" />
      {children}
    </ShortcutsProvider>,
  )
}
const press = (key: string, more: object = {}, at: Element = document.body) =>
  act(() => void fireEvent.keyDown(at, { key, ...more }))

it('fires a key, and one after another', () => {
  const go = vi.fn()
  const create = vi.fn()
  show({ 'g s': go, c: create })
  press('c')
  press('g')
  press('s')
  press('s')
  expect([create.mock.calls.length, go.mock.calls.length]).toEqual([1, 1])
})

it('never fires single keys while somebody types or composes, nor under a dialog', () => {
  const create = vi.fn()
  const { rerender } = show({ c: create })
  press('c', {}, screen.getByLabelText('field'))
  press('c', { isComposing: true })
  press('c', { keyCode: 229 })
  press('Process')
  rerender(
    <ShortcutsProvider hasSingleKeys>
      <Keys on={{ c: create }} />
      <div role="dialog" />
    </ShortcutsProvider>,
  )
  press('c')
  expect(create).not.toHaveBeenCalled()
})

it('keeps keys with Ctrl or Command when single keys are off, in fields too', () => {
  const palette = vi.fn()
  const create = vi.fn()
  show({ 'mod+k': palette, c: create }, false)
  press('c')
  press('k', { ctrlKey: true }, screen.getByLabelText('field'))
  press('k', { metaKey: true })
  press('k', { ctrlKey: true, shiftKey: true })
  expect([palette.mock.calls.length, create.mock.calls.length]).toEqual([2, 0])
})

it('takes two keys in a row before the second alone, however new that one is', () => {
  const go = vi.fn()
  const speaker = vi.fn()
  show({ 'g s': go, s: speaker })
  press('g')
  press('s')
  press('s')
  expect([go.mock.calls.length, speaker.mock.calls.length]).toEqual([1, 1])
})

it('leaves Space to the button that has the focus, and hears it elsewhere once, however long it is held', () => {
  const give = vi.fn()
  show({ Space: give }, true, <button type="button">Withdraw</button>)
  press(' ', {}, screen.getByRole('button'))
  expect(give).not.toHaveBeenCalled()
  press(' ')
  press(' ', { repeat: true })
  expect(give).toHaveBeenCalledTimes(1)
})
