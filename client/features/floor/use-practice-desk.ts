import { useRef, useState } from 'react'
import { v7 as newId } from 'uuid'
import type { FloorAct } from '#floor/act'
import { fold } from '#floor/fold'
import type { Floor } from '#floor/state'
import type { Desk, RefusedAct } from './desk.ts'
import type { Known } from './names/known.ts'
import { practiceFloor } from './practice-floor.ts'

type Practice = {
  floor: Floor
  /** What was done, each with the floor before it. */
  past: { act: FloorAct; before: Floor }[]
  refused: RefusedAct[]
  conflicts: Desk['conflicts']
}

/** A desk on which nothing goes to the record: the same acts on the same floor, held in memory as long as it stands. */
export function usePracticeDesk(real: Desk, known: Known): Desk {
  const [practice, setPractice] = useState<Practice>(() => ({
    floor: practiceFloor(real.floor),
    past: [],
    refused: [],
    conflicts: [],
  }))
  // Acts follow one another faster than the screen shows them.
  const latest = useRef(practice)
  const become = (next: Partial<Practice>) => {
    latest.current = { ...latest.current, ...next }
    setPractice(latest.current)
  }
  const kindOf = (id: string) => known.delegations.get(id)?.kind ?? 'other'

  async function act(act: FloorAct) {
    const id = newId()
    const { floor, past, refused, conflicts } = latest.current
    const folded = fold(floor, { id, act }, kindOf)
    if (folded.outcome === 'refused')
      become({ refused: [...refused, { id, act, code: folded.code, reason: folded.code }] })
    if (folded.outcome === 'conflict') become({ conflicts: [...conflicts, { id, act, code: folded.code }] })
    if ('floor' in folded && folded.floor)
      become({ floor: folded.floor, past: [...past, { act, before: floor }] })
    return id
  }

  const without = (id: string) => latest.current.refused.filter((one) => one.id !== id)
  return {
    floor: practice.floor,
    now: real.now,
    act,
    async undoLast() {
      const { past } = latest.current
      const last = past.at(-1)
      if (!last) return null
      become({ floor: last.before, past: past.slice(0, -1) })
      return last.act
    },
    waiting: { count: 0, since: null },
    refused: practice.refused,
    async mend(id, changed) {
      become({ refused: without(id) })
      await act(changed)
    },
    async drop(id) {
      become({ refused: without(id) })
    },
    conflicts: practice.conflicts,
    connection: real.connection,
    isPractice: true,
  }
}
