import { v7 as newId } from 'uuid'
import type { Transaction } from '#database'
import { instrument } from './conference.ts'
import type { signatures as allSignatures } from './signatures.ts'
import type { Participants } from './write-participants.ts'
import type { SourceIds } from './write-sources.ts'

export async function writeSignatures(
  tx: Transaction,
  conferenceId: string,
  signatures: typeof allSignatures,
  known: { sources: SourceIds; participants: Participants },
) {
  const instrumentId = newId()
  const { openedOn, closesOn, ...rest } = instrument
  await tx.instrument.create({
    data: {
      id: instrumentId,
      conferenceId,
      ...rest,
      openedOn: new Date(openedOn),
      closesOn: new Date(closesOn),
    },
  })
  const rows = signatures.map((signature) => ({ ...signature, id: newId() }))
  await tx.treatyAction.createMany({
    data: rows.map(({ id, participant, signedOn }) => {
      const delegation = known.participants.delegations.get(participant)!
      return {
        id,
        conferenceId,
        instrumentId,
        kind: 'signature' as const,
        delegationId: delegation.id,
        countryCode: delegation.countryCode,
        participantName: delegation.name,
        actedOn: signedOn ? new Date(signedOn) : null,
      }
    }),
  })
  await tx.citation.createMany({
    data: rows.flatMap(({ id, sources }) =>
      sources.map((source, position) => ({
        conferenceId,
        treatyActionId: id,
        sourceId: known.sources[source],
        position,
      })),
    ),
  })
}
