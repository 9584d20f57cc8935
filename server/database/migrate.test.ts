import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createDatabase } from '../test/database.ts'
import { withConnection } from './connection.ts'
import { refuseOldServer } from './database.ts'
import { migrate } from './migrate.ts'

const log = pino({ level: 'silent' })
let folder: string
let database: Awaited<ReturnType<typeof createDatabase>>
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'migrations-'))
  database = await createDatabase(true)
})
afterEach(async () => {
  rmSync(folder, { recursive: true })
  await database.drop()
})

const write = (name: string, sql: string) => {
  mkdirSync(join(folder, name), { recursive: true })
  writeFileSync(join(folder, name, 'migration.sql'), sql)
}
const remove = (name: string) => rmSync(join(folder, name), { recursive: true })
const run = () => migrate(database.ownerUrl, { log, folder })
const query = (sql: string) =>
  withConnection(
    database.ownerUrl,
    async (client) => (await client.query({ text: sql, rowMode: 'array' })).rows,
  )
const tables = async () =>
  (await query(`SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`)).flat()

const room = 'CREATE TABLE room (id int PRIMARY KEY);\n'
const seat = 'CREATE TABLE seat (id int PRIMARY KEY);\n'

describe('migrating', () => {
  it('applies what is new in order, and nothing twice', async () => {
    write('2_seat', `ALTER TABLE room ADD COLUMN seats int;\n${seat}`)
    write('1_room', room)
    expect(await run()).toEqual(['1_room', '2_seat'])
    expect(await run()).toEqual([])
    write('3_more', 'INSERT INTO room VALUES (1, 1);')
    expect(await run()).toEqual(['3_more'])
    expect(await query('SELECT count(*)::int FROM room')).toEqual([[1]])
  })

  it('keeps the bookkeeping that Prisma keeps', async () => {
    write('1_room', room)
    await run()
    expect(
      await query(
        `SELECT migration_name, length(checksum), finished_at IS NOT NULL, rolled_back_at, logs, applied_steps_count
           FROM _prisma_migrations`,
      ),
    ).toEqual([['1_room', 64, true, null, null, 1]])
  })

  it('runs a function whose body has semicolons, and takes line ends as they come', async () => {
    const sql = `${room}CREATE FUNCTION twice(n int) RETURNS int LANGUAGE plpgsql AS $$
BEGIN
  n := n * 2;
  RETURN n;
END;
$$;
`
    write('1_room', sql)
    expect(await run()).toEqual(['1_room'])
    expect(await query('SELECT twice(21)')).toEqual([[42]])
    write('1_room', sql.replaceAll('\n', '\r\n'))
    expect(await run()).toEqual([])
  })

  it('is done by one of several programs that start at once', async () => {
    write('1_room', `${room}SELECT pg_sleep(0.3);`)
    const applied = await Promise.all([run(), run(), run()])
    expect(applied.sort((a, b) => a.length - b.length)).toEqual([[], [], ['1_room']])
  })
})

describe('a migration that fails', () => {
  it('leaves the database as it was, and its mended form is applied later', async () => {
    write('1_room', `${room}INSERT INTO room VALUES ('not a number');\n`)
    await expect(run()).rejects.toThrow(
      'The migration 1_room failed at line 2: invalid input syntax for type integer: "not a number". Nothing of it was kept.',
    )
    expect(await tables()).toEqual([])
    write('1_room', `${room}INSERT INTO room VALUES (7);\n`)
    expect(await run()).toEqual(['1_room'])
    expect(await query('SELECT id FROM room')).toEqual([[7]])
  })

  it('keeps those before it', async () => {
    write('1_room', room)
    write('2_seat', `${seat}DROP TABLE nothing;\n`)
    await expect(run()).rejects.toThrow('The migration 2_seat failed: table "nothing" does not exist.')
    expect(await tables()).toEqual(['_prisma_migrations', 'room'])
    write('2_seat', seat)
    expect(await run()).toEqual(['2_seat'])
  })

  it('leaves nothing behind when the database goes away in the middle', async () => {
    write('1_room', `${room}SELECT pg_terminate_backend(pg_backend_pid());\n`)
    await expect(run()).rejects.toThrow('The migration 1_room failed')
    expect(await tables()).toEqual([])
    write('1_room', room)
    expect(await run()).toEqual(['1_room'])
  })

  it('is refused before it starts when it would end the transaction it runs in', async () => {
    write('1_room', `${room}COMMIT;\nDROP TABLE nothing;\n`)
    await expect(run()).rejects.toThrow(
      'The migration 1_room begins or ends a transaction; it runs in one already.',
    )
    expect(await tables()).toEqual([])
  })
})

describe('a database that does not fit is refused:', () => {
  it('one that a newer program used', async () => {
    write('1_room', room)
    write('2_seat', seat)
    await run()
    remove('2_seat')
    await expect(run()).rejects.toThrow(
      'The database knows the migration 2_seat, which this program does not: it was used with a newer Rostrum.',
    )
  })

  it('one whose applied migration was edited since', async () => {
    write('1_room', room)
    await run()
    write('1_room', `${room}-- edited\n`)
    await expect(run()).rejects.toThrow(
      'The migration 1_room was edited after it had been applied to this database',
    )
  })

  it('one that has a later migration than one which is new', async () => {
    write('2_seat', seat)
    await run()
    write('1_room', room)
    await expect(run()).rejects.toThrow('The migration 1_room comes before 2_seat, which the database has')
    expect(await tables()).toEqual(['_prisma_migrations', 'seat'])
  })

  it('one with tables of another program', async () => {
    await query('CREATE TABLE invoice (id int)')
    write('1_room', room)
    await expect(run()).rejects.toThrow('The database has tables of another program in it')
    expect(await tables()).toEqual(['invoice'])
  })

  it('one on a server older than Postgres 14', () => {
    expect(() => refuseOldServer(130_012)).toThrow('Rostrum needs PostgreSQL 14 or newer; this server is 13.')
    expect(refuseOldServer(140_000)).toBe(undefined)
  })
})
