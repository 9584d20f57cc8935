import { v7 as newId } from 'uuid'
import type { Transaction } from '#database'
import { figures } from './figures.ts'
import { persons } from './persons.ts'
import { place } from './place.ts'
import { type SessionKey, sessions } from './sessions.ts'
import type { Participants } from './write-participants.ts'
import type { SourceIds } from './write-sources.ts'

export type SessionIds = Record<SessionKey, string>

// Ha Noi is at UTC+7 all the year round.
const inHanoi = (day: string, time?: string) => (time ? new Date(`${day}T${time}:00+07:00`) : null)

/** The sessions with their chairs and sources, and what sources counted in them and at the whole conference. */
export async function writeSessions(
  tx: Transaction,
  conferenceId: string,
  known: { sources: SourceIds; participants: Participants },
): Promise<SessionIds> {
  const ids = Object.fromEntries(Object.keys(sessions).map((key) => [key, newId()])) as SessionIds
  for (const [index, [key, session]] of Object.entries(sessions).entries()) {
    const id = ids[key as SessionKey]
    const { scheduledStart, scheduledEnd, chairs = [], sources, ...rest } = session
    await tx.session.create({
      data: {
        id,
        conferenceId,
        ...rest,
        heldOn: new Date(session.heldOn),
        position: place(index),
        scheduledStartAt: inHanoi(session.heldOn, scheduledStart),
        scheduledEndAt: inHanoi(session.heldOn, scheduledEnd),
        status: 'closed',
      },
    })
    await tx.sessionChair.createMany({
      data: chairs.map((chair, seat) => ({
        sessionId: id,
        conferenceId,
        personId: known.participants.persons[chair].id,
        delegationId: known.participants.persons[chair].delegationId,
        capacity: persons[chair].post ?? null,
        position: seat + 1,
      })),
    })
    await tx.citation.createMany({
      data: sources.map((source, position) => ({
        conferenceId,
        sessionId: id,
        sourceId: known.sources[source],
        position,
      })),
    })
  }
  await tx.reportedFigure.createMany({
    data: figures.map(({ session, source, ...figure }) => ({
      conferenceId,
      sessionId: session ? ids[session] : null,
      sourceId: known.sources[source],
      ...figure,
    })),
  })
  return ids
}
