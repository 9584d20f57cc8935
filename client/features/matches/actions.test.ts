import { expect, it } from 'vitest'
import { actionsFor } from './actions.ts'

const actions = ['Go to sessions', 'Đến danh sách đoàn đại biểu', 'Record an intervention'].map((label) => ({
  id: label,
  label,
  act: () => {},
}))
const found = (typed: string) => actionsFor(actions, typed).map(({ label }) => label)

it('finds actions by the beginnings of their words in any order, accents forgiven', () => {
  expect(found('ses go')).toEqual(['Go to sessions'])
  expect(found('doan den')).toEqual(['Đến danh sách đoàn đại biểu'])
  expect(found('essions')).toEqual([])
  expect(found(' ')).toEqual(actions.map(({ label }) => label))
})
