import { PrismaPg } from '@prisma/adapter-pg'
import type { SqlDriverAdapter, SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils'
import pg from 'pg'

/**
 * A Prisma adapter whose every query goes over the one connection given, so that a transaction begun on it holds
 * all that the schema engine does. Prisma's own adapter takes any connection of a pool for each statement, and
 * splits a script at every semicolon, inside a function's body too; here a script goes to Postgres as it is.
 */
export function oneConnectionAdapter(
  client: pg.Client,
  onScriptError: (error: unknown) => void,
): SqlMigrationAwareDriverAdapterFactory {
  async function connect(): Promise<SqlDriverAdapter> {
    const adapter = await new PrismaPg(new pg.Pool({ max: 0 })).connect()
    async function executeScript(script: string) {
      try {
        await client.query(script)
      } catch (error) {
        onScriptError(error)
        throw error
      }
    }
    return Object.create(adapter, {
      client: { value: client },
      executeScript: { value: executeScript },
      startTransaction: { value: refuse },
      dispose: { value: async () => {} },
    })
  }
  return { provider: 'postgres', adapterName: 'one-connection', connect, connectToShadowDb: refuse }
}

async function refuse(): Promise<never> {
  throw new Error('The schema engine has one connection, in a transaction that is not its own.')
}
