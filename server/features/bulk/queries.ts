import type { BulkRequest } from '#contract/bulk'
import type { Transaction } from '../../database/database.ts'
import { Prisma } from '../../database/generated/client.ts'
import { unprocessable } from '../../http/errors.ts'
import { conditionOf } from '../interventions/queries.ts'

const { sql, empty } = Prisma

/** The most that one bulk change touches: more would hold the record for longer than a minute. */
export const most = 10_000

/** What a bulk change finds, and which of it the act would change. */
export type Found = { found: number; final: number; unchanged: number; ids: string[] }

/** How many a bulk change would touch. Throws 400 when the filter names nothing that exists, 422 when it finds too many. */
export async function previewBulk(tx: Transaction, request: BulkRequest) {
  const { ids, ...counts } = await findForBulk(tx, request)
  return { ...counts, touched: ids.length }
}

/** What a bulk change finds, in the record's order; with `holds`, kept as it is until the commit. */
export async function findForBulk(tx: Transaction, request: BulkRequest, holds = false): Promise<Found> {
  const { conferenceId, ids, filter, act } = request
  const isFound = await conditionOf(tx, { ...filter, conference: [conferenceId] })
  const rows = await tx.$queryRaw<{ id: string; final: boolean; same: boolean }[]>`
    SELECT i.id, i.review_state = 'final' AS final, ${isSo(act)} AS same FROM intervention i
     WHERE ${isFound} ${ids ? sql`AND i.id = ANY(${ids}::uuid[])` : empty}
     ORDER BY i.sitting_rank, i.session_id, i.position LIMIT ${most + 1} ${holds ? sql`FOR UPDATE OF i` : empty}`
  if (rows.length > most) throw unprocessable('filter', 'More than 10,000 at once: choose fewer')
  const changing = rows.filter(({ final, same }) => !final && !same)
  const unchanged = rows.filter(({ same }) => same).length
  return {
    found: rows.length,
    unchanged,
    final: rows.length - unchanged - changing.length,
    ids: changing.map(({ id }) => id),
  }
}

function isSo(act: BulkRequest['act']) {
  if (act.kind === 'review') return sql`i.review_state = ${act.reviewState}::"ReviewState"`
  if (act.kind === 'session') return sql`i.session_id = ${act.sessionId}::uuid`
  return sql`EXISTS (SELECT FROM intervention_theme it
    WHERE it.intervention_id = i.id AND it.theme_id = ${act.themeId}::uuid)`
}
