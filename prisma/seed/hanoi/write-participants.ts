import { v7 as newId } from 'uuid'
import type { Transaction } from '#database'
import { notes } from './delegations.ts'
import { type PersonKey, persons } from './persons.ts'
import { type Delegation, writeDelegations } from './write-delegations.ts'
import type { SourceIds } from './write-sources.ts'

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
  const delegations = await writeDelegations(tx, conferenceId, notes)
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
