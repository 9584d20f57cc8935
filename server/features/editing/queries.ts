import type { z } from 'zod'
import type { editors } from '#contract/editing'
import type { RecordType } from '#contract/history'
import type { Transaction } from '../../database/database.ts'

/** How long somebody who was not heard of counts as editing, in seconds: three times what a screen waits. */
const forgottenAfter = 45

type Editor = z.output<typeof editors>['others'][number]

/** Who else has a record open to change it, the longest first. */
export const othersEditing = (
  tx: Transaction,
  { type, id, accountId }: { type: RecordType; id: string; accountId: string },
): Promise<Editor[]> => tx.$queryRaw<Editor[]>`
  SELECT a.id, a.name, e.since FROM editing e JOIN account a ON a.id = e.account_id
   WHERE e.record_type = ${type} AND e.record_id = ${id}::uuid AND e.account_id <> ${accountId}::uuid
     AND a.blocked_at IS NULL AND e.seen_at > now() - make_interval(secs => ${forgottenAfter}::int)
   ORDER BY e.since, a.id`
