import { randomBytes } from 'node:crypto'
import type pg from 'pg'
import { pino } from 'pino'
import { inject } from 'vitest'
import { withConnection } from '../database/connection.ts'
import { type Database, openDatabase } from '../database/database.ts'
import { openPublished } from '../database/published.ts'
import { databaseOn, dropDatabase } from './server.ts'

export type TestDatabase = Database & {
  /** What anybody may read of it. */
  published: Database
  url: string
  ownerUrl: string
  name: string
  /** Runs work on a connection of the owner's, for what the program may not do. */
  asOwner<T>(work: (client: pg.Client) => Promise<T>): Promise<T>
}

/**
 * A database of its own for a test file, with every table and the reference data, dropped by `close`; opened as the
 * program opens it, with no more rights than it has.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const { url, ownerUrl, name, drop } = await createDatabase(false)
  const database = await openDatabase(url, { poolSize: 10, log: pino({ level: 'silent' }) })
  const published = await openPublished(url, { poolSize: 4, log: pino({ level: 'warn' }) })
  const close = () =>
    Promise.all([database.close(), published.close()])
      .finally(drop)
      .then(() => {})
  return {
    ...database,
    published,
    url,
    ownerUrl,
    name,
    close,
    asOwner: (work) => withConnection(ownerUrl, work),
  }
}

/** A database of its own without a pool, for tests of what happens before there is one. */
export async function createDatabase(empty: boolean) {
  const server = inject('testServer')
  const name = server.prefix + randomBytes(6).toString('hex')
  const template = empty ? server.empty : server.template
  await withConnection(server.ownerUrl, (client) =>
    client.query(`CREATE DATABASE "${name}" TEMPLATE "${template}"`),
  )
  const drop = () => withConnection(server.adminUrl, (client) => dropDatabase(client, name))
  return { url: databaseOn(server.url, name), ownerUrl: databaseOn(server.ownerUrl, name), name, drop }
}
