import { Prisma } from '../../../database/generated/client.ts'

const { sql } = Prisma

/** How many records and figures cite source `so`: those that are hidden, with all that they cite, do not count. */
export const citing = sql`(
  (SELECT count(*) FROM citation ci
     LEFT JOIN session ON session.id = ci.session_id LEFT JOIN delegation ON delegation.id = ci.delegation_id
     LEFT JOIN delegate ON delegate.id = ci.delegate_id LEFT JOIN intervention ON intervention.id = ci.intervention_id
     LEFT JOIN treaty_action ON treaty_action.id = ci.treaty_action_id
    WHERE ci.source_id = so.id AND coalesce(session.deleted_at, delegation.deleted_at, delegate.deleted_at,
      intervention.deleted_at, treaty_action.deleted_at) IS NULL)
  + (SELECT count(*) FROM reported_figure f WHERE f.source_id = so.id AND f.deleted_at IS NULL))::int`

/** Everything of source `so`, named as in the contract. */
export const columns = sql`so.id, so.version, so.created_at AS "createdAt", so.updated_at AS "updatedAt",
  so.conference_id AS "conferenceId", so.title, so.publisher, so.url, so.language,
  so.published_on AS "publishedOn", so.accessed_on AS "accessedOn", so.note, ${citing} AS citations`

export const from = sql`source so JOIN conference c ON c.id = so.conference_id`
export const shown = sql`so.deleted_at IS NULL AND c.deleted_at IS NULL`
