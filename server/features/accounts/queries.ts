import type { z } from 'zod'
import type { account, listAccounts as listEndpoint, OwnAccount } from '#contract/accounts'
import type { Database, Transaction } from '../../database/database.ts'
import { Prisma } from '../../database/generated/client.ts'
import { readPage } from '../../database/list.ts'
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

/** One page of all accounts by name, with the total as asked for. Throws 400 for a cursor of another list. */
export async function listAccounts(
  { prisma }: Database,
  paging: z.output<(typeof listEndpoint)['query']>,
): Promise<z.output<(typeof listEndpoint)['answer']>> {
  return readPage<z.output<typeof account>>(
    prisma,
    {
      name: 'accounts',
      columns: sql`a.id, a.version, a.name, a.email, a.role, a.blocked_at AS "blockedAt", a.created_at AS "createdAt",
        (SELECT max(s.created_at) FROM sign_in s WHERE s.account_id = a.id) AS "lastSignInAt"`,
      from: sql`account a`,
      where: [sql`TRUE`],
      keys: [
        { expression: 'a.name', type: 'text' },
        { expression: 'a.id', type: 'uuid' },
      ],
    },
    paging,
  )
}
