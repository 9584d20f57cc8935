import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import type pg from 'pg'

const conferences = 20
const statesEach = 190
const rowsPerSession = 125
const longTexts = 5_000

/**
 * Fills an empty, migrated database with a number of interventions, the same for the same number: few delegations
 * speak much, summaries have 20 to 120 words, themes are about 2.5 each, one in ten speaks for a group.
 */
export async function fill(client: pg.Client, rows: number) {
  const sessionsEach = Math.max(1, Math.ceil(rows / rowsPerSession / conferences))
  await client.query(
    `BEGIN; SET LOCAL rostrum.change = 'none'; SET LOCAL synchronous_commit = off; SET LOCAL work_mem = '256MB'`,
  )
  for (const table of tables) await client.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`)
  // A number from 0 up to 1 that depends on what it is asked for and on nothing else.
  await client.query(`CREATE FUNCTION pg_temp.chance(n bigint, salt int) RETURNS float8 LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN (hashint8extended(n, salt) & 1073741823)::float8 / 1073741824`)
  await client.query(`CREATE FUNCTION pg_temp.id(kind int, n bigint) RETURNS uuid LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN ('0190' || lpad(to_hex(kind), 4, '0') || '-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid`)
  await client.query(
    `CREATE TEMP TABLE sentence AS SELECT row_number() OVER () - 1 AS n, s, search_words(s) AS words FROM unnest($1::text[]) s`,
    [sentences()],
  )
  await client.query(
    `CREATE TEMP TABLE name_part AS SELECT row_number() OVER () - 1 AS n, s FROM unnest($1::text[]) s`,
    [nameParts()],
  )
  for (const statement of statements(rows, sessionsEach)) await client.query(statement)
  for (const table of tables) await client.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`)
  await client.query('COMMIT')
  await client.query('VACUUM (ANALYZE)')
}

const tables = [
  'conference',
  'session',
  'delegation',
  'person',
  'theme',
  'source',
  'citation',
  'intervention',
  'intervention_theme',
  'intervention_group',
  'intervention_text',
]

// Real sentences, so that words are as frequent as they are.
function sentences() {
  const folder = join(import.meta.dirname, '../test/fixtures/general-debate')
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.txt'))
    .flatMap((file) =>
      readFileSync(join(folder, file), 'utf8')
        .replaceAll('\0', '')
        .split(/(?<=[.;])\s+/),
    )
    .map((sentence) => sentence.replace(/\s+/g, ' ').trim())
    .filter((sentence) => sentence.split(' ').length >= 8 && sentence.split(' ').length <= 24)
    .slice(0, 2000)
}

// Parts of names of those who spoke at the United Nations, in every script and accent they come in.
function nameParts() {
  const file = join(import.meta.dirname, '../test/fixtures/delegates/unga_speakers_s04_s45_s72.csv')
  const names = parse(readFileSync(file), { columns: true, bom: true }) as {
    'Name of Person Speaking': string
  }[]
  const parts = names.flatMap((row) => row['Name of Person Speaking'].split(/\s+/))
  return [...new Set(parts)].filter((part) => part.length > 1 && !part.includes('.'))
}

/** The sentences `t` of a summary in the order of `k`. */
const sentencesOf = (n: string) =>
  `generate_series(0, 1 + (${n} % 6)) k JOIN sentence t ON t.n = floor((SELECT count(*) FROM sentence) * pg_temp.chance(${n} * 8 + k, 9))::int`

const statements = (rows: number, sessionsEach: number) => [
  `INSERT INTO conference (id, slug, name, time_zone, starts_on, ends_on)
   SELECT pg_temp.id(1, c), 'conference-' || c, 'Conference ' || c, 'Asia/Ho_Chi_Minh', DATE '2000-01-01' + c * 400, DATE '2000-01-01' + c * 400 + 390
     FROM generate_series(0, ${conferences - 1}) c`,
  `INSERT INTO session (id, conference_id, type, title, held_on, position, status)
   SELECT pg_temp.id(2, c * 100000 + s), pg_temp.id(1, c), 'plenary', 'Meeting ' || s, DATE '2000-01-01' + c * 400 + s % 390, 1024 * (s + 1), 'closed'
     FROM generate_series(0, ${conferences - 1}) c, generate_series(0, ${sessionsEach - 1}) s`,
  `INSERT INTO delegation (id, conference_id, kind, country_code, name)
   SELECT pg_temp.id(3, c * 1000 + n), pg_temp.id(1, c), 'state', code, name
     FROM generate_series(0, ${conferences - 1}) c,
          (SELECT row_number() OVER (ORDER BY hashtextextended(code, 1)) - 1 AS n, code, name FROM country WHERE kind = 'member_state' LIMIT ${statesEach}) co`,
  `INSERT INTO person (id, name)
   SELECT pg_temp.id(4, n), (SELECT string_agg(p.s, ' ' ORDER BY k) FROM generate_series(1, 2 + n % 2) k
       JOIN name_part p ON p.n = floor((SELECT count(*) FROM name_part) * pg_temp.chance(n * 4 + k, 15))::int)
     FROM generate_series(0, 49999) n`,
  `INSERT INTO theme (id, parent_id, name, hue) SELECT pg_temp.id(5, n), NULL, 'Theme ' || n, n % 10 FROM generate_series(0, 11) n`,
  `INSERT INTO theme (id, parent_id, name) SELECT pg_temp.id(5, n), pg_temp.id(5, n % 12), 'Theme ' || n FROM generate_series(12, 59) n`,
  `INSERT INTO source (id, conference_id, title, url) SELECT pg_temp.id(6, c * 1000 + n), pg_temp.id(1, c), 'Source ' || n, 'https://example.org/' || c || '/' || n
     FROM generate_series(0, ${conferences - 1}) c, generate_series(0, 99) n`,
  `INSERT INTO intervention (id, conference_id, session_id, delegation_id, person_id, speaker_name, speaker_post, kind, status, review_state, reviewed_at,
     position, started_at, ended_at, language, summary, country_code, delegation_kind, sitting_rank)
   SELECT pg_temp.id(7, i.n), s.conference_id, s.id, d.id, p.id, p.name, (ARRAY['President', 'Prime Minister', 'Minister for Foreign Affairs', 'Deputy Minister of Justice', 'Permanent Representative'])[1 + floor(5 * pg_temp.chance(i.n, 16))::int],
     CASE WHEN i.kind < 0.9 THEN 'statement' WHEN i.kind < 0.95 THEN 'right_of_reply' ELSE 'point_of_order' END::"InterventionKind",
     'delivered', CASE WHEN i.state < 0.7 THEN 'final' ELSE 'provisional' END::"ReviewState", CASE WHEN i.state < 0.7 THEN now() END,
     1024 * (i.place + 1), s.held_on + TIME '02:00' + i.place * INTERVAL '5 minutes', s.held_on + TIME '02:00' + i.place * INTERVAL '5 minutes' + i.seconds * INTERVAL '1 second',
     (ARRAY['en', 'fr', 'es', 'ar', 'zh', 'ru'])[1 + floor(6 * i.tongue ^ 2)::int],
     (SELECT string_agg(t.s, ' ' ORDER BY k) FROM ${sentencesOf('i.n')}),
     d.country_code, d.kind, sitting_rank(s.held_on, s.position)
   FROM (SELECT n, n / ${rowsPerSession} AS session, (n % ${rowsPerSession})::int AS place,
           floor(${statesEach} * pg_temp.chance(n, 1) ^ 3)::int AS delegation, floor(50000 * pg_temp.chance(n, 2))::int AS person,
           pg_temp.chance(n, 3) AS kind, pg_temp.chance(n, 4) AS state, 60 + floor(600 * pg_temp.chance(n, 5))::int AS seconds, pg_temp.chance(n, 6) AS tongue
         FROM generate_series(0::bigint, ${rows - 1}) n) i
   JOIN session s ON s.id = pg_temp.id(2, (i.session / ${sessionsEach}) * 100000 + i.session % ${sessionsEach})
   JOIN delegation d ON d.id = pg_temp.id(3, (i.session / ${sessionsEach}) * 1000 + i.delegation)
   JOIN person p ON p.id = pg_temp.id(4, i.person)`,
  `INSERT INTO intervention_theme (intervention_id, theme_id, stance, position)
   SELECT DISTINCT ON (n, theme) pg_temp.id(7, n), pg_temp.id(5, theme), (ARRAY['supports', 'opposes', 'conditional', 'mentions', NULL])[1 + floor(5 * pg_temp.chance(n * 4 + k, 12))::int]::"Stance", k
     FROM (SELECT n, k, floor(60 * pg_temp.chance(n * 4 + k, 10) ^ 2)::int AS theme
             FROM generate_series(0::bigint, ${rows - 1}) n, generate_series(0, 3) k WHERE k < 1 + floor(4 * pg_temp.chance(n, 11))) t`,
  `INSERT INTO intervention_group (intervention_id, group_id)
   SELECT pg_temp.id(7, n), g.id FROM generate_series(0::bigint, ${rows - 1}, 10) n
     JOIN (SELECT id, row_number() OVER (ORDER BY code) - 1 AS nth, count(*) OVER () AS many FROM country_group) g ON g.nth = floor(g.many * pg_temp.chance(n, 13))`,
  `INSERT INTO citation (id, conference_id, source_id, intervention_id)
   SELECT pg_temp.id(8, n), i.conference_id, pg_temp.id(6, (n / ${rowsPerSession} / ${sessionsEach}) * 1000 + floor(100 * pg_temp.chance(n, 14))::int), i.id
     FROM generate_series(0::bigint, ${rows - 1}, 2) n JOIN intervention i ON i.id = pg_temp.id(7, n)`,
  `INSERT INTO filing (under_id, intervention_id, country_code, stances, sitting_rank, session_id, position)
   SELECT f.under_id, i.id, i.country_code, bit_or(f.stance), i.sitting_rank, i.session_id, i.position
     FROM (SELECT intervention_id, theme_id AS under_id, stance_bit(stance) AS stance FROM intervention_theme
           UNION ALL SELECT it.intervention_id, t.parent_id, stance_bit(it.stance) FROM intervention_theme it JOIN theme t ON t.id = it.theme_id WHERE t.parent_id IS NOT NULL
           UNION ALL SELECT intervention_id, group_id, 0 FROM intervention_group) f
     JOIN intervention i ON i.id = f.intervention_id GROUP BY f.under_id, i.id`,
  ...searchStatements(rows),
]

// One in ten has a text of some 900 words. What is searched is put together from the words of the sentences, as the
// triggers would have made it from the texts; a million times that would take an hour.
const searchStatements = (rows: number) => [
  // Made once at the end they cost a tenth of what they do row by row.
  'DROP INDEX search_piece_words',
  'DROP INDEX search_document_words',
  `CREATE AGGREGATE pg_temp.said(tsvector) (SFUNC = tsvector_concat, STYPE = tsvector)`,
  `CREATE TEMP TABLE long_text AS SELECT l.n, string_agg(t.s, ' ' ORDER BY k) AS body, pg_temp.said(t.words ORDER BY k) AS words
     FROM generate_series(0, ${longTexts - 1}) l(n) CROSS JOIN generate_series(0, 59) k
     JOIN sentence t ON t.n = floor((SELECT count(*) FROM sentence) * pg_temp.chance(l.n::bigint * 64 + k, 17))::int GROUP BY l.n`,
  `INSERT INTO intervention_text (id, intervention_id, kind, language, body)
   SELECT pg_temp.id(9, i.n), pg_temp.id(7, i.n), 'verbatim', 'en', l.body
     FROM generate_series(0::bigint, ${rows - 1}, 10) i(n) JOIN long_text l ON l.n = (i.n / 10) % ${longTexts}`,
  `INSERT INTO search_piece (intervention_id, field, of_id, begins, length, words)
   SELECT i.id, 'speaker', NULL, 1, length(i.speaker_name) + 1 + length(i.speaker_post), search_words(i.speaker_name || E'\\n' || i.speaker_post) FROM intervention i`,
  `INSERT INTO search_piece (intervention_id, field, of_id, begins, length, words)
   SELECT pg_temp.id(7, i.n), 'summary', NULL, 1, said.length, said.words
     FROM generate_series(0::bigint, ${rows - 1}) i(n)
     CROSS JOIN LATERAL (SELECT sum(length(t.s) + 1)::int - 1 AS length, pg_temp.said(t.words ORDER BY k) AS words FROM ${sentencesOf('i.n')}) said`,
  `INSERT INTO search_piece (intervention_id, field, of_id, begins, length, words)
   SELECT pg_temp.id(7, i.n), 'text', pg_temp.id(9, i.n), 1, length(l.body), l.words
     FROM generate_series(0::bigint, ${rows - 1}, 10) i(n) JOIN long_text l ON l.n = (i.n / 10) % ${longTexts}`,
  `INSERT INTO search_document (intervention_id, words, conference_id, sitting_rank, session_id, position)
   SELECT i.id, p.words, i.conference_id, i.sitting_rank, i.session_id, i.position
     FROM (SELECT intervention_id, strip(pg_temp.said(words)) AS words FROM search_piece GROUP BY 1) p
     JOIN intervention i ON i.id = p.intervention_id`,
  `SET LOCAL maintenance_work_mem = '512MB'`,
  'CREATE INDEX search_piece_words ON search_piece USING gin (words)',
  'CREATE INDEX search_document_words ON search_document USING gin (words)',
]
