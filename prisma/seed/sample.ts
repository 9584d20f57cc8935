import { v7 as newId } from 'uuid'
import type { Database, Transaction } from '#database'
import { change } from '../../server/database/change.ts'
import { conference } from './hanoi/conference.ts'
import { interventions } from './hanoi/interventions.ts'
import { signatures } from './hanoi/signatures.ts'
import { writeInterventions } from './hanoi/write-interventions.ts'
import { writeParticipants } from './hanoi/write-participants.ts'
import { writeSessions } from './hanoi/write-sessions.ts'
import { writeSignatures } from './hanoi/write-signatures.ts'
import { writeSources } from './hanoi/write-sources.ts'
import { writeThemes } from './hanoi/write-themes.ts'

export class SampleIsThere extends Error {
  override name = 'SampleIsThere'
}

/**
 * Loads the Hanoi conference whole, as one change by the program itself; nothing is loaded when anything fails.
 * Returns the conference's id. Throws SampleIsThere when a conference with its address exists, hidden or not.
 */
export async function loadSample(database: Database): Promise<string> {
  return change(database, { accountId: null, action: 'sample.load' }, async (tx) => {
    await refuseASecond(tx)
    const conferenceId = newId()
    const { startsOn, endsOn, ...rest } = conference
    await tx.conference.create({
      data: { id: conferenceId, ...rest, startsOn: new Date(startsOn), endsOn: new Date(endsOn) },
    })
    const sources = await writeSources(tx, conferenceId)
    const themes = await writeThemes(tx)
    const participants = await writeParticipants(tx, conferenceId, sources)
    const sessions = await writeSessions(tx, conferenceId, { sources, participants })
    await writeInterventions(tx, conferenceId, interventions, { sources, participants, sessions, themes })
    await writeSignatures(tx, conferenceId, signatures, { sources, participants })
    return conferenceId
  })
}

async function refuseASecond(tx: Transaction) {
  const { slug, shortName } = conference
  if (await tx.conference.findUnique({ where: { slug } })) {
    throw new SampleIsThere(
      `There is a conference "${slug}" already: the ${shortName} sample was not loaded.`,
    )
  }
}
