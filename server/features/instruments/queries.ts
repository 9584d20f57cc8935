import type { z } from 'zod'
import type { instrument as instrumentAnswer, listInstruments as listEndpoint } from '#contract/instruments'
import type { Transaction } from '../../database/database.ts'
import { Prisma } from '../../database/generated/client.ts'
import { readPage } from '../../database/list.ts'
import { notFound } from '../../http/errors.ts'
import { checkConferenceFilter } from '../conferences/queries.ts'

const { sql } = Prisma

export type Instrument = z.output<typeof instrumentAnswer>

const columns = sql`n.id, n.version, n.created_at AS "createdAt", n.updated_at AS "updatedAt",
  n.conference_id AS "conferenceId", n.name, n.short_name AS "shortName", n.adopted_on AS "adoptedOn",
  n.opened_on AS "openedOn", n.closes_on AS "closesOn", n.entry_into_force_rule AS "entryIntoForceRule", n.note,
  ARRAY(SELECT json_build_object('kind', t.kind, 'count', count(*)) FROM treaty_action t
    WHERE t.instrument_id = n.id AND t.deleted_at IS NULL GROUP BY t.kind ORDER BY t.kind) AS actions`

const from = sql`instrument n JOIN conference c ON c.id = n.conference_id`
const shown = sql`n.deleted_at IS NULL AND c.deleted_at IS NULL`

/** Instruments by name, with how often each act was recorded. Throws 400 for an unknown conference. */
export async function listInstruments(
  tx: Transaction,
  { conference, ...paging }: z.output<typeof listEndpoint.query>,
): Promise<z.output<typeof listEndpoint.answer>> {
  await checkConferenceFilter(tx, conference)
  return readPage<Instrument>(
    tx,
    {
      name: 'instruments',
      columns,
      from,
      where: [shown, conference ? sql`n.conference_id = ${conference}::uuid` : sql`TRUE`],
      keys: [
        { expression: 'public.fold(n.name)', type: 'text' },
        { expression: 'n.id', type: 'uuid' },
      ],
    },
    paging,
  )
}

/** One instrument. Throws 404 when there is none or it, or its conference, is hidden. */
export async function getInstrument(tx: Transaction, id: string): Promise<Instrument> {
  const [row] = await tx.$queryRaw<Instrument[]>`
    SELECT ${columns} FROM ${from} WHERE n.id = ${id}::uuid AND ${shown}`
  if (!row) throw notFound('instrument')
  return row
}
