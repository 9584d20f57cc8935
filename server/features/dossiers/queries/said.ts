import { Prisma } from '../../../database/generated/client.ts'

const { sql } = Prisma

/** FROM … WHERE … of what was said, `i` at conference `c`, as far as `of` asks: all that a dossier counts. */
export const said = (of: Prisma.Sql, joins: Prisma.Sql = Prisma.empty) => sql`
  FROM intervention i JOIN conference c ON c.id = i.conference_id ${joins}
  WHERE ${of} AND i.deleted_at IS NULL AND i.status IN ('delivered', 'on_the_floor') AND c.deleted_at IS NULL`

/** How often and how long; a sum that no column of whole numbers could hold stays exact. */
export const tally = sql`count(*)::int AS interventions,
  coalesce(sum(i.duration_seconds), 0)::float8 AS "speakingSeconds"`

export const withSession = sql`JOIN session s ON s.id = i.session_id`
export const withDelegation = sql`JOIN delegation d ON d.id = i.delegation_id`

/** JSON of a group `g` as others refer to it. */
export const groupReference = sql`json_build_object('id', g.id, 'code', g.code, 'name', g.name, 'names',
  coalesce((SELECT json_object_agg(n.language, n.name) FROM country_group_name n WHERE n.group_id = g.id), '{}'))`

/** JSON of a theme `t` as others refer to it, with the colour of its branch. */
export const themeReference = sql`json_build_object('id', t.id, 'name', t.name, 'hue', (
    WITH RECURSIVE up AS (
      SELECT t.parent_id, t.hue
      UNION ALL
      SELECT a.parent_id, a.hue FROM up JOIN theme a ON a.id = up.parent_id WHERE up.hue IS NULL)
    SELECT up.hue FROM up WHERE up.hue IS NOT NULL),
  'names', coalesce((SELECT json_object_agg(n.language, n.name) FROM theme_name n WHERE n.theme_id = t.id), '{}'))`

/** JSON of how often each stance is among the filings `f`. */
export const stanceCounts = sql`json_build_object(
  'supports', count(*) FILTER (WHERE f.stances & stance_bit('supports') <> 0),
  'opposes', count(*) FILTER (WHERE f.stances & stance_bit('opposes') <> 0),
  'conditional', count(*) FILTER (WHERE f.stances & stance_bit('conditional') <> 0),
  'mentions', count(*) FILTER (WHERE f.stances & stance_bit('mentions') <> 0),
  'unsaid', count(*) FILTER (WHERE f.stances = 0))`

/** What a country or organization is told apart by, whatever its delegations are called: `d` is one of them. */
export const participantKey = sql`CASE WHEN d.country_code IS NULL THEN fold(coalesce(d.acronym, d.name)) END`

/** Columns of a country or organization, grouped by `d.country_code`, `co.name` and `participantKey`. */
export const participantColumns = sql`d.country_code::text AS "countryCode",
  coalesce(d.country_code, max(d.acronym), max(d.name)) AS key, coalesce(d.country_code, max(d.acronym)) AS code,
  coalesce(co.name, max(d.name)) AS name`
export const byParticipant = sql`GROUP BY d.country_code, co.name, ${participantKey}`
export const withParticipant = sql`${withDelegation} LEFT JOIN country co ON co.code = d.country_code`
