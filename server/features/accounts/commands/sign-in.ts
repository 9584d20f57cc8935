import type { Logger } from 'pino'
import type { Database, Transaction } from '../../../database/database.ts'
import { Refusal } from '../../../http/errors.ts'
import { isPassword } from '../passwords.ts'
import { passwordProvider } from './set-password.ts'
import { countTry, forgiveTry, TooManyTries } from './sign-in-limits.ts'
import { startSignIn, type Visitor } from './sign-ins.ts'

const wrongCredentials = () =>
  new Refusal(401, 'wrong-credentials', 'There is no account with this e-mail address and password.')

/**
 * Signs somebody in by password and returns the token of the sign-in. Throws the same 401 after the same work for
 * an unknown account, a wrong password and a blocked account, and 429 after too many tries.
 */
export async function signIn(
  database: Database,
  { email, password }: { email: string; password: string },
  visitor: Visitor,
  log: Pick<Logger, 'info' | 'warn'>,
): Promise<{ token: string; accountId: string }> {
  const { prisma } = database
  const account = await prisma.account.findUnique({
    where: { email },
    select: {
      id: true,
      blockedAt: true,
      credentials: { where: { providerId: passwordProvider }, select: { id: true, password: true } },
    },
  })
  const event = { event: 'sign-in', account: account?.id ?? null, address: visitor.address }
  await countTry(database, { email, address: visitor.address }).catch((error) => {
    if (error instanceof TooManyTries) log.warn({ ...event, refused: 'too many tries' }, 'Sign-in refused')
    throw error
  })
  const credential = account?.credentials[0]
  const matches = await isPassword(password, credential?.password ?? null)
  if (!matches || !account || !credential || account.blockedAt) {
    const reason = !account ? 'unknown account' : matches ? 'blocked account' : 'wrong password'
    log.warn({ ...event, refused: reason }, 'Sign-in refused')
    throw wrongCredentials()
  }
  await forgiveTry(database, { email, address: visitor.address })
  const token = await prisma.$transaction(async (tx) => {
    if (!(await isStillGood(tx, credential))) throw wrongCredentials()
    return startSignIn(tx, account.id, visitor)
  })
  log.info(event, 'Signed in')
  return { token, accountId: account.id }
}

/**
 * Whether a credential that was looked at is still the one, and its account not blocked; both stay so until the
 * transaction ends. The password may have been replaced while its hash was worked out. The account is held
 * before what hangs on it, as everywhere, so that nobody waits for each other.
 */
export async function isStillGood(
  tx: Transaction,
  { id, password }: { id: string; password: string | null },
): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM account JOIN credential ON account.id = credential.account_id
     WHERE credential.id = ${id}::uuid AND credential.password = ${password} AND account.blocked_at IS NULL
       FOR UPDATE`
  return rows.length > 0
}
