import type { z } from 'zod'
import type {
  listTreatyActions as listEndpoint,
  treatyAction as treatyActionAnswer,
} from '#contract/instruments'
import type { Transaction } from '../../../database/database.ts'
import { Prisma } from '../../../database/generated/client.ts'
import { readPage } from '../../../database/list.ts'
import { holds, type Typed, typed } from '../../../database/matching.ts'
import { notFound } from '../../../http/errors.ts'
import { filteredBy } from '../../../http/merging.ts'
import { delegationReference } from '../../delegations/queries.ts'
import { citationsOf } from '../../sources/queries.ts'
import { getInstrument } from '../queries.ts'

const { sql } = Prisma

export type TreatyAction = z.output<typeof treatyActionAnswer>

const columns = sql`t.id, t.version, t.created_at AS "createdAt", t.updated_at AS "updatedAt",
  t.instrument_id AS "instrumentId", t.kind, t.country_code AS "countryCode",
  t.participant_name AS "participantName", t.acted_on AS "actedOn", t.note,
  CASE WHEN d.id IS NOT NULL THEN ${delegationReference} END AS delegation,
  ${citationsOf('treaty_action_id', 't.id')} AS citations`

const from = sql`treaty_action t JOIN instrument n ON n.id = t.instrument_id
  JOIN conference c ON c.id = t.conference_id LEFT JOIN delegation d ON d.id = t.delegation_id`
const shown = sql`t.deleted_at IS NULL AND n.deleted_at IS NULL AND c.deleted_at IS NULL`

/**
 * Acts on an instrument by the participant's name; `q` finds words of the name, the code and the country's names
 * and aliases in any language. Throws 404 when there is no such instrument, 400 for an unknown delegation.
 */
export async function listTreatyActions(
  tx: Transaction,
  instrumentId: string,
  { kind, q, ...filter }: z.output<typeof listEndpoint.query>,
): Promise<z.output<typeof listEndpoint.answer>> {
  await getInstrument(tx, instrumentId)
  const delegation = await filteredBy(tx, 'delegation', filter.delegation)
  const words = await typed(tx, q)
  return readPage<TreatyAction>(
    tx,
    {
      name: 'treaty-actions',
      columns,
      from,
      where: [
        shown,
        sql`t.instrument_id = ${instrumentId}::uuid`,
        delegation ? sql`t.delegation_id = ${delegation}::uuid` : sql`TRUE`,
        kind ? sql`t.kind = ${kind}::"TreatyActionKind"` : sql`TRUE`,
        ...(words ? [named(words)] : []),
      ],
      keys: [
        { expression: 'public.fold(t.participant_name)', type: 'text' },
        { expression: 't.id', type: 'uuid' },
      ],
    },
    filter,
  )
}

const participant = sql`public.fold(concat_ws(' ', t.participant_name, t.country_code))`

const named = (words: Typed) => sql`(${holds(participant, words)}
  OR EXISTS (SELECT FROM country_name cn WHERE cn.country_code = t.country_code AND ${holds(sql`cn.folded`, words)})
  OR EXISTS (SELECT FROM country_alias ca WHERE ca.country_code = t.country_code AND ${holds(sql`ca.folded`, words)}))`

/** One act. Throws 404 when there is none or it, its instrument or its conference is hidden. */
export async function getTreatyAction(tx: Transaction, id: string): Promise<TreatyAction> {
  const [row] = await tx.$queryRaw<TreatyAction[]>`
    SELECT ${columns} FROM ${from} WHERE t.id = ${id}::uuid AND ${shown}`
  if (!row) throw notFound('act')
  return row
}
