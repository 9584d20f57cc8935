import * as contract from '#contract/accounts'
import type { Database } from '../../database/database.ts'
import { type Served, serve } from '../../http/serve.ts'
import { signIn } from './commands/sign-in.ts'
import { endSignIns } from './commands/sign-ins.ts'
import * as commands from './commands.ts'
import * as queries from './queries.ts'
import { serveVisitor } from './serve-visitor.ts'
import { hashOfToken } from './tokens.ts'

export const accountRoutes: Served[] = [
  serveVisitor(contract.getSession, (_, { database, caller }) => sessionOf(database, caller?.id)),

  serveVisitor(contract.createSession, async ({ body }, { database, visitor, log, token, remember }) => {
    const signedIn = await signIn(database, body, visitor, log)
    if (token) await endSignIns(database.prisma, { token: hashOfToken(token) })
    remember(signedIn.token)
    return sessionOf(database, signedIn.accountId)
  }),

  serveVisitor(contract.deleteSession, async (_, { database, caller, log, token, forget }) => {
    if (token) await endSignIns(database.prisma, { token: hashOfToken(token) })
    if (caller) log.info({ event: 'sign-out', account: caller.id }, 'Signed out')
    forget()
  }),

  serveVisitor(contract.createFirstAccount, async ({ body }, { database, visitor, log, remember }) => {
    const made = await commands.createFirstAccount(database, body, visitor)
    log.info(
      { event: 'account-created', account: made.accountId, role: 'administrator' },
      'First account made',
    )
    remember(made.token)
    return sessionOf(database, made.accountId)
  }),

  serve(contract.listAccounts, ({ query }, { database }) => queries.listAccounts(database, query)),

  serve(contract.updateOwnAccount, ({ body }, { database, caller }) =>
    commands.updateOwnAccount(database, caller!.id, body),
  ),

  serveVisitor(contract.changePassword, async ({ body }, { database, caller, visitor, log, remember }) => {
    remember(await commands.changePassword(database, caller!.id, body, visitor))
    log.info({ event: 'password-changed', account: caller!.id }, 'Password changed')
  }),
]

async function sessionOf(database: Database, accountId: string | undefined) {
  const account = accountId ? await queries.getOwnAccount(database.prisma, accountId) : null
  return {
    account,
    needsFirstAccount: !account && !(await queries.someAccountExists(database.prisma)),
  }
}
