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
  render(<ConflictDialog isOpen fields={fields} onResolve={onResolve} onClose={() => {}} />)
  return onResolve
}
const group = (name: string) => within(screen.getByRole('radiogroup', { name }))
const choice = (of: string, name: RegExp) => group(of).getByRole('radio', { name })
const linesOf = (name: RegExp) =>
  within(choice('Aliases', name).closest('label')!)
    .getAllByRole('listitem')
    .map((line) => line.textContent)
const save = () => userEvent.click(screen.getByRole('button', { name: 'Save with these' }))

it('holds what both did to a list, and what was typed elsewhere, unless something else is chosen', async () => {
  const onResolve = open([room, note, aliases])
  expect(choice('Aliases', /^Both/)).toHaveProperty('checked', true)
  expect(group('Room').queryByRole('radio', { name: /^Both/ })).toBe(null)
  await save()
  expect(onResolve).toHaveBeenLastCalledWith(new Set(['room', 'note']), new Set(['aliases']))
  await userEvent.click(choice('Aliases', /^What is saved now/))
  await userEvent.click(choice('Note', /^Both/))
  await save()
  expect(onResolve).toHaveBeenLastCalledWith(new Set(['room']), new Set(['note']))
})

it('takes both wherever that can be had at one press, and leaves the rest as chosen', async () => {
  const onResolve = open([room, note, aliases])
  await userEvent.click(screen.getByRole('button', { name: 'All as saved now' }))
  await userEvent.click(screen.getByRole('button', { name: 'Both wherever possible' }))
  await save()
  expect(onResolve).toHaveBeenLastCalledWith(new Set(), new Set(['note', 'aliases']))
})

it('says what came into a list and what went, as text and not by colour alone', () => {
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

it('shows a list as it stands where only its order changed', () => {
  open([{ ...aliases, before: ['A', 'B'], mine: ['B', 'A'], theirs: ['A', 'B'], both: undefined }])
  expect(linesOf(/^What you typed/)).toEqual(['B', 'A'])
})

it('shows a list that is empty as such', () => {
  open([{ ...aliases, before: [], mine: [], theirs: ['Theirs'], both: undefined }])
  expect(group('Aliases').queryByRole('radio', { name: 'What you typed (empty)' })).not.toBe(null)
})
