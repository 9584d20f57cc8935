import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ColumnTypeEnum, type SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils'
import { startSchemaEngine } from './schema-engine.ts'

/** The whole Prisma schema as one text: `schema.prisma` and every model file beside it, in a stable order. */
export function readSchema(folder: string): string {
  const models = readdirSync(join(folder, 'models'))
    .filter((name) => name.endsWith('.prisma'))
    .sort()
    .map((name) => join(folder, 'models', name))
  return [join(folder, 'schema.prisma'), ...models]
    .map((file) => readFileSync(file, 'utf8').trim())
    .join('\n\n')
}

/** The SQL that turns a database of the one schema into a database of the other; empty when they agree. */
export async function schemaDifference(from: string | null, to: string): Promise<string> {
  const engine = await startSchemaEngine(noDatabase)
  try {
    const { stdout } = await engine.diff({
      from: from === null ? { tag: 'empty' } : datamodel(from),
      to: datamodel(to),
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
      // The engine reads this field although its type does not name it.
      ...{ shadowDatabaseUrl: null },
    })
    return withoutPublicSchema(stdout ?? '')
  } finally {
    engine.free()
  }
}

const datamodel = (content: string) => ({
  tag: 'schemaDatamodel' as const,
  files: [{ path: 'schema.prisma', content }],
})

// The schema `public` is always there, and creating it takes a right that the owner of tables may lack.
const withoutPublicSchema = (sql: string) =>
  /^\s*-- This is an empty migration\.\s*$/.test(sql)
    ? ''
    : sql.replace(/-- CreateSchema\nCREATE SCHEMA IF NOT EXISTS "public";\n+/, '')

// To compare two schemas the engine asks its database for nothing but this one row.
const noDatabase: SqlMigrationAwareDriverAdapterFactory = {
  provider: 'postgres',
  adapterName: 'no-database',
  connectToShadowDb: refuse,
  connect: async () => ({
    provider: 'postgres',
    adapterName: 'no-database',
    queryRaw: async () => ({
      columnNames: ['exists', 'version', 'numeric_version'],
      columnTypes: [ColumnTypeEnum.Boolean, ColumnTypeEnum.Text, ColumnTypeEnum.Int32],
      rows: [[true, 'PostgreSQL 14.0', 140000]],
    }),
    executeRaw: refuse,
    executeScript: refuse,
    startTransaction: refuse,
    getConnectionInfo: () => ({ supportsRelationJoins: true }),
    dispose: async () => {},
  }),
}

async function refuse(): Promise<never> {
  throw new Error('Comparing schemas touches no database.')
}
