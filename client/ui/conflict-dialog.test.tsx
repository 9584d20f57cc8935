import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'
import { ConflictDialog, type ConflictField } from './conflict-dialog.tsx'

const room: ConflictField = { name: 'room', label: 'Room', mine: 'A', theirs: 'B', before: 'C' }
const note: ConflictField = { name: 'note', label: 'Note', mine: 'A', theirs: 'B', before: '', both: 'texts' }
const aliases: ConflictField = {
  name: 'aliases',
  label: 'Aliases',
  before: ['Kept', 'Went'],
  mine: ['Kept', '<b>Mine</b>'],
  theirs: ['Kept', 'Went', 'Theirs'],
  both: { items: ['Kept', 'Theirs', '<b>Mine</b>'], overruled: ['Saved'], outlived: [] },
}

function open(fields: ConflictField[]) {
  const onResolve = vi.fn()
  render(<ConflictDialog fields={fields} onResolve={onResolve} onClose={() => {}} />)
  return onResolve
}
// By what is written: roles are slow to find among so much.
const group = (name: string) => within(screen.getByText(name).closest<HTMLElement>('[role="radiogroup"]')!)
const choice = (of: string, name: RegExp) => group(of).getByText(name).closest('label')!
const linesOf = (name: RegExp) =>
  [...choice('Aliases', name).querySelectorAll('li')].map((line) => line.textContent)
const press = (name: string) => userEvent.click(screen.getByText(name))
const slow = { timeout: 30_000 }

it(
  'holds what both did to a list, and what was typed elsewhere, unless something else is chosen',
  slow,
  async () => {
    const onResolve = open([room, note, aliases])
    expect(choice('Aliases', /^Both/).querySelector('input')!.checked).toBe(true)
    expect(group('Room').queryByText(/^Both/)).toBe(null)
    await press('Save with these')
    expect(onResolve).toHaveBeenLastCalledWith(new Set(['room', 'note']), new Set(['aliases']))
    await userEvent.click(choice('Aliases', /^What is saved now/))
    await userEvent.click(choice('Note', /^Both/))
    await press('Save with these')
    expect(onResolve).toHaveBeenLastCalledWith(new Set(['room']), new Set(['note']))
  },
)

it('takes both wherever that can be had at one press, and leaves the rest as chosen', slow, async () => {
  const onResolve = open([room, note, aliases])
  await press('All as saved now')
  await press('Both wherever possible')
  await press('Save with these')
  expect(onResolve).toHaveBeenLastCalledWith(new Set(), new Set(['note', 'aliases']))
})

it(
  'holds what was typed in each further conflict too, whatever was chosen in the one before',
  slow,
  async () => {
    const onResolve = vi.fn()
    const asked = (fields: ConflictField[]) => (
      <ConflictDialog fields={fields} onResolve={onResolve} onClose={() => {}} />
    )
    const { rerender } = render(asked([room]))
    await userEvent.click(choice('Room', /^What is saved now/))
    rerender(asked([]))
    expect(screen.queryByRole('alertdialog')).toBe(null)
    rerender(asked([{ ...room, theirs: 'D' }]))
    await press('Save with these')
    expect(onResolve).toHaveBeenCalledExactlyOnceWith(new Set(['room']), new Set())
  },
)

it('says what came into a list and what went, as text and not by colour alone', slow, () => {
  open([aliases])
  const stayed = (count: number) => `and ${count} more as ${count === 1 ? 'it was' : 'they were'}`
  expect(linesOf(/^What you typed/)).toEqual(['Added: <b>Mine</b>', 'Taken out: Went', stayed(1)])
  expect(linesOf(/^What is saved now/)).toEqual(['Added: Theirs', stayed(2)])
  expect(linesOf(/^Both/)).toEqual([
    'Added: Theirs',
    'Added: <b>Mine</b>',
    'Taken out: Went',
    stayed(1),
    'Saved',
  ])
  expect(screen.queryByText(/^You both changed these/)).not.toBe(null)
  expect(screen.queryByText(/^One of you changed these/)).toBe(null)
})

it('shows a list as it stands where only its order changed', slow, () => {
  open([{ ...aliases, before: ['A', 'B'], mine: ['B', 'A'], theirs: ['A', 'B'], both: undefined }])
  expect(linesOf(/^What you typed/)).toEqual(['B', 'A'])
})

it('shows a list that is empty as such', slow, () => {
  open([{ ...aliases, before: [], mine: [], theirs: ['Theirs'], both: undefined }])
  expect(choice('Aliases', /^What you typed/).textContent).toBe('What you typed(empty)')
})
