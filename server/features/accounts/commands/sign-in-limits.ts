import { createHash } from 'node:crypto'
import type { Database } from '../../../database/database.ts'
import { Refusal } from '../../../http/errors.ts'
import { networkOf } from '../../../http/network.ts'

type Limit = { tries: number; seconds: number }

// Somebody who cannot remember a password waits a few minutes; a guesser has 1,440 tries a day.
const accountFromAddress: Limit = { tries: 10, seconds: 600 }
// A whole hall may come from one address: only its wrong tries count.
const address: Limit = { tries: 100, seconds: 600 }
// Guessing from many addresses; who signed in from the same address lately is not held up by it.
const account: Limit = { tries: 100, seconds: 3600 }

/** 429: too many wrong passwords; the answer says when to try again. */
export class TooManyTries extends Refusal {
  retryAfterSeconds: number
  constructor(retryAfterSeconds: number) {
    super(429, 'too-many-tries', 'Too many tries. Wait a little, then try again.')
    this.retryAfterSeconds = retryAfterSeconds
  }
}

export type Try = { email: string; address: string }

/**
 * Counts a try before its password is looked at, so that many at once cannot slip through; kept in the database
 * for every process. Throws TooManyTries. Works the same whether there is such an account or not.
 */
export async function countTry(database: Database, of: Try): Promise<void> {
  const keys = keysOf(of)
  await count(database, keys.accountFromAddress, accountFromAddress)
  await count(database, keys.address, address)
  const wait = await take(database, keys.account, account)
  if (wait > 0 && !(await isKnownThere(database, of))) throw new TooManyTries(wait)
}

/** Counts a try of somebody signed in to name their own password again. Throws TooManyTries. */
export async function countOwnTry(database: Database, accountId: string): Promise<void> {
  await count(database, keyOf('own', accountId), accountFromAddress)
}

/** Takes back what the right password had counted, and clears what is over. */
export async function forgiveTry({ pool }: Database, of: Try): Promise<void> {
  const keys = keysOf(of)
  await pool.query('DELETE FROM sign_in_try WHERE key = $1 OR ends_at < now()', [keys.accountFromAddress])
  for (const key of [keys.address, keys.account])
    await pool.query('UPDATE sign_in_try SET tries = greatest(tries - 1, 0) WHERE key = $1', [key])
}

async function count(database: Database, key: string, limit: Limit) {
  const wait = await take(database, key, limit)
  if (wait > 0) throw new TooManyTries(wait)
}

// Resolves to the seconds to wait: 0 while the try is within the limit.
async function take({ pool }: Database, key: string, { tries, seconds }: Limit): Promise<number> {
  const { rows } = await pool.query<{ tries: number; wait: number }>(
    `INSERT INTO sign_in_try AS was (key, tries, ends_at) VALUES ($1, 1, now() + $2 * interval '1 s')
     ON CONFLICT (key) DO UPDATE SET
       tries = CASE WHEN was.ends_at > now() THEN was.tries + 1 ELSE 1 END,
       ends_at = CASE WHEN was.ends_at > now() THEN was.ends_at ELSE excluded.ends_at END
     RETURNING tries, greatest(1, ceil(extract(epoch FROM ends_at - now())))::int AS wait`,
    [key, seconds],
  )
  return rows[0]!.tries > tries ? rows[0]!.wait : 0
}

async function isKnownThere({ prisma }: Database, { email, address }: Try) {
  return (await prisma.signIn.findFirst({ where: { ipAddress: address, account: { email } } })) !== null
}

const keysOf = ({ email, address: from }: Try) => ({
  accountFromAddress: keyOf('account from address', email, networkOf(from)),
  address: keyOf('address', networkOf(from)),
  account: keyOf('account', email),
})

// Hashed: what people type as their address is at times their password.
const keyOf = (...parts: string[]) => createHash('sha256').update(JSON.stringify(parts)).digest('hex')
