import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { Button } from './button.tsx'
import { IconButton } from './icon-button.tsx'
import { ariaKeys } from './keys.tsx'
import { ShortcutsProvider } from './shortcuts.tsx'

it('names keys as browsers do, and leaves out those that come one after the other', () => {
  expect(
    ['mod+k', 'c', '?', 'alt+shift+ArrowLeft', 'mod+shift+Enter', 'Escape', 'g s'].map(ariaKeys),
  ).toEqual(['Control+K', 'C', '?', 'Alt+Shift+ArrowLeft', 'Control+Shift+Enter', 'Escape', undefined])
})

function show(hasSingleKeys: boolean) {
  render(
    <ShortcutsProvider hasSingleKeys={hasSingleKeys}>
      <Button keys="c">Add</Button>
      <Button keys="mod+s">Save</Button>
      <IconButton label="Show the keys" keys="?">
        <i />
      </IconButton>
    </ShortcutsProvider>,
  )
}
const said = () =>
  screen
    .getAllByRole('button')
    .map((button) => [button.textContent, button.getAttribute('aria-keyshortcuts')])

it('shows on a button the keys that do the same, and does not name it by them', () => {
  show(true)
  expect([said(), screen.getByRole('button', { name: 'Save' }).textContent]).toEqual([
    [
      ['AddC', 'C'],
      ['SaveCtrlS', 'Control+S'],
      ['', '?'],
    ],
    'SaveCtrlS',
  ])
})

it('says the keys of a button without words in its tooltip', async () => {
  show(true)
  await userEvent.tab()
  await userEvent.tab()
  await userEvent.tab()
  expect((await screen.findByRole('tooltip')).textContent).toBe('Show the keys?')
})

it('says no single keys where they are switched off', async () => {
  show(false)
  await userEvent.tab()
  await userEvent.tab()
  await userEvent.tab()
  expect([said(), (await screen.findByRole('tooltip')).textContent]).toEqual([
    [
      ['Add', null],
      ['SaveCtrlS', 'Control+S'],
      ['', null],
    ],
    'Show the keys',
  ])
})

it('says Space as the single key that it is', () => {
  const shown = (hasSingleKeys: boolean) =>
    render(
      <ShortcutsProvider hasSingleKeys={hasSingleKeys}>
        <Button keys="Space">End</Button>
      </ShortcutsProvider>,
    )
  shown(true)
  expect(said()).toEqual([['EndSpace', 'Space']])
  cleanup()
  shown(false)
  expect(said()).toEqual([['End', null]])
})
