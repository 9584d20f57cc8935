import type { z } from 'zod'
import type { listAccounts as listEndpoint, OwnAccount } from '#contract/accounts'
import type { Database, Transaction } from '../../database/database.ts'
import { Prisma } from '../../database/generated/client.ts'
import { countOf, keyset, totalOf } from '../../database/keyset.ts'
import type { Caller } from '../../http/context.ts'

const { sql } = Prisma

const ownFields = {
  id: true,
  name: true,
  email: true,
  role: true,
  language: true,
  colorScheme: true,
  density: true,
  singleKeys: true,
} as const

/** What somebody sees of their own account; null when there is none. */
export async function getOwnAccount(tx: Transaction, id: string): Promise<OwnAccount | null> {
  return (await tx.account.findUnique({ where: { id }, select: ownFields })) as OwnAccount | null
}

/** Whether anybody can sign in at all. */
export async function someAccountExists(tx: Transaction): Promise<boolean> {
  return (await tx.account.findFirst({ select: { id: true } })) !== null
}

/** Who a sign-in belongs to, from the database each time; null when it ended or the account is blocked. */
export async function whoIsSignedIn(
  { pool }: Database,
  tokenHash: string,
): Promise<{ caller: Caller; signInId: string; isAgeing: boolean } | null> {
  const { rows } = await pool.query<Caller & { sign_in_id: string; is_ageing: boolean }>(
    `SELECT account.id, account.name, account.role, sign_in.id AS sign_in_id,
            sign_in.updated_at < now() - interval '1 day' AS is_ageing
       FROM sign_in JOIN account ON account.id = sign_in.account_id
      WHERE sign_in.token = $1 AND sign_in.expires_at > now() AND account.blocked_at IS NULL`,
    [tokenHash],
  )
  if (!rows[0]) return null
  const { id, name, role, sign_in_id: signInId, is_ageing: isAgeing } = rows[0]
  return { caller: { id, name, role }, signInId, isAgeing }
}

type Row = {
  id: string
  version: number
  name: string
  email: string
  role: Caller['role']
  blockedAt: Date | null
  lastSignInAt: Date | null
  createdAt: Date
  key: string[]
}

/** One page of all accounts by name, with the total as asked for. Throws 400 for a cursor of another list. */
export async function listAccounts(
  { pool }: Database,
  query: z.output<(typeof listEndpoint)['query']>,
): Promise<z.output<(typeof listEndpoint)['answer']>> {
  const keys = keyset(
    'accounts',
    [
      { expression: 'name', type: 'text' },
      { expression: 'id', type: 'uuid' },
    ],
    query,
  )
  const counting = countOf(query.count, sql`FROM account`)
  const [found, counted] = await Promise.all([
    pool.query<Row>(sql`
      SELECT id, version, name, email, role, blocked_at AS "blockedAt", created_at AS "createdAt",
             (SELECT max(created_at) FROM sign_in WHERE account_id = account.id) AS "lastSignInAt", ${keys.key}
        FROM account WHERE ${keys.where} ${keys.orderBy} ${keys.limit}`),
    counting && pool.query<{ count: number }>(counting),
  ])
  const { rows, next, previous } = keys.page(found.rows)
  return { items: rows, next, previous, total: counted && totalOf(query.count, counted.rows[0]!.count) }
}
