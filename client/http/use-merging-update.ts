import { useState } from 'react'
import type { Answer, Endpoint } from '#contract'
import { bothTexts, changeOf, conflictsIn } from './changes.ts'
import { isStatus } from './errors.ts'
import { type Command, useCommand } from './query.ts'

type Body = Record<string, unknown>
type Kept = { id: string; version: number }

export type Conflict<Saved, B> = { current: Saved; before: B; change: Partial<B>; names: string[] }

/**
 * Changes a record by sending what differs from how it was read. When somebody else saved meanwhile, changes to
 * other fields are kept beside theirs; where both changed the same, nothing is sent and `conflict` says what.
 * `bodyOf` says what a saved record would look like as the body of a change; `join` makes one value of a field of
 * what both changed, where it can.
 */
export function useMergingUpdate<E extends Endpoint, B extends Body>(
  endpoint: E,
  bodyOf: (saved: Answer<E>) => B,
  touches: readonly string[] = [],
  join: (name: keyof B, before: B, mine: Partial<B>, theirs: B) => unknown = () => undefined,
) {
  type Saved = Answer<E> & Kept
  const update = useCommand(endpoint, touches)
  const [conflict, setConflict] = useState<Conflict<Saved, B> | null>(null)

  async function send(base: Saved, change: Partial<B>): Promise<Saved | undefined> {
    if (Object.keys(change).length === 0) return base
    try {
      const ask = { params: { id: base.id }, body: change, version: base.version }
      return (await update.mutateAsync(ask as unknown as Command<E>)) as Saved
    } catch (error) {
      if (!isStatus(error, 412) || !error.current) throw error
      const current = error.current as Saved
      if (current.version === base.version) throw error
      const [before, theirs] = [bodyOf(base), bodyOf(current)]
      const joined: Partial<B> = { ...change }
      const names = conflictsIn(before, change, theirs).filter((name: keyof B) => {
        const value = join(name, before, change, theirs)
        if (value !== undefined) joined[name] = value as B[keyof B]
        return value === undefined
      })
      if (names.length === 0) return send(current, joined)
      setConflict({ current, before, change: joined, names })
      return undefined
    }
  }

  /** Answers the record as saved, or nothing when there is a conflict to resolve first. */
  const save = (base: Saved, body: B) => send(base, changeOf(bodyOf(base), body))

  /**
   * Sends again what holds after all: `mine` as typed, `both` after what is saved now; the other fields stay as
   * somebody else saved them.
   */
  function resolve(mine: ReadonlySet<string>, both: ReadonlySet<string>): Promise<Saved | undefined> {
    if (!conflict) return Promise.resolve(undefined)
    const { current, change, names } = conflict
    const theirs = bodyOf(current)
    const given = Object.entries(change).flatMap(([name, value]) => {
      if (both.has(name)) return [[name, bothTexts(theirs[name], value)]]
      return !names.includes(name) || mine.has(name) ? [[name, value]] : []
    })
    setConflict(null)
    return send(current, Object.fromEntries(given) as Partial<B>)
  }

  return { save, resolve, conflict, dismiss: () => setConflict(null), isPending: update.isPending }
}
