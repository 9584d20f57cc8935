import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { authorMigration } from './author-migration.ts'
import { migrationsFolder, prismaFolder, readSnapshot } from './migration-files.ts'
import { readSchema, schemaDifference } from './schema-difference.ts'

let prisma: string
let migrations: string
beforeEach(() => {
  prisma = mkdtempSync(join(tmpdir(), 'prisma-'))
  migrations = join(prisma, 'migrations')
  mkdirSync(join(prisma, 'models'))
  mkdirSync(migrations)
  cpSync(join(prismaFolder, 'schema.prisma'), join(prisma, 'schema.prisma'))
})
afterEach(() => rmSync(prisma, { recursive: true }))

const model = (name: string, ...fields: string[]) =>
  writeFileSync(
    join(prisma, 'models', `${name}.prisma`),
    `model ${name} {\n${['id String @id @db.Uuid', ...fields].join('\n')}\n}\n`,
  )
const author = (name: string, at: string) => authorMigration(name, prisma, migrations, new Date(at))

describe('authoring a migration', () => {
  it('writes what turns the newest migration into the working models, and then only what changed', async () => {
    model('Room')
    const first = await author('first', '2026-01-02T03:04:05Z')
    expect(first).toBe(join(migrations, '20260102030405_first'))
    expect(readFileSync(join(first!, 'migration.sql'), 'utf8')).toBe(
      '-- CreateTable\nCREATE TABLE "Room" (\n    "id" UUID NOT NULL,\n\n    CONSTRAINT "Room_pkey" PRIMARY KEY ("id")\n);\n',
    )
    expect(await author('nothing', '2026-01-02T04:00:00Z')).toBe(null)
    model('Room', 'seats Int')
    const second = await author('seats', '2026-01-02T05:00:00Z')
    expect(readFileSync(join(second!, 'migration.sql'), 'utf8')).toBe(
      '-- AlterTable\nALTER TABLE "Room" ADD COLUMN     "seats" INTEGER NOT NULL;\n',
    )
    expect(readdirSync(migrations).sort()).toEqual([
      '20260102030405_first',
      '20260102050000_seats',
      'migration_lock.toml',
    ])
  })

  it('refuses a name that is none, and models that Prisma refuses', async () => {
    model('Room')
    await expect(author('Add rooms', '2026-01-02T03:04:05Z')).rejects.toThrow('Name the migration')
    model('Room', 'seats Integer')
    await expect(author('first', '2026-01-02T03:04:05Z')).rejects.toThrow('Integer')
    expect(readdirSync(migrations)).toEqual([])
  })
})

describe('the migrations of this program', () => {
  it('lead to its models', async () => {
    expect(await schemaDifference(readSnapshot(migrationsFolder), readSchema(prismaFolder))).toBe('')
  })
})
