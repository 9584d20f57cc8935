import { v7 as newId } from 'uuid'
import type { Transaction } from '#database'
import { place } from '../hanoi/place.ts'
import type { Speaker, Speech } from './read-corpus.ts'

type Known = {
  conferenceId: string
  sourceId: string
  /** Of a session of the General Assembly, by its number. */
  sessions: Map<number, string>
  delegationOf: (one: Speech | Speaker) => string
}

/** Writes one intervention for each who is in the list of speakers or has a speech, with its text where there is one. */
export async function writeSpeeches(
  tx: Transaction,
  speeches: Speech[],
  speakers: Speaker[],
  { conferenceId, sourceId, sessions, delegationOf }: Known,
) {
  const persons = await writePersons(tx, speakers, delegationOf)
  const spoken = new Map(speakers.map((speaker) => [keyOf(speaker, delegationOf), speaker]))
  const written = new Map(speeches.map((speech) => [keyOf(speech, delegationOf), speech]))
  const rows = [...new Set([...spoken.keys(), ...written.keys()])].map((key, nth) => {
    const [speaker, speech] = [spoken.get(key), written.get(key)]
    const one = (speaker ?? speech)!
    return {
      id: newId(),
      body: speech?.body,
      row: {
        conferenceId,
        sessionId: sessions.get(one.session)!,
        delegationId: delegationOf(one),
        // In which order they spoke is not told: they stand as the list has them.
        position: place(nth),
        kind: 'statement' as const,
        status: 'delivered' as const,
        personId: speaker && persons.get(personKey(speaker, delegationOf)),
        speakerName: speaker?.name,
        speakerHonorific: speaker?.honorific,
        speakerPost: speaker?.post,
      },
    }
  })
  await tx.intervention.createMany({ data: rows.map(({ id, row }) => ({ id, ...row })) })
  await tx.interventionText.createMany({
    data: rows.flatMap(({ id, body }) =>
      body ? [{ interventionId: id, kind: 'verbatim' as const, language: 'en', body }] : [],
    ),
  })
  await tx.citation.createMany({
    data: rows.map(({ id }) => ({ conferenceId, interventionId: id, sourceId })),
  })
  return { interventions: rows.length, texts: written.size }
}

type DelegationOf = Known['delegationOf']
const keyOf = (one: Speech | Speaker, delegationOf: DelegationOf) => `${one.session} ${delegationOf(one)}`
const personKey = (speaker: Speaker, delegationOf: DelegationOf) =>
  `${delegationOf(speaker)} ${speaker.name.toLocaleLowerCase('en')}`

/** One person for each name of a delegation: who spoke in two sessions is one. */
async function writePersons(tx: Transaction, speakers: Speaker[], delegationOf: DelegationOf) {
  const ids = new Map<string, string>()
  const rows = speakers.flatMap((speaker) => {
    const key = personKey(speaker, delegationOf)
    if (ids.has(key)) return []
    const id = newId()
    ids.set(key, id)
    return [{ id, name: speaker.name, honorific: speaker.honorific }]
  })
  await tx.person.createMany({ data: rows })
  return ids
}
