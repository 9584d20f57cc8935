import type { z } from 'zod'
import type { delegation } from '#contract/delegations'
import { Prisma } from '../../../database/generated/client.ts'
import { isMemberOn } from '../../groups/queries.ts'

const { sql } = Prisma

/** A delegation as `columns` selects it. */
export type Row = z.output<typeof delegation>

/** FROM … WHERE … of the interventions in which a delegation `d` has had the floor. */
export const heard = sql`FROM intervention i WHERE i.delegation_id = d.id AND i.deleted_at IS NULL
  AND i.status IN ('delivered', 'on_the_floor')`

/** FROM … WHERE … of the groups `g` that the country of `d` is a member of on the first day of conference `c`. */
export const memberOn = sql`FROM country_group_member gm JOIN country_group g ON g.id = gm.group_id
  WHERE gm.country_code = d.country_code AND g.deleted_at IS NULL
    AND ${isMemberOn(sql`c.starts_on`, sql`gm`)}`

/** JSON of a delegation `d` as others refer to it. */
export const delegationReference = sql`json_build_object(
  'id', d.id, 'code', coalesce(d.country_code, d.acronym), 'name', d.name, 'kind', d.kind)`

/** How often and how long a delegation had the floor; a sum that no column of whole numbers could hold stays exact. */
export const totals = sql`count(*)::int AS interventions,
  coalesce(sum(i.duration_seconds), 0)::float8 AS "speakingSeconds"`

/** Who is a delegate of `d`. */
export const delegatesOf = sql`FROM delegate g WHERE g.delegation_id = d.id AND g.deleted_at IS NULL`

/** Everything of a delegation `d` of conference `c`, named as in the contract; joins none but those and `spoken`. */
export const columns = sql`d.id, d.version, d.created_at AS "createdAt", d.updated_at AS "updatedAt",
  d.conference_id AS "conferenceId", d.kind, d.country_code AS "countryCode",
  coalesce(d.country_code, d.acronym) AS code, d.name, d.acronym, d.registered, d.note,
  coalesce((SELECT json_object_agg(n.language, n.name ORDER BY n.language) FROM country_name n
             WHERE n.country_code = d.country_code), '{}') AS names,
  ARRAY(SELECT g.code ${memberOn} ORDER BY g.code) AS groups,
  (SELECT count(*)::int ${delegatesOf}) AS delegates,
  spoken.interventions, spoken."speakingSeconds",
  ARRAY(SELECT json_build_object('says', ci.says, 'source', json_build_object(
          'id', s.id, 'title', s.title, 'publisher', s.publisher, 'url', s.url))
          FROM citation ci JOIN source s ON s.id = ci.source_id
         WHERE ci.delegation_id = d.id AND s.deleted_at IS NULL ORDER BY ci.position, ci.id) AS citations`

/** What `columns` needs beside `d` and `c`: how often and how long each had the floor. */
export const spoken = sql`CROSS JOIN LATERAL (SELECT ${totals} ${heard}) spoken`
