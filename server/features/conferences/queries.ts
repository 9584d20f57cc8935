import type { z } from 'zod'
import type { conference as conferenceAnswer, listConferences as listEndpoint } from '#contract/conferences'
import type { Transaction } from '../../database/database.ts'
import { Prisma } from '../../database/generated/client.ts'
import { readPage } from '../../database/list.ts'
import { holds, typed } from '../../database/matching.ts'
import { invalidQuery, notFound, unprocessable } from '../../http/errors.ts'

const { sql } = Prisma

export type Conference = z.output<typeof conferenceAnswer>

const columns = sql`c.id, c.version, c.created_at AS "createdAt", c.updated_at AS "updatedAt", c.slug, c.name,
  c.short_name AS "shortName", c.motto, c.description, c.place, c.venue, c.time_zone AS "timeZone",
  c.starts_on AS "startsOn", c.ends_on AS "endsOn", c.working_languages AS "workingLanguages",
  c.published_at AS "publishedAt", c.speaker_names AS "speakerNames"`

const searched = sql`public.fold(concat_ws(' ', c.name, c.short_name, c.slug, c.place, extract(year FROM c.starts_on)))`

/** Conferences, those that start last first; `q` finds words of name, short name, place and year. */
export async function listConferences(
  tx: Transaction,
  { q, ...paging }: z.output<typeof listEndpoint.query>,
): Promise<z.output<typeof listEndpoint.answer>> {
  const words = await typed(tx, q)
  return readPage<Conference>(
    tx,
    {
      name: 'conferences',
      columns,
      from: sql`conference c`,
      where: [sql`c.deleted_at IS NULL`, ...(words ? [holds(searched, words)] : [])],
      keys: [
        { expression: 'c.starts_on', type: 'date' },
        { expression: 'c.id', type: 'uuid' },
      ],
      descending: true,
    },
    paging,
  )
}

/** One conference. Throws 404 when there is none or it is hidden. */
export async function getConference(tx: Transaction, id: string): Promise<Conference> {
  const [row] = await tx.$queryRaw<Conference[]>`
    SELECT ${columns} FROM conference c WHERE c.id = ${id}::uuid AND c.deleted_at IS NULL`
  if (!row) throw notFound('conference')
  return row
}

/** Throws 400 when a filter names a conference that is not there or hidden. */
export async function checkConferenceFilter(tx: Transaction, id: string | undefined) {
  if (id !== undefined && !(await tx.conference.count({ where: { id, deletedAt: null } })))
    throw invalidQuery('conference', 'There is no such conference')
}

/** The conference that a new record is of. Throws 422 when it is not there or hidden. */
export async function conferenceToFill(tx: Transaction, id: string) {
  const conference = await tx.conference.findFirst({ where: { id, deletedAt: null } })
  if (!conference) throw unprocessable('conferenceId', 'There is no such conference')
  return conference
}

/** Whether the database can give local times of a zone. */
export async function isKnownTimeZone(tx: Transaction, timeZone: string) {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM pg_timezone_names WHERE lower(name) = lower(${timeZone})`
  return rows.length > 0
}
