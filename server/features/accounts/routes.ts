import * as contract from '#contract/accounts'
import type { Database } from '../../database/database.ts'
import { type Served, serve } from '../../http/serve.ts'
import { hashOfToken } from '../../http/tokens.ts'
import * as administration from './commands/administration.ts'
import type { LinkFor } from './commands/links.ts'
import { signIn } from './commands/sign-in.ts'
import { endOneSignIn, endSignIns } from './commands/sign-ins.ts'
import { readLink, useLink } from './commands/use-link.ts'
import * as commands from './commands.ts'
import * as queries from './queries.ts'
import { serveVisitor } from './serve-visitor.ts'

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

  serveVisitor(contract.readLink, ({ body }, { database }) => readLink(database.prisma, body.token)),
  enterByLink(contract.join, 'joining'),
  enterByLink(contract.replacePassword, 'password'),

  serve(contract.listAccounts, ({ query }, { database }) => queries.listAccounts(database, query)),
  serve(contract.inviteAccount, ({ body }, context) => administration.invite(context, body)),

  serve(contract.updateOwnAccount, ({ body }, { database, caller }) =>
    commands.updateOwnAccount(database, caller!.id, body),
  ),

  serveVisitor(contract.changePassword, async ({ body }, { database, caller, visitor, log, remember }) => {
    remember(await commands.changePassword(database, caller!.id, body, visitor))
    log.info({ event: 'password-changed', account: caller!.id }, 'Password changed')
  }),

  serveVisitor(contract.listOwnSignIns, async (_, { database, caller, token }) => ({
    items: await queries.listSignIns(database, caller!.id, hashOfToken(token ?? '')),
  })),
  serveVisitor(contract.endOwnSignIn, async ({ params }, { database, caller, log }) => {
    await endOneSignIn(database, caller!.id, params.id)
    log.info({ event: 'sign-in-ended', account: caller!.id }, 'Sign-in ended by its owner')
  }),
  serveVisitor(contract.endOtherSignIns, async (_, { database, caller, log, token }) => {
    await endSignIns(database.prisma, { accountId: caller!.id, token: { not: hashOfToken(token ?? '') } })
    log.info({ event: 'sign-ins-ended', account: caller!.id, by: caller!.id }, 'Other sign-ins ended')
  }),

  // After the addresses of one's own account, which have `me` in the place of an id.
  serve(contract.getAccount, ({ params }, { database }) => queries.getAccount(database.prisma, params.id)),
  serve(contract.updateAccount, ({ params, body }, context) =>
    administration.updateAccount(context, params.id, body),
  ),
  serve(contract.blockAccount, ({ params }, context) => administration.block(context, params.id)),
  serve(contract.unblockAccount, ({ params }, context) => administration.unblock(context, params.id)),
  serve(contract.endSignInsOf, ({ params }, context) => administration.endSignInsOf(context, params.id)),
  serve(contract.makeLink, ({ params }, context) => administration.makeLink(context, params.id)),
  serve(contract.withdrawLink, ({ params }, context) => administration.withdrawLink(context, params.id)),
]

function enterByLink(endpoint: typeof contract.join | typeof contract.replacePassword, linkFor: LinkFor) {
  return serveVisitor(endpoint, async ({ body }, { database, visitor, log, token, remember }) => {
    const entered = await useLink(database, linkFor, body, visitor, log)
    if (token) await endSignIns(database.prisma, { token: hashOfToken(token) })
    remember(entered.token)
    return sessionOf(database, entered.accountId)
  })
}

async function sessionOf(database: Database, accountId: string | undefined) {
  const account = accountId ? await queries.getOwnAccount(database.prisma, accountId) : null
  return {
    account,
    needsFirstAccount: !account && !(await queries.someAccountExists(database.prisma)),
  }
}
