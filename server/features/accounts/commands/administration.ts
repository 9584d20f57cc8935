import type { z } from 'zod'
import type {
  Account,
  inviteAccount as inviteEndpoint,
  updateAccount as updateEndpoint,
} from '#contract/accounts'
import type { Transaction } from '../../../database/database.ts'
import type { Context } from '../../../http/context.ts'
import { conflict, notAllowed, StaleVersion } from '../../../http/errors.ts'
import { getAccount } from '../queries.ts'
import { endLinks, giveLink } from './links.ts'
import { endSignIns } from './sign-ins.ts'

/**
 * Makes an account that its owner still has to join. Throws 409 when the e-mail address has one, unless that is a
 * withdrawn invitation, which then holds again as it is given now.
 */
export async function invite(context: Context, body: z.output<(typeof inviteEndpoint)['body']>) {
  const account = await context.once(async (tx) => {
    await holdAccounts(tx, [context.caller!.id])
    await mustAdminister(tx, context)
    const where = { email: body.email, blockedAt: { not: null }, credentials: { none: {} } }
    const withdrawn = await tx.account.findFirst({ where, select: { id: true } })
    const id = withdrawn?.id ?? context.newId
    const again = { ...body, blockedAt: null, version: { increment: 1 } }
    if (withdrawn) await tx.account.update({ where: { id }, data: again, select: { id: true } })
    else await tx.account.create({ data: { ...body, id }, select: { id: true } })
    return getAccount(tx, id)
  })
  say(context, account.id, 'account-invited', 'Account invited', { role: body.role })
  return account
}

/** Changes name and role, from the next request on. Throws 409 where an administrator would demote themself. */
export async function updateAccount(
  context: Context,
  id: string,
  body: z.output<(typeof updateEndpoint)['body']>,
) {
  const role = body.role && { role: body.role }
  const account = await withAccount(context, id, async (tx, before) => {
    if (body.role !== undefined && body.role !== before.role) mustBeAnother(context, id)
    await tx.account.update({ where: { id }, data: body, select: { id: true } })
  })
  say(context, id, 'account-changed', 'Account changed', { ...role })
  return account
}

/** Blocks somebody from their next request on, or withdraws an invitation. Throws 409 for the caller's own account. */
export async function block(context: Context, id: string) {
  const account = await withAccount(context, id, async (tx, { blockedAt }) => {
    mustBeAnother(context, id)
    await endSignIns(tx, { accountId: id })
    await endLinks(tx, id)
    if (!blockedAt)
      await tx.account.update({ where: { id }, data: { blockedAt: new Date() }, select: { id: true } })
  })
  if (account.state === 'withdrawn') say(context, id, 'invitation-withdrawn', 'Invitation withdrawn')
  else say(context, id, 'account-blocked', 'Account blocked')
  return account
}

/** Lets somebody sign in again; their sign-ins of before do not come back. */
export async function unblock(context: Context, id: string) {
  const account = await withAccount(context, id, async (tx) => {
    await tx.account.update({ where: { id }, data: { blockedAt: null }, select: { id: true } })
  })
  say(context, id, 'account-unblocked', 'Account unblocked')
  return account
}

/** Signs somebody out of every browser. */
export async function endSignInsOf(context: Context, id: string) {
  const account = await withAccount(context, id, (tx) => endSignIns(tx, { accountId: id }))
  say(context, id, 'sign-ins-ended', 'All sign-ins of an account ended')
  return account
}

/**
 * Makes the link that somebody joins with, or sets another password with. Throws 409 for a blocked account, and
 * for the caller's own: whoever finds their browser open would need no password to take the account over.
 */
export async function makeLink(context: Context, id: string): Promise<Account & { linkPath: string }> {
  let linkPath = ''
  const account = await withAccount(context, id, async (tx, { state }) => {
    mustBeAnother(context, id)
    if (state === 'blocked' || state === 'withdrawn')
      throw conflict('account-blocked', 'This account is blocked: unblock it first.')
    linkPath = await giveLink(tx, id, state === 'invited' ? 'joining' : 'password')
  })
  say(context, id, 'link-made', 'One-time link made', {
    for: account.state === 'invited' ? 'joining' : 'password',
  })
  return { ...account, linkPath }
}

/** Ends the link that was given out. */
export async function withdrawLink(context: Context, id: string) {
  const account = await withAccount(context, id, (tx) => endLinks(tx, id))
  say(context, id, 'link-withdrawn', 'One-time link withdrawn')
  return account
}

async function withAccount(
  context: Context,
  id: string,
  act: (tx: Transaction, before: Account) => Promise<void>,
): Promise<Account> {
  return context.database.prisma.$transaction(async (tx) => {
    await act(tx, await holdForAdministrator(tx, context, id))
    await tx.account.update({ where: { id }, data: { version: { increment: 1 } }, select: { id: true } })
    return getAccount(tx, id)
  })
}

/**
 * Holds an account for the caller until the commit, as the caller saw it. The caller is held too and must still
 * be an administrator: of two who block or demote each other at once the second is one no more. So whoever does it
 * stays, and one administrator is always left.
 */
async function holdForAdministrator(tx: Transaction, context: Context, id: string): Promise<Account> {
  await holdAccounts(tx, [context.caller!.id, id])
  await mustAdminister(tx, context)
  const account = await getAccount(tx, id)
  if (account.version !== context.version) throw new StaleVersion(account)
  return account
}

// In the order of their ids, so that nobody waits for each other; a key share, which every write takes, passes.
const holdAccounts = (tx: Transaction, ids: string[]) =>
  tx.$queryRaw`SELECT id FROM account WHERE id = ANY (${ids}::uuid[]) ORDER BY id FOR NO KEY UPDATE`

async function mustAdminister(tx: Transaction, { caller }: Context) {
  const where = { id: caller!.id, role: 'administrator', blockedAt: null } as const
  if (!(await tx.account.findFirst({ where, select: { id: true } }))) throw notAllowed()
}

function mustBeAnother({ caller }: Context, id: string) {
  if (caller!.id === id)
    throw conflict('own-account', 'Nobody does this to their own account; another administrator can.')
}

const say = ({ caller, log }: Context, account: string, event: string, message: string, more = {}) =>
  log.info({ event, account, by: caller!.id, ...more }, message)
