import { randomBytes } from 'node:crypto'
import { pino } from 'pino'
import type { TestProject } from 'vitest/node'
import { loadReferenceData } from '../../prisma/seed/reference.ts'
import { withConnection } from '../database/connection.ts'
import { openDatabase } from '../database/database.ts'
import { migrate } from '../database/migrate.ts'
import { databaseOn, dropDatabase, startTestServer } from './server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** A server on which tests may make databases, and the two to copy: with tables and reference data, or bare. */
    testServer: { url: string; template: string; empty: string; prefix: string }
  }
}

const log = pino({ level: 'warn' })

/** Vitest's global set-up: one Postgres with one migrated template, for every test of the run. */
export default async function setup(project: TestProject) {
  const server = await startTestServer(process.env.TEST_DATABASE_URL)
  const prefix = `rostrum_test_${randomBytes(4).toString('hex')}_`
  const template = `${prefix}template`

  async function teardown() {
    try {
      await withConnection(server.url, async (client) => {
        const { rows } = await client.query<{ name: string }>(
          'SELECT datname AS name FROM pg_database WHERE starts_with(datname, $1)',
          [prefix],
        )
        for (const { name } of rows) await dropDatabase(client, name)
      })
    } finally {
      await server.stop()
    }
  }

  try {
    await withConnection(server.url, (client) => client.query(`CREATE DATABASE "${template}"`))
    const url = databaseOn(server.url, template)
    await migrate(url, { log })
    const database = await openDatabase(url, { poolSize: 1, log: pino({ level: 'silent' }) })
    await loadReferenceData(database)
    await database.close()
  } catch (error) {
    await teardown()
    throw error
  }
  project.provide('testServer', { url: server.url, template, empty: 'template1', prefix })
  return teardown
}
