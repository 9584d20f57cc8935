import { fold } from '#floor/fold'
import type { Floor } from '#floor/state'
import { type ActEntry, type Entry, isAct, isUndo } from './entry.ts'
import { reverted } from './touched.ts'

type KindOf = Parameters<typeof fold>[2]
type Step = { name: string; take: (floor: Floor, kindOf: KindOf) => Floor }

/**
 * The floor as this desk shows it: the last state read, then what the record has acknowledged since, then what waits.
 * What is undone is left out where it is folded here, and put back where the state read has it already.
 */
export function stepsOver(read: Floor, entries: readonly Entry[]): Step[] {
  const undone = new Map(
    entries
      .filter((entry) => isUndo(entry) && entry.state !== 'refused')
      .map((entry) => [undoneBy(entry), entry]),
  )
  const steps: (Step & { entry: Entry })[] = []
  for (const entry of entries.filter(isAct)) {
    const isRead = entry.number !== null && entry.number <= read.number
    const undoing = undone.get(entry.id)
    if (entry.state === 'refused') continue
    if (!undoing && !isRead) steps.push({ entry, ...folding(entry) })
    if (undoing && isRead) steps.push({ entry: undoing, ...putting(entry) })
  }
  return steps.sort((a, b) => rank(a.entry) - rank(b.entry) || a.entry.order - b.entry.order)
}

const undoneBy = (entry: Entry) => (isUndo(entry) ? entry.undoes : '')

// What the record has acknowledged comes in its order, before all that waits.
const rank = ({ doneAs }: Entry) => doneAs ?? Number.POSITIVE_INFINITY

const folding = ({ id, act, revision }: ActEntry): Step => ({
  name: `${id} ${revision}`,
  take(floor, kindOf) {
    const folded = fold(floor, { id, act }, kindOf)
    return 'floor' in folded && folded.floor ? folded.floor : floor
  },
})

const putting = ({ id, touched }: ActEntry): Step => ({
  name: `without ${id}`,
  take: (floor) => reverted(floor, touched),
})

/** Folds, and remembers each floor on the way: one act more is one fold more, however many wait. */
export function makeFolding(kindOf: KindOf) {
  let from: Floor | undefined
  let path: { name: string; floor: Floor }[] = []
  return (read: Floor, entries: readonly Entry[]): Floor => {
    const steps = stepsOver(read, entries)
    if (from !== read) path = []
    from = read
    const known = steps.findIndex(({ name }, nth) => path[nth]?.name !== name)
    path = known === -1 ? path.slice(0, steps.length) : path.slice(0, known)
    let floor = path.at(-1)?.floor ?? read
    for (const { name, take } of steps.slice(path.length)) {
      floor = take(floor, kindOf)
      path.push({ name, floor })
    }
    return floor
  }
}
