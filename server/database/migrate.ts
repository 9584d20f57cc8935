import type pg from 'pg'
import { pendingMigrations } from './applied-migrations.ts'
import { withConnection } from './connection.ts'
import { type DatabaseLog, refuseOldServer } from './database.ts'
import { type Migration, migrationsFolder, readMigrations } from './migration-files.ts'
import { oneConnectionAdapter } from './one-connection.ts'
import { startSchemaEngine } from './schema-engine.ts'

// Prisma's engine takes 72707369 on the same connection; this one is ours ("migr" in ASCII).
const lockKey = 0x6d696772

/** Says which migration failed, where and why, and what to do. The database is as it was before that migration. */
export class MigrationError extends Error {
  override name = 'MigrationError'
}

/** Why nothing is changed by a role that may only read and write rows. */
export const notTheOwner = () =>
  new Error(
    'This version changes the database, and its role does not own it: start it once with DATABASE_OWNER_URL.',
  )

/**
 * Brings the database to the newest migration and returns the names of those it applied. Of several programs that
 * start at once one migrates and the others wait. Each migration happens whole or not at all.
 */
export async function migrate(
  url: string,
  options: { log: DatabaseLog; folder?: string },
): Promise<readonly string[]> {
  const folder = options.folder ?? migrationsFolder
  const migrations = readMigrations(folder)
  return withConnection(url, async (client) => {
    const { rows } = await client.query(
      `SELECT current_setting('server_version_num')::int AS version, pg_try_advisory_lock($1) AS taken,
              has_schema_privilege('public', 'CREATE') AS "mayCreate"`,
      [lockKey],
    )
    refuseOldServer(rows[0].version)
    if (!rows[0].taken) {
      options.log.info('Database: another program is migrating it; waiting')
      await client.query('SELECT pg_advisory_lock($1)', [lockKey])
    }
    const pending = await pendingMigrations(client, migrations)
    if (pending.length > 0 && !rows[0].mayCreate) throw notTheOwner()
    for (const { name } of pending) {
      const upToIt = migrations.slice(0, migrations.findIndex((migration) => migration.name === name) + 1)
      await applyLast(client, upToIt, folder)
      options.log.info(`Database: applied migration ${name}`)
    }
    return pending.map(({ name }) => name)
  })
}

// The engine's own bookkeeping is inside the transaction too: a crash leaves no migration half recorded.
async function applyLast(client: pg.Client, migrations: Migration[], folder: string): Promise<void> {
  const { name, sql } = migrations.at(-1)!
  if (/^\s*(begin|start\s+transaction|commit|rollback)\s*;/im.test(sql)) {
    throw new MigrationError(`The migration ${name} begins or ends a transaction; it runs in one already.`)
  }
  let scriptError: unknown
  const engine = await startSchemaEngine(oneConnectionAdapter(client, (error) => (scriptError ??= error)))
  try {
    await client.query('BEGIN')
    await engine.applyMigrations({
      migrationsList: {
        baseDir: folder,
        lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
        shadowDbInitScript: '',
        migrationDirectories: migrations.map((migration) => ({
          path: migration.name,
          migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: migration.sql } },
        })),
      },
      filters: { externalTables: [], externalEnums: [] },
    })
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {})
    throw new MigrationError(explain(name, sql, scriptError ?? error), { cause: scriptError ?? error })
  } finally {
    engine.free()
  }
}

function explain(name: string, sql: string, error: unknown): string {
  const { message, position } = error as { message: string; position?: string }
  const line = position ? ` at line ${sql.slice(0, Number(position)).split('\n').length}` : ''
  return (
    `The migration ${name} failed${line}: ${message}. Nothing of it was kept. ` +
    'Start the version of Rostrum that was used before, which finds its database as it left it, and report this.'
  )
}
