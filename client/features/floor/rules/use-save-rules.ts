import { useState } from 'react'
import type { Answer } from '#contract'
import { type getFloorRules, updateFloorRules } from '#contract/floor'
import type { FloorRules } from '#floor/rules'
import { changeOf, conflictsIn } from '../../../http/changes.ts'
import { isStatus } from '../../../http/errors.ts'
import { useCommand } from '../../../http/query.ts'
import type { RulesPart } from '../public/rules-words.ts'

export type Kept = Answer<typeof getFloorRules>
export type Conflict = { current: Kept; before: FloorRules; change: Partial<FloorRules>; names: RulesPart[] }

/**
 * Saves rules of the floor. When somebody else saved meanwhile, changes to other parts are kept beside theirs; where
 * both changed the same part nothing is sent, and `conflict` says what.
 */
export function useSaveRules(conferenceId: string) {
  const update = useCommand(updateFloorRules, ['conferences', 'changes', 'records'])
  const [conflict, setConflict] = useState<Conflict | null>(null)

  async function send(
    base: Kept,
    before: FloorRules,
    change: Partial<FloorRules>,
  ): Promise<Kept | undefined> {
    const rules = { ...base.rules, ...change }
    try {
      return await update.mutateAsync({
        params: { id: conferenceId },
        body: { rules },
        version: base.version,
      })
    } catch (error) {
      if (!isStatus(error, 412) || !error.current) throw error
      const current = error.current as Kept
      if (current.version === base.version) throw error
      const names = conflictsIn(before, change, current.rules) as RulesPart[]
      if (names.length === 0) return send(current, before, change)
      setConflict({ current, before, change, names })
      return undefined
    }
  }

  return {
    conflict,
    dismiss: () => setConflict(null),
    isPending: update.isPending,
    /** Answers the rules as saved, or nothing when there is a conflict to resolve first. */
    save: (base: Kept, before: FloorRules, rules: FloorRules) => send(base, before, changeOf(before, rules)),
    /** Sends again what holds after all: the parts of `mine` as typed, the others as somebody else saved them. */
    resolve(mine: ReadonlySet<string>) {
      if (!conflict) return Promise.resolve(undefined)
      const { current, before, change, names } = conflict
      const held = Object.entries(change).filter(
        ([name]) => !names.includes(name as RulesPart) || mine.has(name),
      )
      setConflict(null)
      return send(current, before, Object.fromEntries(held))
    },
    takeUsual: ({ version }: Kept) =>
      update.mutateAsync({ params: { id: conferenceId }, body: { rules: null }, version }),
  }
}
