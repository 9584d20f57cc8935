import { type PersonKey, persons } from '../hanoi/persons.ts'
import type { Delegation } from '../hanoi/write-delegations.ts'

export type Speaker = {
  delegation: Delegation
  /** Of the group that it speaks for. */
  groupCode?: string
  person?: PersonKey
}

/** The groups on whose behalf somebody speaks, in this order. */
export const groupCodes = ['AFRICAN', 'G77', 'ASEAN', 'ARAB', 'EU'] as const

const first = ['VNM', 'UN', 'UNODC']
const known = Object.keys(persons) as PersonKey[]

/**
 * A list of speakers for a rehearsal: the host and the United Nations, those who speak for a group, those whose speaker
 * is known by name, and the others by name. Whoever speaks for a group speaks for itself later on.
 */
export function speakersOf(
  delegations: Map<string, Delegation>,
  speaksFor: Record<string, Delegation>,
  many: number,
): Speaker[] {
  const personOf = (code: string) => known.find((key) => persons[key].delegation === code)
  const speaking = (code: string): Speaker => {
    const person = personOf(code)
    return { delegation: delegations.get(code)!, ...(person && { person }) }
  }
  const others = [...delegations.keys()].filter((code) => !first.includes(code))
  const byName = others.toSorted((a, b) => (delegations.get(a)!.name < delegations.get(b)!.name ? -1 : 1))
  return [
    ...first.map(speaking),
    ...groupCodes.map((groupCode) => ({ delegation: speaksFor[groupCode]!, groupCode })),
    ...byName.filter((code) => personOf(code)).map(speaking),
    ...byName.filter((code) => !personOf(code)).map(speaking),
  ].slice(0, many)
}
