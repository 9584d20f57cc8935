import { expect, it } from 'vitest'
import { lastDone, lastUndoing } from './undo-stack.ts'

type Step = { id: string; undoes: string | null; isUndone: boolean }

/** Writes `a b -b`: a and b are done, then b is undone; the newest first, as the API lists them. */
function after(...acts: string[]): Step[] {
  const steps: Step[] = []
  for (const act of acts) {
    const undoes = act.startsWith('-') ? act.slice(1) : null
    steps.unshift({ id: act, undoes, isUndone: false })
  }
  const isUndone = (id: string): boolean => steps.some((one) => one.undoes === id && !isUndone(one.id))
  return steps.map((step) => ({ ...step, isUndone: isUndone(step.id) }))
}

it.each([
  [['a', 'b'], 'b', undefined],
  [['a', 'b', '-b'], 'a', '-b'],
  [['a', 'b', '-b', '-a'], undefined, '-a'],
  [['a', 'b', '-b', '-a', '--a'], 'a', '-b'],
  [['a', 'b', '-b', '-a', '--a', '--b'], 'b', undefined],
  [['a', 'b', '-b', 'c'], 'c', undefined],
  [['a', '-a', '--a', '---a'], undefined, '---a'],
  [[], undefined, undefined],
])('after %j Undo takes %s and Redo %s', (acts, undo, redo) => {
  expect(lastDone(after(...acts))?.id).toBe(undo)
  expect(lastUndoing(after(...acts))?.id).toBe(redo)
})
