import { v7 as newId } from 'uuid'
import type { Transaction } from '#database'
import { notes, organizations } from './delegations.ts'
import { type PersonKey, persons } from './persons.ts'
import { signatures } from './signatures.ts'
import type { SourceIds } from './write-sources.ts'

type Delegation = { id: string; countryCode: string | null; name: string }
export type Participants = {
  /** By country code, or by acronym in capitals for organizations. */
  delegations: Map<string, Delegation>
  persons: Record<PersonKey, { id: string; delegationId: string }>
}

export async function writeParticipants(
  tx: Transaction,
  conferenceId: string,
  sources: SourceIds,
): Promise<Participants> {
  const delegations = await writeDelegations(tx, conferenceId)
  const rows = Object.entries(persons).map(([key, person]) => ({
    key: key as PersonKey,
    ...person,
    id: newId(),
    delegateId: newId(),
    delegationId: delegations.get(person.delegation)!.id,
  }))
  await tx.person.createMany({
    data: rows.map(({ id, name, sortName, honorific }) => ({ id, name, sortName, honorific })),
  })
  await tx.delegate.createMany({
    data: rows.map(({ delegateId, delegationId, id, name, honorific, post, presence }) => ({
      id: delegateId,
      conferenceId,
      delegationId,
      personId: id,
      nameAsPrinted: name,
      honorific,
      post,
      presence,
    })),
  })
  await tx.citation.createMany({
    data: rows.map(({ delegateId, source }) => ({ conferenceId, delegateId, sourceId: sources[source] })),
  })
  const ids = {} as Participants['persons']
  for (const { key, id, delegationId } of rows) ids[key] = { id, delegationId }
  return { delegations, persons: ids }
}

/** Whoever signed, and the organizations that took part; states under the UN's short name. */
async function writeDelegations(tx: Transaction, conferenceId: string) {
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
