import { z } from 'zod'
import {
  type ConferenceChange,
  type ConferenceInput,
  conference as conferenceAnswer,
  type SpeakerNames,
} from '#contract/conferences'
import type { Transaction } from '../../database/database.ts'
import type { Prisma } from '../../database/generated/client.ts'
import type { Context } from '../../http/context.ts'
import { notFound, StaleVersion, unprocessable } from '../../http/errors.ts'
import { getConference, isKnownTimeZone } from './queries.ts'

// The words of all its records are written: some forty seconds for 200,000.
const publishingMs = 900_000

/** Sets up a conference. Throws 409 when its short address is taken. */
export const createConference = (context: Context, body: ConferenceInput) =>
  // The change cannot name a conference that it is still to make.
  context.change('conference.create', null, async (tx) => {
    await checkTimeZone(tx, body)
    await tx.conference.create({ data: { ...body, id: context.newId } })
    return getConference(tx, context.newId)
  })

/** Changes what the body names; recorded instants stay when the time zone changes. Throws 412 when somebody else was first. */
export async function updateConference(context: Context, id: string, body: ConferenceChange) {
  await getConference(context.database.prisma, id)
  return context.change('conference.update', id, async (tx) => {
    await checkTimeZone(tx, body)
    if (!(await saved(tx, context, id, body))) throw new StaleVersion(await getConference(tx, id))
    return getConference(tx, id)
  })
}

/**
 * Publishes a conference, or changes whose names anybody sees of one that is published. Throws 412 when somebody else
 * was first.
 */
export async function publishConference(context: Context, id: string, body: { speakerNames: SpeakerNames }) {
  const { publishedAt } = await getConference(context.database.prisma, id)
  const publish = async (tx: Transaction) => {
    const begins = { publishedAt: new Date(), publishedById: context.caller!.id }
    if (!(await saved(tx, context, id, { ...body, ...(publishedAt ? {} : begins) })))
      throw new StaleVersion(await getConference(tx, id))
    return getConference(tx, id)
  }
  return context.change('conference.publish', id, publish, { longestMs: publishingMs })
}

/** Withdraws the publication of a conference; one that is not published stays. Throws 412 when somebody else was first. */
export async function withdrawPublication(context: Context, id: string) {
  const conference = await getConference(context.database.prisma, id)
  if (!conference.publishedAt) return conference
  return context.change('conference.withdraw', id, async (tx) => {
    if (!(await saved(tx, context, id, { publishedAt: null, publishedById: null })))
      throw new StaleVersion(await getConference(tx, id))
    return getConference(tx, id)
  })
}

/** Hides a conference, and with it all that is in it. Throws 412 when somebody else was first. */
export async function deleteConference(context: Context, id: string) {
  await getConference(context.database.prisma, id)
  await context.change('conference.delete', id, async (tx) => {
    if (!(await saved(tx, context, id, { deletedAt: new Date() })))
      throw new StaleVersion(z.encode(conferenceAnswer, await getConference(tx, id)))
  })
}

/** Brings a hidden conference back with all that is in it; one that is shown stays. */
export async function restoreConference(context: Context, id: string) {
  const { prisma } = context.database
  const conference = await prisma.conference.findUnique({ where: { id } })
  if (!conference) throw notFound('conference')
  if (!conference.deletedAt) return getConference(prisma, id)
  return context.change('conference.restore', id, async (tx) => {
    await tx.conference.updateMany({
      where: { id, deletedAt: { not: null } },
      data: { deletedAt: null, version: { increment: 1 } },
    })
    return getConference(tx, id)
  })
}

// What Node knows as a zone the database may not, and every local time in a file would fail.
async function checkTimeZone(tx: Transaction, { timeZone }: ConferenceChange) {
  if (timeZone && !(await isKnownTimeZone(tx, timeZone)))
    throw unprocessable('timeZone', 'The database does not know this time zone')
}

// False when the record is not there, hidden, or changed since the version that the caller saw.
async function saved(
  tx: Transaction,
  { version }: Context,
  id: string,
  data: Prisma.ConferenceUncheckedUpdateManyInput,
) {
  const { count } = await tx.conference.updateMany({
    where: { id, version, deletedAt: null },
    data: { ...data, version: { increment: 1 } },
  })
  return count === 1
}
