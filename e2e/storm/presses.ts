import type { Page } from '@playwright/test'
import type { FloorAct } from '#floor/act'
import type { Chance } from './chance.ts'

export type Press = {
  weight: number
  keys: (page: Page, by: { shortcut: string; chance: Chance }) => Promise<void>
  /** What it may do; `undo` takes back what this browser did last. */
  does: readonly (FloorAct['act'] | 'undo')[]
  /** Where nobody has the floor, nobody is listed, or another desk was first, it does nothing. */
  mayDoNothing?: true
  /** Nothing that another desk does can stand in the way of undoing it. */
  isUndoable?: true
}

const all = async (page: Page, keys: readonly string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}

/** What a logger's hands do: each is one act. */
export const presses: readonly Press[] = [
  {
    weight: 28,
    keys: (page, { shortcut }) => all(page, ['n', ...shortcut, 'Enter']),
    does: ['giveTheFloorTo', 'giveTheFloor'],
  },
  {
    weight: 30,
    keys: (page) => all(page, ['Space']),
    does: ['giveTheFloor', 'endTheFloor'],
    mayDoNothing: true,
  },
  {
    weight: 14,
    keys: (page, { shortcut }) => all(page, ['l', ...shortcut, 'Enter', 'Escape']),
    does: ['register'],
    isUndoable: true,
  },
  {
    weight: 4,
    keys: (page, { shortcut }) => all(page, ['r', ...shortcut, 'Enter', 'Enter']),
    does: ['register'],
    isUndoable: true,
  },
  {
    weight: 3,
    keys: (page, { shortcut }) => all(page, ['o', ...shortcut, 'Enter', 'Enter']),
    does: ['giveTheFloorTo', 'giveTheFloor'],
  },
  { weight: 4, keys: walkAnd('w'), does: ['withdraw', 'relist'], mayDoNothing: true },
  { weight: 4, keys: walkAnd('a'), does: ['markAbsent', 'relist'], mayDoNothing: true },
  { weight: 4, keys: (page) => all(page, ['p']), does: ['pause', 'resume'], mayDoNothing: true },
  {
    weight: 9,
    // Figures: no key of the desk, should they land beside the field.
    keys: async (page, { chance }) => {
      await all(page, ['e'])
      await page.keyboard.type(String(Math.floor(chance.between(1_000, 9_999))))
      await all(page, ['Enter'])
    },
    does: ['describe'],
    mayDoNothing: true,
  },
]

/** Takes back what was done last. */
export const undo: Press = { weight: 0, keys: (page) => all(page, ['u']), does: ['undo'] }

function walkAnd(key: string): Press['keys'] {
  return async (page, { chance }) => {
    await all(page, [...Array<string>(Math.floor(chance.between(1, 6))).fill('j'), key])
    // Back to where Space presses nothing but the floor's key.
    await page.evaluate(() => document.getElementById('desk-floor')?.focus())
  }
}
