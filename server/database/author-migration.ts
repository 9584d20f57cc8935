import { mkdirSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { migrationsFolder, prismaFolder, readSnapshot, snapshotFile } from './migration-files.ts'
import { readSchema, schemaDifference } from './schema-difference.ts'

const lockFile = '# Which database these migrations are for. Keep it.\nprovider = "postgresql"\n'

/**
 * Writes the migration from the schema of the newest migration to the working models, for editing by hand,
 * and returns its folder; null when the models have not changed.
 */
export async function authorMigration(name: string, prisma: string, migrations: string, now: Date) {
  if (!/^[a-z][a-z0-9_]*$/.test(name)) {
    throw new Error(
      'Name the migration in small letters, digits and underscores: npm run db:migration add_rooms',
    )
  }
  const schema = `${readSchema(prisma)}\n`
  const sql = await schemaDifference(readSnapshot(migrations), schema)
  if (sql === '') return null
  const stamped = `${now.toISOString().replace(/\D/g, '').slice(0, 14)}_${name}`
  mkdirSync(join(migrations, stamped), { recursive: true })
  writeFileSync(join(migrations, 'migration_lock.toml'), lockFile)
  writeFileSync(join(migrations, stamped, 'migration.sql'), sql)
  writeFileSync(snapshotFile(migrations, stamped), schema)
  return join(migrations, stamped)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const folder = await authorMigration(process.argv[2] ?? '', prismaFolder, migrationsFolder, new Date())
    console.log(
      folder === null
        ? 'The models are what the newest migration left: there is nothing to write.'
        : `Read and edit ${relative(process.cwd(), join(folder, 'migration.sql'))}, then commit its folder.`,
    )
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
