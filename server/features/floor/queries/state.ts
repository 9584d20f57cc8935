import { type FloorRules, floorRules, usualRules } from '#floor/rules'
import type { Floor } from '#floor/state'
import type { Transaction } from '../../../database/database.ts'
import { notFound } from '../../../http/errors.ts'
import { repliesElsewhereSql, type StateRow, stateSql } from './state-sql.ts'

/** The floor of a session as it travels. Two statements at most. Throws 404 when there is no such session. */
export async function readState(tx: Transaction, sessionId: string): Promise<Floor> {
  const [row] = await tx.$queryRaw<StateRow[]>(stateSql(sessionId))
  if (!row) throw notFound('session')
  const rules = rulesOf(row.floor_rules)
  const { within } = rules.rightsOfReply
  const elsewhere =
    within === 'session'
      ? []
      : await tx.$queryRaw<Floor['repliesElsewhere']>(repliesElsewhereSql(sessionId, within))
  return {
    session: row.session as Floor['session'],
    rules,
    entries: row.entries as Floor['entries'],
    attendance: row.attendance,
    repliesElsewhere: elsewhere,
    conflicts: row.conflicts,
    number: row.number,
    now: row.now.toISOString(),
  }
}

/** The rules of a conference, the usual ones where it has none of its own. */
export const rulesOf = (kept: unknown): FloorRules => (kept === null ? usualRules : floorRules.parse(kept))
