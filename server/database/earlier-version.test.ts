import { cpSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pino } from 'pino'
import { v7 as uuidv7 } from 'uuid'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { allRows } from '../test/rows.ts'
import { removeCluster, temporaryFolder } from '../test/server.ts'
import { change } from './change.ts'
import { withConnection } from './connection.ts'
import { type Database, openDatabase } from './database.ts'
import { embeddedAddresses, programRole } from './embedded-addresses.ts'
import { startEmbeddedServer } from './embedded-server.ts'
import { migrate } from './migrate.ts'
import { migrationsFolder } from './migration-files.ts'
import { startDatabase } from './start.ts'

const log = pino({ level: 'silent' })
let folder: string
let dataFolder: string
beforeEach(() => {
  folder = temporaryFolder()
  dataFolder = join(folder, 'data')
})
afterEach(() => removeCluster(folder))

/** The migrations of the last version whose program owned its database. */
function earlierMigrations(): string {
  const earlier = join(folder, 'migrations')
  mkdirSync(earlier)
  for (const name of readdirSync(migrationsFolder).filter((name) => name < '20261130'))
    cpSync(join(migrationsFolder, name), join(earlier, name), { recursive: true })
  return earlier
}

/** Writes as the earlier version did: its tables have not all columns of today. */
const asItWas = (url: string, statement: string) =>
  withConnection(url, (client) =>
    client.query(`BEGIN;
      WITH opened AS (INSERT INTO change (id, action) VALUES ('${uuidv7()}', 'test.write') RETURNING id)
      SELECT set_config('rostrum.change', id::text, true) FROM opened;
      ${statement}; COMMIT`),
  )

const rename = (database: Database, name: string) =>
  change(database, { accountId: null, action: 'test.rename' }, (tx) =>
    tx.person.updateMany({ data: { name } }),
  )

/** Of the tables in which there is anything. */
const rowsOf = async (database: Database) =>
  Object.fromEntries(Object.entries(await allRows(database)).filter(([, rows]) => rows.length > 0))

const historyOf = async ({ pool }: Database) => {
  const { rows } = await pool.query(
    'SELECT * FROM change JOIN change_row r ON r.change_id = change.id ORDER BY r.sequence',
  )
  return rows
}

it('a data folder whose program owned its database is taken over at the next start, with every row and its history', async () => {
  const earlier = await startEmbeddedServer({ dataFolder, log })
  const { password, port } = new URL(earlier.url)
  const { adminUrl } = embeddedAddresses(password, Number(port))
  await withConnection(adminUrl, (client) => client.query(`DROP ROLE ${programRole}`))
  await migrate(earlier.ownerUrl, { log, folder: earlierMigrations() })
  const owned = await openDatabase(earlier.ownerUrl, { poolSize: 1, log })
  await asItWas(earlier.ownerUrl, `INSERT INTO person (id, name) VALUES ('${uuidv7()}', 'Ana')`)
  await asItWas(earlier.ownerUrl, `UPDATE person SET name = 'Ana Ruiz'`)
  const before = { rows: await rowsOf(owned), history: await historyOf(owned) }
  await owned.close()
  await earlier.stop()

  const started = await startDatabase(
    { dataFolder, databaseUrl: undefined, databaseOwnerUrl: undefined },
    { poolSize: 1, log },
  )
  const { database } = started
  // Tables and columns that are new hold nothing, and the reference data of today are there; what there was is as it was.
  expect({ rows: await rowsOf(database), history: await historyOf(database) }).toMatchObject(before)
  expect(before.rows).toMatchObject({ person: [{ row: { name: 'Ana Ruiz' } }] })
  expect(before.history).toHaveLength(2)
  expect(new URL(started.url).username).toBe(programRole)
  await expect(database.pool.query('DELETE FROM change_row')).rejects.toThrow('permission denied')
  await rename(database, 'Ana Ruiz Soto')
  expect(await historyOf(database)).toHaveLength(3)
  await started.stop()
}, 60_000)
