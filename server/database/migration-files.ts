import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../root.ts'

export const prismaFolder = join(root, 'prisma/')
export const migrationsFolder = join(prismaFolder, 'migrations')

export type Migration = { name: string; sql: string; checksum: string }

/** The migrations of a folder in the order in which they apply, with the checksums that Prisma keeps. */
export function readMigrations(folder: string): Migration[] {
  return migrationNames(folder).map((name) => {
    // A checkout on Windows may have turned the line ends, which must not look like an edited migration.
    const sql = readFileSync(join(folder, name, 'migration.sql'), 'utf8').replaceAll('\r\n', '\n')
    return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
  })
}

/** The schema as the newest migration left it, or null before the first one. */
export function readSnapshot(folder: string): string | null {
  const newest = migrationNames(folder).at(-1)
  return newest === undefined ? null : readFileSync(snapshotFile(folder, newest), 'utf8')
}

/** Where a migration keeps the schema that it leads to; not `.prisma`, or Prisma would read it as a model. */
export const snapshotFile = (folder: string, name: string) => join(folder, name, 'schema.snapshot')

function migrationNames(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'migration.sql')))
    .sort()
}
