import { type Body, isSame } from './body.ts'
import { type BodyName, bodyNames, fieldOf } from './names.ts'
import type { FormValues } from './values.ts'

/** A field where what was typed and what is saved now differ; `both`: changed here and there since it was opened. */
export type Differing = { name: BodyName; both: boolean; preferred: 'mine' | 'theirs' }

/**
 * Compares what was opened, what was typed and what is saved now. Where only one side changed a field its change is
 * preferred; where both did, mine until somebody chooses.
 */
export function differencesOf(base: Body, mine: Body, theirs: Body): Differing[] {
  return bodyNames
    .filter((name) => !isSame(mine[name], theirs[name]))
    .map((name) => {
      const isMine = !isSame(base[name], mine[name])
      const isTheirs = !isSame(base[name], theirs[name])
      return { name, both: isMine && isTheirs, preferred: isMine ? 'mine' : 'theirs' }
    })
}

/** The values of the form with mine where it is named, and theirs in every other field. */
export function mergedValues(mine: FormValues, theirs: FormValues, kept: ReadonlySet<string>): FormValues {
  const taken = bodyNames
    .filter((name) => kept.has(name))
    .map((name) => [fieldOf[name], mine[fieldOf[name]]] as const)
  return { ...theirs, ...Object.fromEntries(taken) }
}
