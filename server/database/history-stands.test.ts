import type pg from 'pg'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, startApi } from '../test/api.ts'

let api: Api
let ownerRole: string
let id: string
beforeAll(async () => {
  api = await startApi()
  ownerRole = new URL(api.database.ownerUrl).username
  const made = await api.as('editor').post('/persons', { name: 'Ana Ruiz' })
  id = made.body.id
  await api.as('editor').patch(`/persons/${id}`, 1, { name: 'Ana Ruiz Soto' })
})
afterAll(() => api.close())

const history = () =>
  api.database.asOwner(async (owner) => {
    const { rows } = await owner.query(
      `SELECT to_jsonb(c) AS change, to_jsonb(r) AS row FROM change c LEFT JOIN change_row r ON r.change_id = c.id
        ORDER BY c.sequence, r.sequence`,
    )
    return rows
  })

/** Does something on a connection of the program's, which is put back as it was. */
async function asProgram<T>(work: (client: pg.PoolClient) => Promise<T>) {
  const client = await api.database.pool.connect()
  try {
    return await work(client)
  } finally {
    client.release(true)
  }
}

const rename = (name: string) => `UPDATE person SET name = '${name}' WHERE id = '${id}'`
const openChange = (change: string) =>
  `BEGIN; INSERT INTO change (id, action) VALUES ('${change}', 'test.open');
   SELECT set_config('rostrum.change', '${change}', true)`

describe('the role that the program runs under', () => {
  it.each([
    `UPDATE change SET action = 'x'`,
    `UPDATE change SET at = now() WHERE FALSE`,
    `UPDATE change_row SET after = '{}'`,
    'DELETE FROM change',
    'DELETE FROM change_row',
    'TRUNCATE change CASCADE',
    'TRUNCATE change_row',
    'TRUNCATE person CASCADE',
    'ALTER TABLE change DISABLE TRIGGER USER',
    'ALTER TABLE change_row DISABLE TRIGGER ALL',
    'ALTER TABLE person DISABLE TRIGGER history_update',
    'DROP TRIGGER change_stands ON change',
    'DROP TRIGGER change_row_stands ON change_row',
    'DROP TRIGGER history_update ON person',
    'DROP TABLE change CASCADE',
    'DROP TABLE change_row',
    'ALTER TABLE change_row ADD COLUMN x int',
    'ALTER TABLE change_row RENAME TO gone',
    'CREATE OR REPLACE FUNCTION history_stands() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$',
    'CREATE OR REPLACE FUNCTION keep_history() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$',
    'DROP FUNCTION keep_history CASCADE',
    `CREATE TRIGGER none BEFORE INSERT ON change_row FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger()`,
    'CREATE RULE none AS ON INSERT TO change_row DO INSTEAD NOTHING',
    `SET session_replication_role = 'replica'`,
    'SET ROLE owner',
    'SET SESSION AUTHORIZATION owner',
    'ALTER TABLE change_row OWNER TO CURRENT_USER',
    'CREATE TABLE public.change_row_2 (id int)',
    'CREATE FUNCTION public.to_jsonb(x int) RETURNS jsonb LANGUAGE sql AS $$ SELECT NULL::jsonb $$',
    'CREATE SCHEMA mine',
    `INSERT INTO change (id, action, at) VALUES (gen_random_uuid(), 'x', '2000-01-01')`,
    `INSERT INTO change (id, action, sequence) VALUES (gen_random_uuid(), 'x', -1)`,
    `INSERT INTO change_row (change_id, table_name, record_type, record_id) SELECT id, 'x', 'x', 'x' FROM change`,
    `SELECT setval('change_sequence_seq', 1)`,
  ])('may not %s', async (statement) => {
    const before = await history()
    const attempt = asProgram((client) => client.query(statement.replace(/ owner$/, ` "${ownerRole}"`)))
    await expect(attempt).rejects.toMatchObject({ code: '42501' })
    expect(await history()).toEqual(before)
  })

  it.each(['DELETE FROM account', 'UPDATE account SET id = gen_random_uuid()'])(
    'may not %s of somebody who changed something, for what would follow in history',
    async (statement) => {
      const before = await history()
      await expect(asProgram((client) => client.query(statement))).rejects.toThrow('history is not edited')
      expect(await history()).toEqual(before)
    },
  )

  it.each([
    ['outside a change', 'BEGIN', 'outside a change'],
    ['as if it filled an empty database', `SET rostrum.change = 'none'`, 'outside a change'],
    [
      'under a change of before',
      `SELECT set_config('rostrum.change', (SELECT id::text FROM change LIMIT 1), false)`,
      'of another transaction',
    ],
    [
      'under a change that is none',
      `CREATE TEMP TABLE change (id uuid); INSERT INTO change VALUES ('01999999-9999-7999-8999-999999999999');
       SET rostrum.change = '01999999-9999-7999-8999-999999999999'`,
      'of another transaction',
    ],
  ])('may not write %s', async (_, before, why) => {
    await expect(
      asProgram(async (client) => {
        await client.query(before)
        await client.query(rename('Somebody else'))
      }),
    ).rejects.toThrow(why)
    expect((await api.as('editor').get(`/persons/${id}`)).body.name).toBe('Ana Ruiz Soto')
  })

  it('does not have its history written into a table of its own', async () => {
    const change = uuidv7()
    await asProgram(async (client) => {
      await client.query('CREATE TEMP TABLE change_row (LIKE public.change_row INCLUDING DEFAULTS)')
      await client.query(openChange(change))
      await client.query(rename('Ana Soto'))
      await client.query('COMMIT')
    })
    const { rows } = (await api.as('editor').get(`/changes/${change}`)).body
    expect(rows.map(({ fields }: { fields: unknown }) => fields)).toEqual([
      [{ name: 'name', before: 'Ana Ruiz Soto', after: 'Ana Soto' }],
    ])
  })

  it('does not have history written of a table of its own', async () => {
    const attempt = asProgram((client) =>
      client.query(`CREATE TEMP TABLE person (id uuid, name text);
        CREATE TRIGGER history_insert AFTER INSERT ON person REFERENCING NEW TABLE AS new_rows
          FOR EACH STATEMENT EXECUTE FUNCTION keep_history('person', 'id', 'id')`),
    )
    await expect(attempt).rejects.toThrow('permission denied for function keep_history')
  })
})

describe('the owner', () => {
  it('may fill a database without a history, and the program reads what it filled', async () => {
    const before = await history()
    await api.database.asOwner((owner) =>
      owner.query(`BEGIN; SET LOCAL rostrum.change = 'none'; ${rename('Ana R.')}; COMMIT`),
    )
    expect((await api.as('editor').get(`/persons/${id}`)).body.name).toBe('Ana R.')
    expect(await history()).toEqual(before)
  })
})
