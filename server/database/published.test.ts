import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../test/database.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

const rows = async <Row extends object>(sql: string) => (await database.pool.query<Row>(sql)).rows

describe('what anybody may read', () => {
  it('is said for every table, with every column that a query may name', async () => {
    const missing = await rows(
      `SELECT c.relname AS "table", a.attname AS "column" FROM pg_class c
         JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND a.attname <> 'published_words'
          AND NOT EXISTS (SELECT FROM pg_attribute v JOIN pg_class p ON p.oid = v.attrelid
            WHERE p.relnamespace = 'published'::regnamespace AND p.relname = c.relname AND v.attname = a.attname
              AND v.atttypid = a.atttypid)`,
    )
    expect(missing).toEqual([])
  })

  it('is read by a role that can read nothing else, and write nothing at all', async () => {
    const { rows: can } = await database.published.pool.query<{ reads: string; writes: boolean }>(
      `SELECT DISTINCT n.nspname AS reads, has_table_privilege(c.oid, 'INSERT, UPDATE, DELETE, TRUNCATE') AS writes
         FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relkind IN ('r', 'v', 'p') AND n.nspname IN ('public', 'published') AND has_table_privilege(c.oid, 'SELECT')`,
    )
    expect(can).toEqual([{ reads: 'published', writes: false }])
    await expect(database.published.pool.query('SELECT FROM public.account')).rejects.toThrow(
      'permission denied',
    )
  })

  it('has nothing of accounts, history, what is done at the desk, and what has no review state', async () => {
    for (const table of [
      'account',
      'sign_in',
      'change',
      'change_row',
      'floor_act',
      'hall_display',
      'editing',
      'reported_figure',
      'instrument',
      'treaty_action',
    ])
      expect((await database.published.pool.query(`SELECT FROM ${table}`)).rows).toEqual([])
  })
})
