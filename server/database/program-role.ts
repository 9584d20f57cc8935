import type pg from 'pg'
import { withConnection } from './connection.ts'
import { limitPublished } from './published-role.ts'

/** How a database is reached by the program and by its owner: by two roles, or by one that is both. */
export type Addresses = { url: string; ownerUrl: string }

// Any number that no other lock of the program uses ("role" in ASCII).
const lockKey = 0x726f6c65

const everyRow = 'SELECT, INSERT, UPDATE, DELETE'

/** What the program may do with a table where it is less than everything with its rows. */
const limited: Record<string, string> = {
  // To see that there is nothing to migrate, when it starts without its owner.
  _prisma_migrations: 'SELECT',
  // Which act of whose; when, and after which, is the database's to say.
  change: 'SELECT, INSERT (id, account_id, conference_id, action, undoes_id, reason)',
  // Written by the owner's trigger.
  change_row: 'SELECT',
  // Undoing takes one back and never changes it; the id is there for the lock that undoing takes.
  corrigendum: 'SELECT, INSERT, DELETE, UPDATE (id)',
  // What was sent stands; settling is all that is added to it.
  floor_act: 'SELECT, INSERT, UPDATE (settled_at, settled_by_id)',
  country: 'SELECT',
  country_name: 'SELECT',
  country_alias: 'SELECT',
  country_succession: 'SELECT',
}

/**
 * Lets the program's role read and write the rows of a migrated database and do nothing else with it; makes the role
 * where the owner may and it is missing. Where one role is both only what anybody may read is limited. Throws in a sentence when the program's
 * role could get at history all the same.
 */
export async function limitProgram({ url, ownerUrl }: Addresses): Promise<void> {
  const { username, password } = new URL(url)
  const role = decodeURIComponent(username)
  const isOwner = role === decodeURIComponent(new URL(ownerUrl).username)
  if (isOwner) return withConnection(ownerUrl, (client) => inTurn(client, () => limitPublished(client, role)))
  const database = await withConnection(ownerUrl, async (client) => {
    await inTurn(client, async () => {
      await makeRole(client, role, decodeURIComponent(password))
      await client.query(await grants(client, role))
      await limitPublished(client, role)
    })
    return whichDatabase(client)
  })
  await withConnection(url, async (client) => {
    if ((await whichDatabase(client)) !== database)
      throw new Error('DATABASE_URL and DATABASE_OWNER_URL lead to different databases.')
    await refuseTooMuch(client, role)
  })
}

// Of several programs that start at once the others wait: two GRANTs on one table cannot meet.
async function inTurn(client: pg.Client, work: () => Promise<void>): Promise<void> {
  await client.query('BEGIN')
  await client.query('SELECT pg_advisory_xact_lock($1)', [lockKey])
  await work()
  await client.query('COMMIT')
}

async function makeRole(client: pg.Client, role: string, password: string): Promise<void> {
  const { rows } = await client.query<{ isThere: boolean; mayMake: boolean }>(
    `SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = $1) AS "isThere", rolsuper OR rolcreaterole AS "mayMake"
       FROM pg_roles WHERE rolname = current_user`,
    [role],
  )
  const { isThere, mayMake } = rows[0]!
  if (isThere) return
  const name = client.escapeIdentifier(role)
  if (!mayMake)
    throw new Error(
      `The database has no role ${name} for DATABASE_URL: make it with CREATE ROLE ${name} LOGIN PASSWORD '…'. It needs no other right.`,
    )
  await client.query(`CREATE ROLE ${name} LOGIN PASSWORD ${client.escapeLiteral(password)}`)
}

// All anew at each start, so that the rights are these whatever they were.
async function grants(client: pg.Client, role: string): Promise<string> {
  const { rows } = await client.query<{ name: string; isSequence: boolean }>(
    `SELECT relname AS name, relkind = 'S' AS "isSequence" FROM pg_class
      WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'S') AND pg_has_role(relowner, 'USAGE')`,
  )
  const to = client.escapeIdentifier(role)
  const onEach = rows.flatMap(({ name, isSequence }) => {
    const on = `ON public.${client.escapeIdentifier(name)}`
    const rights = isSequence ? 'USAGE' : (limited[name] ?? everyRow)
    return [`REVOKE ALL ${on} FROM ${to}`, `GRANT ${rights} ${on} TO ${to}`]
  })
  // Before Postgres 15 everybody may create there, and what is created may be taken for the owner's.
  const onSchema = ['REVOKE CREATE ON SCHEMA public FROM PUBLIC', `GRANT USAGE ON SCHEMA public TO ${to}`]
  return [...onSchema, ...onEach].join(';\n')
}

async function whichDatabase(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ which: string }>(
    `SELECT concat(oid, ' since ', pg_postmaster_start_time()) AS which FROM pg_database WHERE datname = current_database()`,
  )
  return rows[0]!.which
}

const faults = {
  isSuperuser: 'is a superuser',
  makesRoles: 'may make roles, and so become any other',
  owns: 'owns it, or is a member of the role that does',
  creates:
    'may create tables in its schema public; an administrator ends that with ALTER SCHEMA public OWNER TO the owner',
  writes: 'was given the right to write in its history',
}

async function refuseTooMuch(client: pg.Client, role: string): Promise<void> {
  const { rows } = await client.query<Record<keyof typeof faults, boolean>>(
    `SELECT r.rolsuper AS "isSuperuser", r.rolcreaterole AS "makesRoles",
       pg_has_role(d.datdba, 'MEMBER') OR EXISTS (
         SELECT FROM pg_class WHERE relnamespace = 'public'::regnamespace AND pg_has_role(relowner, 'MEMBER')) AS owns,
       has_schema_privilege('public', 'CREATE') AS creates,
       has_table_privilege('public.change', 'UPDATE, DELETE, TRUNCATE, TRIGGER')
         OR has_table_privilege('public.change_row', 'INSERT, UPDATE, DELETE, TRUNCATE, TRIGGER')
         OR has_any_column_privilege('public.change', 'UPDATE')
         OR has_any_column_privilege('public.change_row', 'INSERT, UPDATE') AS writes
     FROM pg_roles r, pg_database d WHERE r.rolname = current_user AND d.datname = current_database()`,
  )
  const fault = (Object.keys(faults) as (keyof typeof faults)[]).find((name) => rows[0]![name])
  if (fault)
    throw new Error(
      `The role ${role} of DATABASE_URL ${faults[fault]}. With DATABASE_OWNER_URL it must not, ` +
        'or history would not be safe from the program: give it a role of its own that owns nothing.',
    )
}
