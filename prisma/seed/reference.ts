import { createHash } from 'node:crypto'
import type { ClientBase } from 'pg'
import { v7 as newId } from 'uuid'
import { type ReferenceCountry, type ReferenceGroup, readReferenceData } from './reference-data.ts'

// Any number that no other lock of the program uses.
const lockKey = 420_251_025

/**
 * Fills the countries, former states and groups as the owner of the database, or completes them when the data of
 * this release is newer. Safe at every start and for several processes at once; what people added or changed stays.
 * Returns whether anything had to be loaded.
 */
export async function loadReferenceData(client: ClientBase): Promise<boolean> {
  const { countries, groups, text } = readReferenceData()
  const mark = `reference data ${createHash('sha256').update(text).digest('hex')}`
  if ((await markOf(client)) === mark) return false
  try {
    await client.query('BEGIN')
    await client.query('SELECT pg_advisory_xact_lock($1)', [lockKey])
    const stillMissing = (await markOf(client)) !== mark
    if (stillMissing) {
      await putCountries(client, countries)
      await putGroups(client, groups)
      await client.query(`COMMENT ON TABLE country IS '${mark}'`)
    }
    await client.query('COMMIT')
    return stillMissing
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {})
    throw error
  }
}

/** The data that was loaded last is remembered as the table's comment: it needs no table of its own. */
async function markOf(client: ClientBase): Promise<string | null> {
  const { rows } = await client.query<{ mark: string | null }>(
    `SELECT obj_description('country'::regclass, 'pg_class') AS mark`,
  )
  return rows[0]!.mark
}

async function putCountries(client: ClientBase, countries: ReferenceCountry[]) {
  const data = JSON.stringify(countries)
  await client.query(
    `INSERT INTO country (code, alpha2, m49, kind, name, formal_name, started_on, ended_on)
     SELECT code, alpha2, m49, kind::"CountryKind", names ->> 'en', "formalNames" ->> 'en', "startedOn", "endedOn"
       FROM jsonb_to_recordset($1) AS c (code text, alpha2 text, m49 text, kind text, names jsonb,
            "formalNames" jsonb, "startedOn" date, "endedOn" date)
     ON CONFLICT (code) DO UPDATE SET alpha2 = excluded.alpha2, m49 = excluded.m49, kind = excluded.kind,
       name = excluded.name, formal_name = excluded.formal_name, started_on = excluded.started_on,
       ended_on = excluded.ended_on`,
    [data],
  )
  await client.query(
    `INSERT INTO country_name (country_code, language, name, formal_name)
     SELECT code, n.key, n.value, "formalNames" ->> n.key
       FROM jsonb_to_recordset($1) AS c (code text, names jsonb, "formalNames" jsonb), jsonb_each_text(names) AS n
     ON CONFLICT (country_code, language) DO UPDATE SET name = excluded.name, formal_name = excluded.formal_name`,
    [data],
  )
  await client.query(
    `INSERT INTO country_alias (alias, country_code, language)
     SELECT alias, code, (SELECT l.key FROM jsonb_each("aliasesIn") l WHERE l.value ? alias)
       FROM jsonb_to_recordset($1) AS c (code text, aliases jsonb, "aliasesIn" jsonb),
            jsonb_array_elements_text(aliases) AS alias
     ON CONFLICT (alias) DO UPDATE SET language = excluded.language`,
    [data],
  )
  await client.query(
    `INSERT INTO country_succession (former_code, successor_code)
     SELECT code, successor
       FROM jsonb_to_recordset($1) AS c (code text, successors jsonb), jsonb_array_elements_text(successors) AS successor
     ON CONFLICT DO NOTHING`,
    [data],
  )
}

/** Groups that people have edited (their version is above 1) are left as they are. */
async function putGroups(client: ClientBase, groups: ReferenceGroup[]) {
  const data = JSON.stringify(groups.map((group) => ({ id: newId(), ...group })))
  await openChange(client)
  await client.query(
    `INSERT INTO country_group (id, code, name, kind)
     SELECT id, code, names ->> 'en', kind::"GroupKind"
       FROM jsonb_to_recordset($1) AS g (id uuid, code text, names jsonb, kind text)
     ON CONFLICT (code) DO NOTHING`,
    [data],
  )
  await client.query(
    `INSERT INTO country_group_name (group_id, language, name)
     SELECT kept.id, n.key, n.value
       FROM jsonb_to_recordset($1) AS g (code text, names jsonb)
       JOIN country_group kept ON kept.code = g.code AND kept.version = 1, jsonb_each_text(g.names) AS n
     ON CONFLICT (group_id, language) DO NOTHING`,
    [data],
  )
  await client.query(
    `INSERT INTO country_group_member (id, group_id, country_code, since, until)
     SELECT gen_random_uuid(), kept.id, m.code, m.since, m.until
       FROM jsonb_to_recordset($1) AS g (code text, members jsonb)
       JOIN country_group kept ON kept.code = g.code AND kept.version = 1,
            jsonb_to_recordset(g.members) AS m (code text, since date, until date)
      WHERE NOT EXISTS (SELECT FROM country_group_member known
                         WHERE known.group_id = kept.id AND known.country_code = m.code)`,
    [data],
  )
}

/** Filling an empty database is no act worth a place in the history; completing a used one is. */
async function openChange(client: ClientBase) {
  const { rows } = await client.query('SELECT 1 FROM country_group LIMIT 1')
  if (rows.length === 0) {
    await client.query(`SELECT set_config('rostrum.change', 'none', true)`)
    return
  }
  const id = newId()
  await client.query(`INSERT INTO change (id, action) VALUES ($1, 'reference data')`, [id])
  await client.query(`SELECT set_config('rostrum.change', $1, true)`, [id])
}
