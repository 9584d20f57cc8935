import { expect, it } from 'vitest'
import { changeOf, conflictsIn } from './changes.ts'

it('a change says what differs, and nothing and null are the same', () => {
  const before = { title: 'A', room: null, chairs: [{ personId: '1' }], note: undefined }
  const after = {
    title: 'B',
    room: null,
    chairs: [{ personId: '1' }],
    note: null,
  } as unknown as typeof before
  expect(changeOf(before, after)).toEqual({ title: 'B' })
})

it('a conflict is where both changed the same to something else', () => {
  const before = { title: 'A', room: 'Hall', note: 'x', symbol: 'S' }
  const change = { title: 'mine', room: 'Annex', note: 'y' }
  const current = { title: 'theirs', room: 'Annex', note: 'x', symbol: 'T' }
  expect(conflictsIn(before, change, current)).toEqual(['title'])
})
