import { expect, it } from 'vitest'
import { found, type Theme, treeOf } from './theme-tree.ts'

const theme = (id: string, parentId: string | null, name: string, names: Record<string, string> = {}) =>
  ({ id, parentId, name, names }) as Theme

const themes = [
  theme('law', null, 'Criminal law', { vi: 'Luật hình sự' }),
  theme('money', 'law', 'Money laundering', { vi: 'Rửa tiền' }),
  theme('aid', null, 'Technical assistance', { vi: 'Hỗ trợ kỹ thuật' }),
]
const ids = (list: { id: string }[]) => list.map(({ id }) => id)

it('calls each theme as in the language asked for, and by its own name without one', () => {
  expect(treeOf(themes, 'vi').map(({ text }) => text)).toEqual(['Luật hình sự', 'Hỗ trợ kỹ thuật'])
  expect(treeOf(themes, 'fr')[0]?.children.map(({ text }) => text)).toEqual(['Money laundering'])
})

it('finds a theme in any language without accents, with what stands above it', () => {
  expect(ids(found(themes, 'rua TIEN'))).toEqual(['law', 'money'])
  expect(ids(found(themes, 'ho tro'))).toEqual(['aid'])
})

it('finds nothing that is not there, and everything for no text', () => {
  expect(ids(found(themes, 'nuclear'))).toEqual([])
  expect(ids(found(themes, '  '))).toEqual(['law', 'money', 'aid'])
})
