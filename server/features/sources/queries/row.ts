import { Prisma } from '../../../database/generated/client.ts'

const { sql, raw } = Prisma

// Looked up one by one: joined, whole tables would be read for each source.
const hiddenOf = (table: string) => raw(`(SELECT deleted_at FROM ${table} WHERE id = ci.${table}_id)`)

/** How many records and figures cite source `so`: those that are hidden, with all that they cite, do not count. */
export const citing = sql`(
  (SELECT count(*) FROM citation ci WHERE ci.source_id = so.id AND coalesce(
    ${hiddenOf('session')}, ${hiddenOf('delegation')}, ${hiddenOf('delegate')}, ${hiddenOf('intervention')},
    ${hiddenOf('treaty_action')}) IS NULL)
  + (SELECT count(*) FROM reported_figure f WHERE f.source_id = so.id AND f.deleted_at IS NULL))::int`

/** Everything of source `so`, named as in the contract. */
export const columns = sql`so.id, so.version, so.created_at AS "createdAt", so.updated_at AS "updatedAt",
  so.conference_id AS "conferenceId", so.title, so.publisher, so.url, so.language,
  so.published_on AS "publishedOn", so.accessed_on AS "accessedOn", so.note, ${citing} AS citations`

export const from = sql`source so JOIN conference c ON c.id = so.conference_id`
export const shown = sql`so.deleted_at IS NULL AND c.deleted_at IS NULL`
