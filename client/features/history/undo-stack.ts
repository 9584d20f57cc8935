import type { Change } from './change.ts'

type Step = Pick<Change, 'id' | 'undoes' | 'isUndone'>

/** What Undo undoes: the newest that stands and is no undoing itself. */
export const lastDone = <C extends Step>(changes: readonly C[]) =>
  changes.find(({ undoes, isUndone }) => undoes === null && !isUndone)

/** What Redo undoes: the newest undoing that stands, as long as nothing new was done after it. */
export function lastUndoing<C extends Step>(changes: readonly C[]): C | undefined {
  const depth = (change: Step | undefined): number =>
    change?.undoes ? 1 + depth(changes.find(({ id }) => id === change.undoes)) : 0
  for (const change of changes) {
    if (change.isUndone) continue
    if (change.undoes === null) return undefined
    if (depth(change) % 2 === 1) return change
  }
  return undefined
}
