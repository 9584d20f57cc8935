import { z } from 'zod'
import { endpoint, id, language, line, moment, pageOf, paging, version } from '#contract'

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

export const account = z
  .object({
    id,
    version,
    name: z.string(),
    email: z.string(),
    role,
    blockedAt: moment.nullable(),
    lastSignInAt: moment.nullable().meta({ description: 'Of those remembered: about the last four months' }),
    createdAt: moment,
  })
  .meta({ id: 'Account' })

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
  summary: 'List accounts by name',
  access: 'administrator',
  query: paging,
  answer: pageOf(account),
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

export type Role = z.output<typeof role>
