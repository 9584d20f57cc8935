import type { z } from 'zod'
import type { floorActRecord } from '#contract/floor'
import { floorAct } from '#floor/act'
import type { Transaction } from '../../../database/database.ts'
import { Prisma } from '../../../database/generated/client.ts'
import { notFound } from '../../../http/errors.ts'

const { sql } = Prisma

type ActRecord = z.output<typeof floorActRecord>
type Row = Omit<ActRecord, 'body' | 'account'> & { body: unknown; account: ActRecord['account'] }

const columns = sql`f.id, f.number, f.kind AS act, f.body, f.intervention_id AS "interventionId", f.at,
  f.received_at AS "receivedAt", f.outcome, f.conflict, f.settled_at AS "settledAt",
  CASE WHEN a.id IS NOT NULL THEN json_build_object('id', a.id, 'name', a.name) END AS account,
  is_undone(c.id) AS "isUndone"`
const from = sql`floor_act f JOIN change c ON c.id = f.id LEFT JOIN account a ON a.id = c.account_id`

const told = ({ body, ...row }: Row): ActRecord => ({ ...row, body: floorAct.decode(body as never) })

/** Acts of a session after a number, in the order in which they arrived. */
export async function actsAfter(tx: Transaction, sessionId: string, after: number): Promise<ActRecord[]> {
  const rows = await tx.$queryRaw<Row[]>`SELECT ${columns} FROM ${from}
    WHERE f.session_id = ${sessionId}::uuid AND f.number > ${after}::int ORDER BY f.number LIMIT 200`
  return rows.map(told)
}

/** Acts that differ from what was logged before and are not settled, of a session, or of one intervention in it. */
export async function conflictsOf(
  tx: Transaction,
  sessionId: string,
  interventionId?: string,
): Promise<ActRecord[]> {
  const rows = await tx.$queryRaw<
    Row[]
  >`SELECT ${columns} FROM ${from} JOIN intervention i ON i.id = f.intervention_id
    WHERE i.session_id = ${sessionId}::uuid AND i.deleted_at IS NULL AND f.outcome = 'conflict' AND f.settled_at IS NULL
      ${interventionId ? sql`AND i.id = ${interventionId}::uuid` : Prisma.empty}
    ORDER BY f.number LIMIT 200`
  return rows.map(told)
}

/** One act. Throws 404 when there is none, or its session is hidden. */
export async function getAct(
  tx: Transaction,
  id: string,
): Promise<ActRecord & { sessionId: string; conferenceId: string }> {
  const [row] = await tx.$queryRaw<(Row & { sessionId: string; conferenceId: string })[]>`
    SELECT ${columns}, s.id AS "sessionId", s.conference_id AS "conferenceId"
      FROM ${from} JOIN session s ON s.id = f.session_id WHERE f.id = ${id}::uuid AND s.deleted_at IS NULL`
  if (!row) throw notFound('act')
  const { sessionId, conferenceId, ...act } = row
  return { ...told(act), sessionId, conferenceId }
}
