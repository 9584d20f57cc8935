import type { z } from 'zod'
import {
  type Account,
  accountStates,
  type listAccounts as listEndpoint,
  type OwnAccount,
  type Role,
  type SignIn,
} from '#contract/accounts'
import type { Database, Transaction } from '../../database/database.ts'
import { Prisma } from '../../database/generated/client.ts'
import { readPage } from '../../database/list.ts'
import { holds, typed } from '../../database/matching.ts'
import type { Caller } from '../../http/context.ts'
import { notFound } from '../../http/errors.ts'

const { sql, raw } = Prisma

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
  const { rows } = await pool.query<Caller & { sign_in_id: string; is_ageing: boolean; good_for_ms: number }>(
    `SELECT account.id, account.name, account.role, sign_in.id AS sign_in_id,
            sign_in.updated_at < now() - interval '5 minutes' AS is_ageing,
            extract(epoch FROM sign_in.expires_at - now())::float8 * 1000 AS good_for_ms
       FROM sign_in JOIN account ON account.id = sign_in.account_id
      WHERE sign_in.token = $1 AND sign_in.expires_at > now() AND account.blocked_at IS NULL`,
    [tokenHash],
  )
  if (!rows[0]) return null
  const { id, name, role, sign_in_id: signInId, is_ageing: isAgeing, good_for_ms: signedInForMs } = rows[0]
  return { caller: { id, name, role, signedInForMs }, signInId, isAgeing }
}

const stateOf = `CASE WHEN EXISTS (SELECT 1 FROM credential c WHERE c.account_id = a.id)
  THEN CASE WHEN a.blocked_at IS NULL THEN 'active' ELSE 'blocked' END
  ELSE CASE WHEN a.blocked_at IS NULL THEN 'invited' ELSE 'withdrawn' END END`
const lastSignInOf = '(SELECT max(s.created_at) FROM sign_in s WHERE s.account_id = a.id)'

// The clock and not now(), which stands still in a transaction that has just ended sign-ins.
const columns = sql`a.id, a.version, a.name, a.email, a.role, a.blocked_at AS "blockedAt",
  a.created_at AS "createdAt", ${raw(stateOf)} AS state, ${raw(lastSignInOf)} AS "lastSignInAt",
  (SELECT count(*)::int FROM sign_in s WHERE s.account_id = a.id AND s.expires_at > clock_timestamp()) AS "signIns",
  (SELECT max(v.expires_at) FROM verification v
    WHERE v.identifier = 'link:' || a.id AND v.expires_at > now()) AS "linkExpiresAt"`

/** One page of accounts, with the total as asked for. Throws InvalidCursor for a cursor of another list. */
export async function listAccounts(
  { prisma }: Database,
  { q, role, state, sort, ...paging }: z.output<(typeof listEndpoint)['query']>,
): Promise<z.output<(typeof listEndpoint)['answer']>> {
  const words = await typed(prisma, q)
  return readPage<Account>(
    prisma,
    {
      name: `accounts by ${sort}`,
      columns,
      from: sql`account a`,
      where: [
        words ? holds(sql`fold(a.name || ' ' || a.email)`, words) : sql`TRUE`,
        role ? sql`a.role::text = ANY (${role})` : sql`TRUE`,
        sql`${raw(stateOf)} = ANY (${state ?? shown})`,
      ],
      keys: [
        ...(sort.endsWith('lastSignIn') ? [bySignIn] : []),
        { expression: 'fold(a.name)', type: 'text' },
        { expression: 'a.id', type: 'uuid' },
      ],
      descending: sort.startsWith('-'),
    },
    paging,
  )
}

// Withdrawn invitations are shown to who asks for them.
const shown = accountStates.filter((state) => state !== 'withdrawn')
const bySignIn = { expression: `coalesce(${lastSignInOf}, 'epoch')`, type: 'timestamptz' } as const

/** One account as administrators see it. Throws 404 when there is none. */
export async function getAccount(tx: Transaction, id: string): Promise<Account> {
  const [account] = await tx.$queryRaw<Account[]>`SELECT ${columns} FROM account a WHERE a.id = ${id}::uuid`
  if (!account) throw notFound('account')
  return account
}

/** The browsers in which somebody is signed in, the last used first; `token` is the hash of the one that asks. */
export async function listSignIns({ prisma }: Database, accountId: string, token: string): Promise<SignIn[]> {
  return prisma.$queryRaw`
    SELECT id, user_agent AS "userAgent", ip_address AS address, created_at AS "createdAt",
           updated_at AS "lastUsedAt", token = ${token} AS "isThis"
      FROM sign_in WHERE account_id = ${accountId}::uuid AND expires_at > now()
     ORDER BY token = ${token} DESC, updated_at DESC, id`
}

/** Whose one-time link has this hash and what it is for; null when it is good no longer. */
export async function linkHolder(tx: Transaction, tokenHash: string) {
  const [holder] = await tx.$queryRaw<
    { id: string; for: 'joining' | 'password'; name: string; email: string; role: Role }[]
  >`
    SELECT a.id, a.name, a.email, a.role, CASE ${raw(stateOf)} WHEN 'invited' THEN 'joining' ELSE 'password' END AS for
      FROM verification v JOIN account a ON v.identifier = 'link:' || a.id
     WHERE v.value = ${tokenHash} AND v.expires_at > now() AND a.blocked_at IS NULL`
  return holder ?? null
}
