import type { RecordType } from '#contract/history'
import type { Context } from '../../http/context.ts'
import { othersEditing } from './queries.ts'

type Of = { type: RecordType; id: string }

/** Keeps that the caller edits a record, and tells who else does. It is no change of the record, and leaves no history. */
export async function keepEditing({ database: { prisma }, caller }: Context, { type, id }: Of) {
  const accountId = caller!.id
  await prisma.$executeRaw`
    INSERT INTO editing (account_id, record_type, record_id) VALUES (${accountId}::uuid, ${type}, ${id}::uuid)
    ON CONFLICT (record_type, record_id, account_id) DO UPDATE SET seen_at = now(),
      since = CASE WHEN editing.seen_at < now() - interval '45 seconds' THEN now() ELSE editing.since END`
  return { others: await othersEditing(prisma, { type, id, accountId }) }
}

/** Forgets that the caller edits a record, and whoever was not heard of for a day. */
export async function stopEditing({ database: { prisma }, caller }: Context, { type, id }: Of) {
  await prisma.$executeRaw`
    DELETE FROM editing WHERE (record_type = ${type} AND record_id = ${id}::uuid AND account_id = ${caller!.id}::uuid)
       OR seen_at < now() - interval '1 day'`
}
