import { expect, it } from 'vitest'
import { without, wrongIn } from './wrong.ts'

const issue = (path: string, message = 'Invalid') => ({ path, message })

it('finds the value that an issue points at', () => {
  expect(wrongIn({ kind: 'question,speech' }, [issue('kind.1')])).toEqual([
    { name: 'kind', value: 'speech', why: 'value' },
  ])
})

it('finds the value that an issue names', () => {
  expect(wrongIn({ country: 'cub,xxx' }, [issue('country', 'There is no country XXX')])).toEqual([
    { name: 'country', value: 'xxx', why: 'value' },
  ])
})

it('tells a day, a page, an order and an unknown name apart', () => {
  const search = { from: 'tomorrow', cursor: 'c', sort: 'size', contry: 'CUB' }
  const issues = ['from', 'cursor', 'sort', 'contry'].map((path) => issue(path))
  expect(wrongIn(search, issues)).toEqual([
    { name: 'from', value: 'tomorrow', why: 'day' },
    { name: 'cursor', value: 'c', why: 'page' },
    { name: 'sort', value: 'size', why: 'order' },
    { name: 'contry', value: 'CUB', why: 'name' },
  ])
})

it('says the same once', () => {
  expect(wrongIn({ from: 'x' }, [issue('from', 'a'), issue('from', 'b')])).toHaveLength(1)
})

it('leaves the wrong value out and keeps the right ones', () => {
  const search = { kind: 'question,speech', from: 'tomorrow', open: 'o', cursor: 'c' }
  expect(without(search, { name: 'kind', value: 'speech', why: 'value' })).toEqual({
    kind: 'question',
    from: 'tomorrow',
    open: 'o',
  })
  expect(without(search, { name: 'from', value: 'tomorrow', why: 'day' })).toEqual({
    kind: 'question,speech',
    open: 'o',
  })
})
