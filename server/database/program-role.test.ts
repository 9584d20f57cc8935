import { randomBytes } from 'node:crypto'
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest'
import { createDatabase } from '../test/database.ts'
import { databaseOn } from '../test/server.ts'
import { withConnection } from './connection.ts'
import { makeReady } from './make-ready.ts'
import { migrate } from './migrate.ts'
import { migrationsFolder } from './migration-files.ts'
import { limitProgram } from './program-role.ts'
import { startDatabase } from './start.ts'

const log = pino({ level: 'silent' })
const { adminUrl } = inject('testServer')
let database: Awaited<ReturnType<typeof createDatabase>>
let role: string
let url: string
beforeEach(async () => {
  database = await createDatabase(true)
  role = `rostrum_test_${randomBytes(4).toString('hex')}`
  url = Object.assign(new URL(database.url), { username: role, password: "it's a / secret" }).href
})
afterEach(async () => {
  await database.drop()
  await query(
    adminUrl,
    `DROP ROLE IF EXISTS ${role}_published, ${role}_owner_published, ${role}, ${role}_owner`,
  )
})

const query = (url: string, sql: string) =>
  withConnection(url, async (client) => (await client.query({ text: sql, rowMode: 'array' })).rows)
const asAdmin = (sql: string) => query(databaseOn(adminUrl, database.name), sql)
const makeRole = (more = '') => asAdmin(`CREATE ROLE ${role} LOGIN PASSWORD 'it''s a / secret' ${more}`)

/** Gives the database to a role that may do nothing besides. */
async function plainOwner() {
  const owner = `${role}_owner`
  await asAdmin(
    `CREATE ROLE ${owner} LOGIN PASSWORD 'p'; ALTER DATABASE "${database.name}" OWNER TO ${owner}`,
  )
  return Object.assign(new URL(database.ownerUrl), { username: owner, password: 'p' }).href
}

const start = (databaseUrl: string, databaseOwnerUrl?: string) =>
  startDatabase({ databaseUrl, databaseOwnerUrl, dataFolder: '' }, { poolSize: 1, log })
const privileges = (table: string) =>
  asAdmin(
    `SELECT privilege FROM unnest('{SELECT,INSERT,UPDATE,DELETE,TRUNCATE,REFERENCES,TRIGGER}'::text[]) privilege
      WHERE has_table_privilege('${role}', '${table}', privilege)`,
  )

describe('the role of DATABASE_URL, beside an owner', () => {
  it('gets every right on rows but on those of history and of reference data', async () => {
    await makeRole()
    await makeReady({ url, ownerUrl: database.ownerUrl }, { log })
    expect(await privileges('person')).toEqual([['SELECT'], ['INSERT'], ['UPDATE'], ['DELETE']])
    for (const table of ['change', 'change_row', 'country', '_prisma_migrations'])
      expect(await privileges(table)).toEqual([['SELECT']])
  })

  it('has the rights it should at each start, whatever somebody gave or took', async () => {
    await makeRole()
    const addresses = { url, ownerUrl: database.ownerUrl }
    await makeReady(addresses, { log })
    await query(
      database.ownerUrl,
      `GRANT UPDATE, DELETE ON change TO ${role}; GRANT UPDATE (action) ON change TO ${role};
       REVOKE ALL ON person FROM ${role}; CREATE TABLE room (id int)`,
    )
    await Promise.all([1, 2, 3].map(() => makeReady(addresses, { log })))
    expect(await privileges('change')).toEqual([['SELECT']])
    expect(await asAdmin(`SELECT has_any_column_privilege('${role}', 'change', 'UPDATE')`)).toEqual([[false]])
    expect(await privileges('person')).toHaveLength(4)
    expect(await privileges('room')).toHaveLength(4)
  })

  it('is made where it is missing and the owner may make roles', async () => {
    const ownerUrl = databaseOn(adminUrl, database.name)
    const started = await start(url, ownerUrl)
    expect(await started.database.pool.query('SELECT current_user AS role')).toMatchObject({
      rows: [{ role }],
    })
    await started.stop()
  })

  it('starts without its owner as long as there is nothing to migrate, and says so when there is', async () => {
    await makeRole()
    const older = mkdtempSync(join(tmpdir(), 'migrations-'))
    cpSync(migrationsFolder, older, { recursive: true })
    rmSync(
      join(
        older,
        readdirSync(older)
          .filter((name) => /^\d/.test(name))
          .sort()
          .at(-1)!,
      ),
      { recursive: true },
    )
    await migrate(database.ownerUrl, { log, folder: older })
    rmSync(older, { recursive: true })
    await limitProgram({ url, ownerUrl: database.ownerUrl })
    await expect(start(url)).rejects.toThrow(
      'This version changes the database, and its role does not own it: start it once with DATABASE_OWNER_URL.',
    )
    await (await start(url, database.ownerUrl)).stop()
    await (await start(url)).stop()
    await query(database.ownerUrl, 'COMMENT ON TABLE country IS NULL')
    await expect(start(url)).rejects.toThrow('start it once with DATABASE_OWNER_URL')
  })
})

describe('is refused in a sentence beside an owner:', () => {
  const refused = async (why: string) => {
    const addresses = { url, ownerUrl: database.ownerUrl }
    await expect(makeReady(addresses, { log })).rejects.toThrow(why)
  }

  it('a role that is not there and cannot be made', async () => {
    const addresses = { url, ownerUrl: await plainOwner() }
    await expect(makeReady(addresses, { log })).rejects.toThrow(
      `The database has no role "${role}" for DATABASE_URL: make it with CREATE ROLE "${role}" LOGIN PASSWORD '…'.`,
    )
  })

  it.each([
    ['a superuser', 'SUPERUSER', 'is a superuser'],
    ['one that may make roles', 'CREATEROLE', 'may make roles'],
  ])('%s', async (_, attribute, why) => {
    await makeRole(attribute)
    await refused(`The role ${role} of DATABASE_URL ${why}`)
  })

  it('a member of the owner', async () => {
    await makeRole(`IN ROLE "${new URL(database.ownerUrl).username}"`)
    await refused(`The role ${role} of DATABASE_URL owns it, or is a member of the role that does`)
  })

  it('one that may create in the schema of the tables, as everybody may before Postgres 15', async () => {
    await makeRole()
    await asAdmin('ALTER SCHEMA public OWNER TO CURRENT_USER; GRANT CREATE ON SCHEMA public TO PUBLIC')
    const addresses = { url, ownerUrl: await plainOwner() }
    await expect(makeReady(addresses, { log })).rejects.toThrow(
      `The role ${role} of DATABASE_URL may create tables in its schema public`,
    )
    await asAdmin(`ALTER SCHEMA public OWNER TO ${role}_owner`)
    await makeReady(addresses, { log })
  })

  it('one that history is open to, as it is to everybody', async () => {
    await makeRole()
    await migrate(database.ownerUrl, { log })
    await query(database.ownerUrl, 'GRANT INSERT ON change_row TO PUBLIC')
    await refused(`The role ${role} of DATABASE_URL was given the right to write in its history`)
  })

  it('one of another database', async () => {
    await makeRole()
    const other = await createDatabase(false)
    url = databaseOn(url, other.name)
    await refused('DATABASE_URL and DATABASE_OWNER_URL lead to different databases.')
    await other.drop()
  })
})
