import { parseArgs } from 'node:util'
import { pino } from 'pino'
import { accountStates, email as emailAddress, role as roleName, roles } from '#contract/accounts'
import { ConfigurationError, readConfiguration } from '../../configuration.ts'
import type { Database } from '../../database/database.ts'
import { openBeside } from '../../database/open-beside.ts'
import { Refusal } from '../../http/errors.ts'
import * as administer from './commands/administer.ts'
import { listAccounts } from './queries.ts'
import { readPassword } from './read-password.ts'

const usage = `npm run account -- list
npm run account -- create --email <address> --role <${roles.join('|')}> [--name <name>]   (password on standard input)
npm run account -- password --email <address>   (password on standard input)
npm run account -- role --email <address> --role <${roles.join('|')}>
npm run account -- block --email <address>
npm run account -- unblock --email <address>`

class WrongUse extends Error {}

type Given = { email?: string; role?: string; name?: string }
type Task = (database: Database, given: Given) => Promise<string>

const tasks: Record<string, Task> = {
  list: async (database) => {
    const lines: string[] = []
    for (let cursor: string | undefined, more = true; more; ) {
      const page = await listAccounts(database, {
        cursor,
        pageSize: 200,
        count: 'none',
        sort: 'name',
        state: [...accountStates],
      })
      for (const { email, role, name, state } of page.items)
        lines.push([email, role, name, ...(state === 'active' ? [] : [state])].join('\t'))
      cursor = page.next ?? undefined
      more = page.next !== null
    }
    return lines.join('\n') || 'There is no account yet.'
  },

  create: async (database, given) => {
    const [email, role] = [emailOf(given), roleOf(given)]
    const name = given.name?.normalize('NFC').trim() || email.split('@')[0]!
    await administer.addAccount(database, { email, role, name, password: await readPassword() })
    return `${email} can sign in as ${role}.`
  },

  password: async (database, given) => {
    const email = emailOf(given)
    await administer.replacePassword(database, email, await readPassword())
    return `${email} has a new password and is signed out everywhere.`
  },

  role: async (database, given) => {
    const [email, role] = [emailOf(given), roleOf(given)]
    await administer.setRole(database, email, role)
    return `${email} is ${role} now.${await warning(database)}`
  },

  block: async (database, given) => {
    const email = emailOf(given)
    await administer.setBlocked(database, email, true)
    return `${email} is blocked and signed out everywhere.${await warning(database)}`
  },

  unblock: async (database, given) => {
    const email = emailOf(given)
    await administer.setBlocked(database, email, false)
    return `${email} can sign in again.`
  },
}

const warning = async (database: Database) =>
  (await administer.someAdministratorCanSignIn(database)) ? '' : ' No administrator can sign in now.'

function emailOf({ email }: Given) {
  const parsed = emailAddress.safeParse(email)
  if (!parsed.success) throw new WrongUse('Say whose account with --email an.nguyen@example.org')
  return parsed.data
}

function roleOf({ role }: Given) {
  const parsed = roleName.safeParse(role)
  if (!parsed.success) throw new WrongUse(`Say the role with --role: ${roles.join(', ')}`)
  return parsed.data
}

function understand() {
  try {
    const text = { type: 'string' } as const
    const options = { email: text, role: text, name: text }
    const { values, positionals } = parseArgs({ options, allowPositionals: true })
    const task = Object.hasOwn(tasks, positionals[0] ?? '') ? tasks[positionals[0]!] : undefined
    if (task && positionals.length === 1) return { task, given: values as Given }
  } catch {
    // an option that there is not
  }
  throw new WrongUse(usage)
}

try {
  const { task, given } = understand()
  const log = pino({ level: 'error' }, pino.destination(2))
  const { database, stop } = await openBeside(readConfiguration(process.env), { poolSize: 2, log })
  try {
    console.log(await task(database, given))
  } finally {
    await stop()
  }
} catch (error) {
  const wrongUse = error instanceof WrongUse || error instanceof ConfigurationError
  const issue = error instanceof Refusal ? error.issues?.[0]?.message : undefined
  console.error(issue ?? (error instanceof Error ? error.message : error))
  process.exitCode = wrongUse ? 2 : 1
}
