import { useState } from 'react'
import type { Answer, Endpoint } from '#contract'
import { type Both, bothOf, withoutGone } from './both.ts'
import { changeOf, conflictsIn, isSame } from './changes.ts'
import { isStatus } from './errors.ts'
import { type Command, useCommand } from './query.ts'

type Body = Record<string, unknown>
type Kept = { id: string; version: number }

export type Conflict<Saved, B> = { current: Saved; before: B; change: Partial<B>; names: string[] }

/**
 * Changes a record by sending what differs from how it was read. When somebody else saved meanwhile, changes to
 * other fields are kept beside theirs; where both changed the same, nothing is sent and `conflict` says what.
 * `bodyOf` says what a saved record would look like as the body of a change; what both did to the lists named in
 * `joins` is one list without asking, unless both did something to the same item.
 */
export function useMergingUpdate<E extends Endpoint, B extends Body>(
  endpoint: E,
  bodyOf: (saved: Answer<E>) => B,
  touches: readonly string[] = [],
  joins: readonly (keyof B)[] = [],
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
      const names = conflictsIn(before, change, theirs).filter((name: keyof B & string) => {
        const both = joins.includes(name) && bothOf(name, before[name], change[name], theirs[name])
        if (!both || !isPeaceful(both)) return true
        joined[name] = both.value as B[typeof name]
        return false
      })
      if (names.length === 0) return send(current, joined)
      setConflict({ current, before, change: joined, names })
      return undefined
    }
  }

  /** Answers the record as saved, or nothing when there is a conflict to resolve first. */
  const save = (base: Saved, body: B) => send(base, changeOf(bodyOf(base), body))

  /** Sends again what holds after all: `mine` as typed, `both`; the other fields stay as somebody else saved them. */
  function resolve(mine: ReadonlySet<string>, both: ReadonlySet<string>): Promise<Saved | undefined> {
    if (!conflict) return Promise.resolve(undefined)
    const { current, before, change, names } = conflict
    const theirs = bodyOf(current)
    const given = Object.entries(change).flatMap(([name, value]) => {
      if (both.has(name)) return [[name, bothOf(name, before[name], value, theirs[name])?.value]]
      return !names.includes(name) || mine.has(name) ? [[name, withoutGone(value, theirs[name])]] : []
    })
    setConflict(null)
    return send(current, Object.fromEntries(given) as Partial<B>)
  }

  return { save, resolve, conflict, dismiss: () => setConflict(null), isPending: update.isPending }
}

const isPeaceful = ({ overruled, outlived }: Both) => isSame([overruled, outlived], [[], []])
