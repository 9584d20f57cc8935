import { bothOf } from '../../../http/both.ts'
import { changeOf, conflictsIn } from '../../../http/changes.ts'
import { type Body, isSame } from './body.ts'
import { isList, listOf } from './lists.ts'
import { type BodyName, bodyNames, fieldOf } from './names.ts'
import type { FormValues } from './values.ts'

/** The fields that were changed both here and there since the record was opened, and not to the same. */
export const conflictsOf = (opened: Body, mine: Body, theirs: Body) =>
  conflictsIn(opened, changeOf(opened, mine), theirs) as BodyName[]

/**
 * What was typed on top of what is saved now: theirs wherever nothing was typed, and in the fields both changed
 * those of mine that are `kept`, and what both did to those in `joined`.
 */
export function mergedValues(
  [opened, mine, theirs]: readonly [Body, Body, Body],
  [typed, saved]: readonly [FormValues, FormValues],
  kept: ReadonlySet<string>,
  joined: ReadonlySet<string> = new Set(),
): FormValues {
  const both = new Set(conflictsOf(opened, mine, theirs))
  const isMine = (name: BodyName) => (both.has(name) ? kept.has(name) : !isSame(opened[name], mine[name]))
  const taken = bodyNames
    .filter((name) => !isMine(name))
    .map((name) => [fieldOf[name], saved[fieldOf[name]]] as const)
  const asOne = bodyNames
    .filter((name) => joined.has(name))
    .map((name) => {
      const value = bothOf(name, opened[name], mine[name], theirs[name])?.value
      return isList(name) ? listOf(name, value, [typed, saved]) : { [fieldOf[name]]: value }
    })
  return Object.assign({ ...typed }, Object.fromEntries(taken), ...asOne)
}

/** What was typed while it was being saved, on top of what was saved. */
export function rebasedValues(now: FormValues, sent: FormValues, saved: FormValues): FormValues {
  const typedSince = Object.entries(now).filter(
    ([name, value]) => !isSame(value, sent[name as keyof FormValues]),
  )
  return { ...saved, ...Object.fromEntries(typedSince) }
}
