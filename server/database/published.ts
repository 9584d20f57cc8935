import { withConnection } from './connection.ts'
import { type Database, type DatabaseLog, openDatabase } from './database.ts'

// A reader waits no longer, and nobody who is not signed in keeps the database at work for longer.
const patienceMs = 20_000

/** The role that reads what is published and nothing else, beside the role that the program runs under. */
export const publishedRole = (programRole: string) => `${programRole}_published`

/**
 * Opens what anybody may read of the database at a URL: the same tables by name, as the views of `published` that
 * stand before them, as a role that can read nothing else. Where there is no such role, which is said, the views alone
 * decide.
 */
export async function openPublished(
  url: string,
  options: { poolSize: number; log: DatabaseLog },
): Promise<Database> {
  const role = await roleToTake(url)
  if (!role)
    options.log.warn(
      'What is published is read under the role of the program: its own role is missing, and DATABASE_OWNER_URL, or the role of DATABASE_URL, may not make it',
    )
  const settings = [
    'search_path=published,public',
    `statement_timeout=${patienceMs}`,
    'default_transaction_read_only=on',
    ...(role ? [`role=${role}`] : []),
  ]
  const address = new URL(url)
  const asked = address.searchParams.get('options') ?? process.env.PGOPTIONS ?? ''
  address.searchParams.set('options', [asked, ...settings.map((one) => `-c ${one}`)].join(' ').trim())
  // Views of views take several times as long to plan as to read.
  return openDatabase(address.href, { ...options, schema: 'published', keepsPlans: true })
}

async function roleToTake(url: string): Promise<string | null> {
  const role = publishedRole(decodeURIComponent(new URL(url).username))
  return withConnection(url, async (client) => {
    const { rows } = await client.query(
      `SELECT FROM pg_roles WHERE rolname = $1 AND pg_has_role(oid, 'MEMBER')
          AND has_table_privilege(oid, 'published.conference', 'SELECT')`,
      [role],
    )
    return rows.length > 0 ? role : null
  })
}
