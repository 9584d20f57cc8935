import type pg from 'pg'
import type { Migration } from './migration-files.ts'

type Row = { name: string; checksum: string; finished: boolean }

/**
 * Compares a database with the program's migrations and returns those that are still to be applied, in order.
 * Throws in a sentence when the database is newer, was migrated otherwise, or is somebody else's.
 */
export async function pendingMigrations(client: pg.Client, migrations: Migration[]): Promise<Migration[]> {
  const rows = await readRows(client)
  for (const { name, checksum, finished } of rows) {
    const migration = migrations.find((candidate) => candidate.name === name)
    if (!migration) {
      throw new Error(
        `The database knows the migration ${name}, which this program does not: it was used with a newer Rostrum. ` +
          'Start that version, or restore a backup into an empty database.',
      )
    }
    if (finished && migration.checksum !== checksum) {
      throw new Error(
        `The migration ${name} was edited after it had been applied to this database: ` +
          'put its file back as it was, and write a new migration for the change.',
      )
    }
    if (!finished) {
      throw new Error(
        `The migration ${name} was begun by another tool and did not finish: ` +
          `mend the database, then run "npx prisma migrate resolve" on a machine that can.`,
      )
    }
  }
  const applied = new Set(rows.map(({ name }) => name))
  const pending = migrations.filter(({ name }) => !applied.has(name))
  const newest = rows.at(-1)?.name ?? ''
  const late = pending.find(({ name }) => name < newest)
  if (late) {
    throw new Error(
      `The migration ${late.name} comes before ${newest}, which the database has: give it a newer stamp.`,
    )
  }
  return pending
}

async function readRows(client: pg.Client): Promise<Row[]> {
  const { rows: found } = await client.query<{ table: string | null; others: boolean }>(
    `SELECT to_regclass('public._prisma_migrations') AS "table",
            EXISTS (SELECT FROM pg_tables WHERE schemaname = 'public') AS others`,
  )
  const { table, others } = found[0]!
  if (table !== null) {
    const { rows } = await client.query<Row>(
      `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished
         FROM public._prisma_migrations WHERE rolled_back_at IS NULL ORDER BY migration_name`,
    )
    return rows
  }
  if (others) {
    throw new Error(
      'The database has tables of another program in it: give Rostrum an empty one of its own (CREATE DATABASE rostrum).',
    )
  }
  return []
}
