import { randomBytes } from 'node:crypto'
import { pino } from 'pino'
import { inject } from 'vitest'
import { withConnection } from '../database/connection.ts'
import { type Database, openDatabase } from '../database/database.ts'
import { databaseOn, dropDatabase } from './server.ts'

export type TestDatabase = Database & { url: string; name: string }

/**
 * A database of its own for a test file, with every table and the reference data, dropped by `close`.
 * With `empty` it has no tables at all.
 */
export async function testDatabase(
  options: { empty?: boolean; poolSize?: number } = {},
): Promise<TestDatabase> {
  const { url, name, drop } = await createDatabase(options.empty ?? false)
  const database = await openDatabase(url, {
    poolSize: options.poolSize ?? 10,
    log: pino({ level: 'silent' }),
  })
  const close = () => database.close().finally(drop)
  return { ...database, url, name, close }
}

/** A database of its own without a pool, for tests of what happens before there is one. */
export async function createDatabase(empty: boolean) {
  const server = inject('testServer')
  const name = server.prefix + randomBytes(6).toString('hex')
  const template = empty ? server.empty : server.template
  await withConnection(server.url, (client) =>
    client.query(`CREATE DATABASE "${name}" TEMPLATE "${template}"`),
  )
  const drop = () => withConnection(server.url, (client) => dropDatabase(client, name))
  return { url: databaseOn(server.url, name), name, drop }
}
