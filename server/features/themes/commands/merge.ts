import type { Transaction } from '../../../database/database.ts'
import { moveApart } from '../../../database/distinctions.ts'
import { holdTree } from '../../../database/records.ts'
import type { Context } from '../../../http/context.ts'
import { conflict, unprocessable } from '../../../http/errors.ts'
import { holdForMerging } from '../../../http/merging.ts'
import { getTheme } from '../queries.ts'
import { lastPlace } from './places.ts'

/**
 * Makes one theme of two: what is tagged with the first, final interventions too, is tagged with the second from now
 * on, with stance and passage; themes below it, names and mappings go along, and it is hidden and leads to the
 * second. Throws 404, 409, 412 and 422 as `holdForMerging` does, 422 for a theme below the first, and 409 when both
 * have a theme of the same name below them.
 */
export const mergeTheme = (context: Context, id: string, { intoId }: { intoId: string }) =>
  context.change('theme.merge', null, async (tx, changeId) => {
    await holdTree(tx)
    await holdForMerging(tx, context, { kind: 'theme', id, intoId, current: () => getTheme(tx, id) })
    await refuseOwnBranch(tx, id, intoId)
    await moveChildren(tx, id, intoId)
    await moveTags(tx, id, intoId)
    await gatherNames(tx, id, intoId)
    await moveApart(tx, 'theme', id, intoId)
    await tx.$executeRaw`
      UPDATE theme SET merged_into_id = ${intoId}::uuid,
             deleted_at = CASE id WHEN ${id}::uuid THEN clock_timestamp() ELSE deleted_at END
       WHERE id = ${id}::uuid OR merged_into_id = ${id}::uuid`
    return { ...(await getTheme(tx, intoId)), changeId }
  })

async function refuseOwnBranch(tx: Transaction, id: string, intoId: string) {
  const above = await tx.$queryRaw<unknown[]>`
    WITH RECURSIVE above AS (
      SELECT parent_id FROM theme WHERE id = ${intoId}::uuid
      UNION SELECT t.parent_id FROM theme t JOIN above a ON t.id = a.parent_id)
    SELECT FROM above WHERE parent_id = ${id}::uuid`
  if (above.length > 0) throw unprocessable('intoId', 'It stands below the theme that is merged')
}

async function moveChildren(tx: Transaction, id: string, intoId: string) {
  const [same] = await tx.$queryRaw<{ name: string }[]>`
    SELECT one.name FROM theme one JOIN theme other ON fold(other.name) = fold(one.name)
     WHERE one.parent_id = ${id}::uuid AND other.parent_id = ${intoId}::uuid
       AND one.deleted_at IS NULL AND other.deleted_at IS NULL LIMIT 1`
  if (same)
    throw conflict('same-below', `Both have a theme “${same.name}” below them. Merge those two first.`)
  const place = await lastPlace(tx, id, intoId)
  await tx.$executeRaw`
    UPDATE theme t SET parent_id = ${intoId}::uuid, position = ${place}::int + 1024 * (o.nth::int - 1)
      FROM (SELECT id, row_number() OVER (ORDER BY position, name, id) AS nth FROM theme
             WHERE parent_id = ${id}::uuid) o
     WHERE t.id = o.id`
}

// A passage that came along where the other stance stays is led in by its own: "[opposes] …".
async function moveTags(tx: Transaction, id: string, intoId: string) {
  await tx.$executeRaw`
    WITH held AS MATERIALIZED (
      SELECT i.id FROM intervention i JOIN intervention_theme it ON it.intervention_id = i.id
       WHERE it.theme_id = ${id}::uuid ORDER BY i.id FOR UPDATE OF i)
    UPDATE intervention i SET version = i.version + 1 FROM held WHERE i.id = held.id`
  await tx.$executeRaw`
    UPDATE intervention_theme kept SET stance = coalesce(kept.stance, gone.stance),
           passage = CASE WHEN gone.stance IS NOT DISTINCT FROM coalesce(kept.stance, gone.stance) OR gone.stance IS NULL
             THEN CASE WHEN kept.passage = gone.passage THEN kept.passage
               ELSE nullif(concat_ws(E'\\n\\n', nullif(kept.passage, ''), nullif(gone.passage, '')), '') END
             ELSE concat_ws(E'\\n\\n', nullif(kept.passage, ''), concat_ws(' ', '[' || gone.stance || ']', gone.passage)) END
      FROM intervention_theme gone
     WHERE gone.intervention_id = kept.intervention_id AND gone.theme_id = ${id}::uuid AND kept.theme_id = ${intoId}::uuid
       AND (gone.stance IS NOT NULL OR gone.passage IS NOT NULL)`
  await tx.$executeRaw`
    WITH gone AS (DELETE FROM intervention_theme WHERE theme_id = ${id}::uuid RETURNING *)
    INSERT INTO intervention_theme (intervention_id, theme_id, stance, passage, position)
    SELECT intervention_id, ${intoId}::uuid, stance, passage, position FROM gone
        ON CONFLICT (intervention_id, theme_id) DO NOTHING`
}

async function gatherNames(tx: Transaction, id: string, intoId: string) {
  await tx.$executeRaw`
    INSERT INTO theme_name (theme_id, language, name)
    SELECT ${intoId}::uuid, language, name FROM theme_name WHERE theme_id = ${id}::uuid ON CONFLICT DO NOTHING`
  await tx.$executeRaw`
    INSERT INTO theme_mapping (theme_id, concept, vocabulary, label, relation)
    SELECT ${intoId}::uuid, concept, vocabulary, label, relation FROM theme_mapping
     WHERE theme_id = ${id}::uuid ON CONFLICT DO NOTHING`
  await tx.$executeRaw`
    UPDATE theme kept SET version = kept.version + 1, description = coalesce(kept.description, gone.description)
      FROM theme gone WHERE kept.id = ${intoId}::uuid AND gone.id = ${id}::uuid`
}
