import { z } from 'zod'
import {
  byId,
  endpoint,
  id,
  language,
  line,
  many,
  moment,
  pageOf,
  paging,
  searchText,
  version,
} from '#contract'

export const roles = ['administrator', 'editor', 'reader'] as const
export const role = z.enum(roles).meta({ id: 'Role' })

// Only ASCII mailboxes: there lower case means the same to JavaScript and to Postgres.
export const email = z.email('Write an e-mail address, such as an.nguyen@example.org').max(254).toLowerCase()

/** A password as somebody chose it; what makes one too weak is said by `weaknessOf` in rules.ts. */
const password = z.string().max(1000)

export const ownAccount = z
  .object({
    id,
    name: z.string(),
    email: z.string(),
    role,
    language: z.string().nullable(),
    colorScheme: z.enum(['light', 'dark']).nullable().meta({ description: 'null: as the device has it' }),
    density: z.enum(['comfortable', 'compact']).nullable(),
    singleKeys: z.boolean().meta({ description: 'Whether shortcuts of a single key are on' }),
  })
  .meta({ id: 'OwnAccount' })
export type OwnAccount = z.output<typeof ownAccount>

export const session = z
  .object({
    account: ownAccount.nullable().meta({ description: 'null: nobody is signed in' }),
    needsFirstAccount: z
      .boolean()
      .meta({ description: 'Whether the first administrator is still to be made' }),
  })
  .meta({ id: 'BrowserSession' })

export const accountStates = ['invited', 'active', 'blocked', 'withdrawn'] as const
export const accountSorts = ['name', '-name', 'lastSignIn', '-lastSignIn'] as const

export const account = z
  .object({
    id,
    version,
    name: z.string(),
    email: z.string(),
    role,
    state: z
      .enum(accountStates)
      .meta({ description: 'invited and withdrawn: has not joined with the one-time link' }),
    blockedAt: moment.nullable(),
    lastSignInAt: moment.nullable().meta({ description: 'Of those remembered: about the last four months' }),
    signIns: z.int().meta({ description: 'Browsers that are signed in now' }),
    linkExpiresAt: moment.nullable().meta({
      description: 'Until when a one-time link that was given out is good; null when there is none',
    }),
    createdAt: moment,
  })
  .meta({ id: 'Account' })
export type Account = z.output<typeof account>

export const signIn = z
  .object({
    id,
    userAgent: z.string().nullable().meta({ description: 'What the browser calls itself' }),
    address: z.string().nullable().meta({ description: 'The network address it signed in from' }),
    createdAt: moment,
    lastUsedAt: moment.meta({ description: 'To about five minutes' }),
    isThis: z.boolean().meta({ description: 'Whether it is the one that asks' }),
  })
  .meta({ id: 'SignIn' })
export type SignIn = z.output<typeof signIn>

export const getSession = endpoint({
  method: 'get',
  path: '/session',
  summary: 'Say who is signed in',
  access: 'anybody',
  answer: session,
})

export const createSession = endpoint({
  method: 'post',
  path: '/session',
  summary: 'Sign in; sets a cookie',
  access: 'anybody',
  body: z.object({ email: line(254).toLowerCase(), password }),
  answer: session,
})

export const deleteSession = endpoint({
  method: 'delete',
  path: '/session',
  summary: 'Sign out',
  access: 'anybody',
})

export const createFirstAccount = endpoint({
  method: 'post',
  path: '/accounts/first',
  summary: 'Make the first administrator with the link that the first start shows, and sign in',
  access: 'anybody',
  body: z.object({ token: z.string().max(200), name: line(200), email, password }),
  answer: session,
})

export const listAccounts = endpoint({
  method: 'get',
  path: '/accounts',
  summary: 'List accounts, invited ones among them',
  access: 'administrator',
  query: paging.extend({
    q: searchText.optional().meta({ description: 'By name or e-mail address; accents forgiven' }),
    role: many(role).optional(),
    state: many(z.enum(accountStates))
      .optional()
      .meta({ description: 'Without it all but withdrawn invitations' }),
    sort: z.enum(accountSorts).default('name'),
  }),
  answer: pageOf(account),
})

export const getAccount = endpoint({
  method: 'get',
  path: '/accounts/:id',
  summary: 'Read one account',
  access: 'administrator',
  params: byId,
  answer: account,
})

export const inviteAccount = endpoint({
  method: 'post',
  path: '/accounts',
  summary: 'Invite somebody, who joins with a one-time link of /accounts/:id/link',
  access: 'administrator',
  body: z.object({ name: line(200), email, role }),
  answer: account,
  creates: true,
})

export const updateOwnAccount = endpoint({
  method: 'patch',
  path: '/accounts/me',
  summary: 'Change your own name and how the screens look to you',
  access: 'reader',
  body: z
    .object({
      name: line(200),
      language: language.nullable(),
      colorScheme: ownAccount.shape.colorScheme,
      density: ownAccount.shape.density,
      singleKeys: z.boolean(),
    })
    .partial(),
  answer: ownAccount,
})

export const changePassword = endpoint({
  method: 'post',
  path: '/accounts/me/password',
  summary: 'Change your own password; every other sign-in of yours ends',
  access: 'reader',
  body: z.object({ current: password, next: password }),
})

export const listOwnSignIns = endpoint({
  method: 'get',
  path: '/accounts/me/sign-ins',
  summary: 'List the browsers in which you are signed in, the last used first',
  access: 'reader',
  answer: z.object({ items: z.array(signIn) }),
})

export const endOwnSignIn = endpoint({
  method: 'delete',
  path: '/accounts/me/sign-ins/:id',
  summary: 'Sign out one of your browsers',
  access: 'reader',
  params: byId,
})

export const endOtherSignIns = endpoint({
  method: 'delete',
  path: '/accounts/me/sign-ins',
  summary: 'Sign out all your browsers but this one',
  access: 'reader',
})

export const updateAccount = endpoint({
  method: 'patch',
  path: '/accounts/:id',
  summary: 'Change the name or the role of an account; nobody takes the role from themself',
  access: 'administrator',
  params: byId,
  body: z.object({ name: line(200), role }).partial(),
  answer: account,
  changes: true,
})

const act = <Path extends `/accounts/:id/${string}`>(path: Path, summary: string) =>
  ({ method: 'post', path, summary, access: 'administrator', params: byId, changes: true }) as const

export const blockAccount = endpoint({
  ...act(
    '/accounts/:id/block',
    'Block somebody else from their next request on, or withdraw their invitation; their link ends',
  ),
  answer: account,
})

export const unblockAccount = endpoint({
  ...act(
    '/accounts/:id/unblock',
    'Let somebody who was blocked sign in again, or renew a withdrawn invitation',
  ),
  answer: account,
})

export const endSignInsOf = endpoint({
  ...act('/accounts/:id/sign-out', 'Sign an account out of every browser'),
  answer: account,
})

export const makeLink = endpoint({
  ...act(
    '/accounts/:id/link',
    'Make a one-time link: to join, good for 7 days, or for another password, good for 24 hours; the last one ends',
  ),
  answer: account.extend({
    linkPath: z
      .string()
      .optional()
      .meta({ description: 'Below the address of the program; shown this once' }),
  }),
})

export const withdrawLink = endpoint({
  ...act('/accounts/:id/link/withdraw', 'End the one-time link that was given out'),
  answer: account,
})

const token = z.string().max(200)

export const readLink = endpoint({
  method: 'post',
  path: '/accounts/link',
  summary: 'Say whose one-time link this is',
  access: 'anybody',
  body: z.object({ token }),
  answer: z.object({ for: z.enum(['joining', 'password']), name: z.string(), email: z.string(), role }),
})

export const join = endpoint({
  method: 'post',
  path: '/accounts/join',
  summary: 'Accept an invitation with its one-time link, and sign in',
  access: 'anybody',
  body: z.object({ token, name: line(200), password }),
  answer: session,
})

export const replacePassword = endpoint({
  method: 'post',
  path: '/accounts/password',
  summary: 'Set another password with a one-time link, end every sign-in, and sign in',
  access: 'anybody',
  body: z.object({ token, password }),
  answer: session,
})

export type Role = z.output<typeof role>
