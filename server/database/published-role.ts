import type pg from 'pg'
import { publishedRole } from './published.ts'

const notAllowed = '42501'

/**
 * Makes the role that reads what is published and nothing else, where the owner may make roles and it is missing, and
 * lets the program's role take it. Where it cannot be made the program does without, and says so when it starts.
 */
export async function limitPublished(client: pg.Client, programRole: string): Promise<void> {
  const role = publishedRole(programRole)
  const { rows } = await client.query<{ isThere: boolean; isTaken: boolean; isMigrated: boolean }>(
    `SELECT r.oid IS NOT NULL AS "isThere", coalesce(pg_has_role($2, r.oid, 'MEMBER'), false) AS "isTaken",
            to_regnamespace('published') IS NOT NULL AS "isMigrated"
       FROM (SELECT) one LEFT JOIN pg_roles r ON r.rolname = $1`,
    [role, programRole],
  )
  const { isThere, isTaken, isMigrated } = rows[0]!
  if (!isMigrated) return
  const [reader, program] = [client.escapeIdentifier(role), client.escapeIdentifier(programRole)]
  await ifAllowed(client, rightsOf(program))
  await ifAllowed(client, [
    ...(isThere ? [] : [`CREATE ROLE ${reader} NOLOGIN`]),
    ...(isTaken ? [] : [`GRANT ${reader} TO ${program}`]),
    ...rightsOf(reader),
  ])
}

const rightsOf = (role: string) => [
  `GRANT USAGE ON SCHEMA published, public TO ${role}`,
  `GRANT SELECT ON ALL TABLES IN SCHEMA published TO ${role}`,
]

async function ifAllowed(client: pg.Client, statements: string[]): Promise<void> {
  await client.query('SAVEPOINT published')
  try {
    await client.query(statements.join(';\n'))
  } catch (error) {
    if ((error as { code?: string }).code !== notAllowed) throw error
    await client.query('ROLLBACK TO published')
  }
}
