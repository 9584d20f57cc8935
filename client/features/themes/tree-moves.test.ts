import { describe, expect, it } from 'vitest'
import { dropTo, isWithin, placed, placeOf, stepTo } from './tree-moves.ts'

// a ─ a1, a2 ─ a2x; b; c ─ c1
const tree = [
  { id: 'a', parentId: null },
  { id: 'a1', parentId: 'a' },
  { id: 'a2', parentId: 'a' },
  { id: 'a2x', parentId: 'a2' },
  { id: 'b', parentId: null },
  { id: 'c', parentId: null },
  { id: 'c1', parentId: 'c' },
]
const ids = (items: { id: string }[]) => items.map(({ id }) => id).join(' ')

describe('one step', () => {
  it('goes up before the sibling above', () => {
    expect(stepTo(tree, 'c', 'up')).toEqual({ parentId: null, afterId: 'a' })
  })

  it('goes up to be the first', () => {
    expect(stepTo(tree, 'b', 'up')).toEqual({ parentId: null, afterId: null })
  })

  it('goes down after the sibling below', () => {
    expect(stepTo(tree, 'a1', 'down')).toEqual({ parentId: 'a', afterId: 'a2' })
  })

  it('is indented below the sibling above, after what stands there', () => {
    expect(stepTo(tree, 'b', 'indent')).toEqual({ parentId: 'a', afterId: 'a2' })
  })

  it('is outdented after its parent', () => {
    expect(stepTo(tree, 'a2x', 'outdent')).toEqual({ parentId: 'a', afterId: 'a2' })
  })

  it('is not there beyond the ends', () => {
    const beyond = [
      stepTo(tree, 'a', 'up'),
      stepTo(tree, 'c', 'down'),
      stepTo(tree, 'a1', 'indent'),
      stepTo(tree, 'b', 'outdent'),
      stepTo(tree, 'gone', 'up'),
    ]
    expect(beyond).toEqual([null, null, null, null, null])
  })
})

describe('a drop', () => {
  it('on a theme puts it last below that theme', () => {
    expect(dropTo(tree, 'b', { id: 'a', position: 'on' })).toEqual({ parentId: 'a', afterId: 'a2' })
  })

  it('before a theme puts it after the sibling before', () => {
    expect(dropTo(tree, 'b', { id: 'a2', position: 'before' })).toEqual({ parentId: 'a', afterId: 'a1' })
  })

  it('before the first puts it first', () => {
    expect(dropTo(tree, 'c1', { id: 'a', position: 'before' })).toEqual({ parentId: null, afterId: null })
  })

  it('after a theme puts it there', () => {
    expect(dropTo(tree, 'a1', { id: 'c1', position: 'after' })).toEqual({ parentId: 'c', afterId: 'c1' })
  })

  it('does not count the dragged theme as its own neighbour', () => {
    expect(dropTo(tree, 'a1', { id: 'a', position: 'on' })).toEqual({ parentId: 'a', afterId: 'a2' })
  })

  it('does nothing below itself or where it stands already', () => {
    const nowhere = [
      dropTo(tree, 'a', { id: 'a2x', position: 'on' }),
      dropTo(tree, 'a', { id: 'a', position: 'after' }),
      dropTo(tree, 'b', { id: 'a', position: 'after' }),
      dropTo(tree, 'b', { id: 'c', position: 'before' }),
    ]
    expect(nowhere).toEqual([null, null, null, null])
  })
})

describe('the list after a move', () => {
  it('carries everything below along', () => {
    expect(ids(placed(tree, 'a', { parentId: 'c', afterId: 'c1' }))).toBe('b c c1 a a1 a2 a2x')
  })

  it('has it first where it goes after nothing', () => {
    expect(ids(placed(tree, 'c', { parentId: null, afterId: null }))).toBe('c c1 a a1 a2 a2x b')
  })

  it('stands where each step said', () => {
    const place = stepTo(tree, 'b', 'indent')!
    expect(placeOf(placed(tree, 'b', place), 'b')).toEqual(place)
  })
})

it('knows what stands within a branch', () => {
  expect([isWithin(tree, 'a2x', 'a'), isWithin(tree, 'a', 'a'), isWithin(tree, 'b', 'a')]).toEqual([
    true,
    true,
    false,
  ])
})
