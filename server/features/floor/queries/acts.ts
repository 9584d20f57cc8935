import type { z } from 'zod'
import type { floorActRecord } from '#contract/floor'
import type { sessionReference } from '#contract/sessions'
import { floorAct } from '#floor/act'
import type { Transaction } from '../../../database/database.ts'
import { Prisma } from '../../../database/generated/client.ts'
import { notFound } from '../../../http/errors.ts'

const { sql } = Prisma

type ActRecord = z.output<typeof floorActRecord>
type SessionRow = z.output<typeof sessionReference>
type Row = Omit<ActRecord, 'body' | 'account'> & { body: unknown; account: ActRecord['account'] }

const columns = sql`f.id, f.number, f.kind AS act, f.body, f.intervention_id AS "interventionId", f.at,
  f.received_at AS "receivedAt", f.outcome, f.conflict, f.settled_at AS "settledAt",
  CASE WHEN a.id IS NOT NULL THEN json_build_object('id', a.id, 'name', a.name) END AS account,
  is_undone(c.id) AS "isUndone"`
const author = sql`JOIN change c ON c.id = f.id LEFT JOIN account a ON a.id = c.account_id`

const told = ({ body, ...row }: Row): ActRecord => ({ ...row, body: floorAct.decode(body as never) })

/** Acts of a session after a number, in the order in which they arrived. */
export async function actsAfter(tx: Transaction, sessionId: string, after: number): Promise<ActRecord[]> {
  const rows = await tx.$queryRaw<Row[]>`SELECT ${columns} FROM floor_act f ${author}
    WHERE f.session_id = ${sessionId}::uuid AND f.number > ${after}::int ORDER BY f.number LIMIT 200`
  return rows.map(told)
}

/** The condition that an act `f` differs from what was logged before, and nobody has settled it or taken it back. */
export const waits = sql`f.outcome = 'conflict' AND f.settled_at IS NULL AND NOT is_undone(f.id)`

/** SELECT of the acts `f` of a session that wait: of its interventions, wherever they were logged, and of itself. */
export const waitingIn = (sessionId: string) => sql`
  SELECT f.* FROM floor_act f JOIN intervention i ON i.id = f.intervention_id
   WHERE i.session_id = ${sessionId}::uuid AND i.deleted_at IS NULL AND ${waits}
  UNION ALL SELECT f.* FROM floor_act f
   WHERE f.intervention_id IS NULL AND f.session_id = ${sessionId}::uuid AND ${waits}`

/** Acts that wait to be settled, of a session, or of one intervention in it. */
export async function conflictsOf(
  tx: Transaction,
  sessionId: string,
  interventionId?: string,
): Promise<ActRecord[]> {
  const only = interventionId ? sql`WHERE f.intervention_id = ${interventionId}::uuid` : Prisma.empty
  const rows = await tx.$queryRaw<Row[]>`SELECT ${columns}
    FROM (${waitingIn(sessionId)}) f ${author} ${only} ORDER BY f.number LIMIT 200`
  return rows.map(told)
}

/** Sessions of a conference of which themselves acts wait to be settled, with how many, in the record's order. */
export async function sessionConflictsOf(tx: Transaction, conferenceId: string) {
  const rows = await tx.$queryRaw<(SessionRow & { count: number })[]>`
    SELECT s.id, s.title, s.type, s.held_on AS "heldOn", waiting.count
      FROM session s
      JOIN (SELECT f.session_id, count(*)::int AS count FROM floor_act f
             WHERE f.intervention_id IS NULL AND ${waits} GROUP BY f.session_id) waiting ON waiting.session_id = s.id
     WHERE s.conference_id = ${conferenceId}::uuid AND s.deleted_at IS NULL
     ORDER BY s.held_on, s.position, s.id`
  return rows.map(({ count, ...session }) => ({ session, count }))
}

/**
 * One act, with the session in which it is settled: where its intervention is by now. Throws 404 when there is none, or
 * that is hidden.
 */
export async function getAct(
  tx: Transaction,
  id: string,
): Promise<ActRecord & { sessionId: string; conferenceId: string }> {
  const [row] = await tx.$queryRaw<(Row & { sessionId: string; conferenceId: string })[]>`
    SELECT ${columns}, s.id AS "sessionId", s.conference_id AS "conferenceId"
      FROM floor_act f ${author} LEFT JOIN intervention i ON i.id = f.intervention_id
      JOIN session s ON s.id = coalesce(i.session_id, f.session_id) AND s.deleted_at IS NULL
      JOIN conference co ON co.id = s.conference_id AND co.deleted_at IS NULL
     WHERE f.id = ${id}::uuid`
  if (!row) throw notFound('act')
  const { sessionId, conferenceId, ...act } = row
  return { ...told(act), sessionId, conferenceId }
}
