import { v7 as newId } from 'uuid'
import type { Database, Transaction } from '#database'
import { change } from '../../server/database/change.ts'
import { openings } from './general-debate/openings.ts'
import { participantsOf } from './general-debate/participants.ts'
import { readSpeakers, readSpeeches, type Speaker, type Speech } from './general-debate/read-corpus.ts'
import { writeSpeeches } from './general-debate/write-speeches.ts'
import { place } from './hanoi/place.ts'
import { SampleIsThere } from './sample.ts'

const slug = 'general-debate'

/**
 * Loads speeches of the UN General Debate Corpus, and its list of speakers where one is given, as a conference for
 * research; one change by the program itself. Throws SampleIsThere when it was loaded before, and in a sentence when
 * the files are not what they should be.
 */
export async function loadGeneralDebate(
  database: Database,
  files: { folder: string; speakers?: string | undefined },
): Promise<{ conferenceId: string; interventions: number; texts: number }> {
  const speeches = readSpeeches(files.folder)
  const speakers = files.speakers ? readSpeakers(files.speakers) : []
  const numbers = [...new Set([...speeches, ...speakers].map(({ session }) => session))].sort((a, b) => a - b)
  const unknown = numbers.find((number) => !openings[number])
  if (unknown) throw new Error(`When session ${unknown} opened is not known: add it to openings.ts.`)
  return change(database, { accountId: null, action: 'sample.load' }, async (tx) => {
    if (await tx.conference.findUnique({ where: { slug }, select: { id: true } }))
      throw new SampleIsThere(`There is a conference "${slug}" already: the general debate was not loaded.`)
    const conferenceId = newId()
    await writeConference(tx, conferenceId, numbers)
    const sourceId = await writeSource(tx, conferenceId)
    const sessions = await writeSessions(tx, conferenceId, numbers)
    const delegationOf = await writeDelegations(tx, conferenceId, [...speakers, ...speeches])
    const known = { conferenceId, sourceId, sessions, delegationOf }
    return { conferenceId, ...(await writeSpeeches(tx, speeches, speakers, known)) }
  })
}

const dayOf = (number: number) => new Date(openings[number]!.day)

const writeConference = (tx: Transaction, id: string, numbers: number[]) =>
  tx.conference.create({
    data: {
      id,
      slug,
      name: 'General debate of the United Nations General Assembly',
      shortName: 'General debate',
      description:
        'Statements of the general debate, for research. The days and the order of the speakers are not in the corpus: each session is filed under the day on which the General Assembly opened.',
      timeZone: 'America/New_York',
      startsOn: dayOf(numbers[0]!),
      endsOn: dayOf(numbers.at(-1)!),
    },
    select: { id: true },
  })

async function writeSource(tx: Transaction, conferenceId: string) {
  const { id } = await tx.source.create({
    data: {
      conferenceId,
      title: 'UN General Debate Corpus',
      publisher: 'Harvard Dataverse',
      url: 'https://doi.org/10.7910/DVN/0TJX8Y',
      language: 'en',
      note: 'Jankin, Baturo and Dasandi; CC0 1.0',
    },
  })
  return id
}

async function writeSessions(tx: Transaction, conferenceId: string, numbers: number[]) {
  const rows = numbers.map((number, nth) => ({ number, id: newId(), position: place(nth) }))
  await tx.session.createMany({
    data: rows.map(({ number, id, position }) => ({
      id,
      conferenceId,
      type: 'plenary' as const,
      title: `${openings[number]!.name} session, general debate`,
      heldOn: dayOf(number),
      position,
      status: 'closed' as const,
    })),
  })
  return new Map(rows.map(({ number, id }) => [number, id]))
}

/** One delegation for each state of the day and each organization that spoke, whatever it is called in the files. */
async function writeDelegations(tx: Transaction, conferenceId: string, all: (Speaker | Speech)[]) {
  const participantOf = await participantsOf(tx)
  const ids = new Map<string, string>()
  const keyOf = (one: Speaker | Speech) => {
    const participant = participantOf(
      one.code,
      'country' in one ? one.country : undefined,
      dayOf(one.session),
    )
    return { key: participant.countryCode ?? participant.name, participant }
  }
  const rows = all.flatMap((one) => {
    const { key, participant } = keyOf(one)
    if (ids.has(key)) return []
    const id = newId()
    ids.set(key, id)
    return [{ id, conferenceId, ...participant }]
  })
  await tx.delegation.createMany({ data: rows })
  return (one: Speaker | Speech) => ids.get(keyOf(one).key)!
}
