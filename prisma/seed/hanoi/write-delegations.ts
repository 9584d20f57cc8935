import { v7 as newId } from 'uuid'
import type { Transaction } from '#database'
import { organizations } from './delegations.ts'
import { signatures } from './signatures.ts'

export type Delegation = { id: string; countryCode: string | null; name: string }

/**
 * Whoever signed, and the organizations that took part; states under the UN's short name. By country code, or by acronym
 * in capitals for organizations.
 */
export async function writeDelegations(
  tx: Transaction,
  conferenceId: string,
  notes: Record<string, { registered: boolean; note: string }> = {},
) {
  const signed = signatures.map(({ participant }) => participant)
  const countries = await tx.country.findMany({ where: { code: { in: signed } } })
  const states = countries.map(({ code, kind, name }) => ({
    id: newId(),
    conferenceId,
    kind: kind === 'observer_state' ? ('observer_state' as const) : ('state' as const),
    countryCode: code,
    name,
    ...notes[code],
  }))
  const others = Object.entries(organizations).map(([key, organization]) => ({
    key,
    row: { id: newId(), conferenceId, countryCode: null, ...organization },
  }))
  await tx.delegation.createMany({ data: [...states, ...others.map(({ row }) => row)] })
  return new Map<string, Delegation>([
    ...states.map((state) => [state.countryCode, state] as const),
    ...others.map(({ key, row }) => [key, row] as const),
  ])
}
