import { randomBytes } from 'node:crypto'
import { pino } from 'pino'
import type { TestProject } from 'vitest/node'
import { withConnection } from '../database/connection.ts'
import { makeReady } from '../database/make-ready.ts'
import { databaseOn, dropDatabase, startTestServer } from './server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** A server on which tests may make databases, and the two to copy: with tables and reference data, or bare. */
    testServer: {
      url: string
      ownerUrl: string
      adminUrl: string
      template: string
      empty: string
      prefix: string
    }
  }
}

const log = pino({ level: 'warn' })

/** Vitest's global set-up: one Postgres with one migrated template, for every test of the run. */
export default async function setup(project: TestProject) {
  const prefix = `rostrum_test_${randomBytes(4).toString('hex')}_`
  const server = await startTestServer(process.env.TEST_DATABASE_URL, `${prefix}program`)
  const { url, ownerUrl, adminUrl } = server
  const template = `${prefix}template`

  async function teardown() {
    try {
      await withConnection(adminUrl, async (client) => {
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
    await withConnection(ownerUrl, (client) => client.query(`CREATE DATABASE "${template}"`))
    await makeReady({ url: databaseOn(url, template), ownerUrl: databaseOn(ownerUrl, template) }, { log })
  } catch (error) {
    await teardown()
    throw error
  }
  project.provide('testServer', { url, ownerUrl, adminUrl, template, empty: 'template1', prefix })
  return teardown
}
