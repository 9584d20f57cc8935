import type { IndexOrder } from '#contract/speech-index'
import { Prisma } from '../../../database/generated/client.ts'

const { sql, empty } = Prisma
type Sql = Prisma.Sql

/** FROM … WHERE … of the interventions that an index has: what was delivered, and what is on the floor. */
export const heard = (conference: string, joins: Sql = empty) => sql`
  FROM intervention i ${joins}
  WHERE i.conference_id = ${conference}::uuid AND i.deleted_at IS NULL AND i.status IN ('delivered', 'on_the_floor')`

const speakerKey = sql`CASE WHEN i.person_id IS NOT NULL THEN i.person_id::text
  WHEN i.speaker_name IS NOT NULL THEN 'name ' || fold(i.speaker_name) ELSE '' END`

/** SELECT of what stands under which heading, by `key`; with `keys`, only what stands under these. */
export const members: Record<IndexOrder, (conference: string, keys?: string[]) => Sql> = {
  country: (conference, keys) => sql`
    SELECT i.id, i.delegation_id::text AS key ${heard(conference)}
    ${keys ? sql`AND i.delegation_id::text = ANY(${keys})` : empty}`,
  speaker: (conference, keys) => sql`
    SELECT i.id, ${speakerKey} AS key, i.person_id, i.speaker_name ${heard(conference)}
    ${keys ? sql`AND ${speakerKey} = ANY(${keys})` : empty}`,
  // The same item of the agenda of several sessions is one subject.
  subject: (conference, keys) => sql`
    SELECT * FROM (
      SELECT i.id, it.theme_id::text AS key, it.theme_id, NULL::uuid AS item_id
      ${heard(conference, sql`JOIN intervention_theme it ON it.intervention_id = i.id`)}
      UNION ALL
      SELECT i.id, item.first::text, NULL, item.first
      ${heard(
        conference,
        sql`JOIN (SELECT a.id, first_value(a.id) OVER (PARTITION BY fold(a.title) ORDER BY a.id) AS first
          FROM agenda_item a WHERE a.conference_id = ${conference}::uuid) item ON item.id = i.agenda_item_id`,
      )}
      UNION ALL
      SELECT i.id, '', NULL, NULL ${heard(conference)} AND i.agenda_item_id IS NULL
        AND NOT EXISTS (SELECT FROM intervention_theme it WHERE it.intervention_id = i.id)) m
    ${keys ? sql`WHERE m.key = ANY(${keys})` : empty}`,
}

/** The ORDER BY within a heading, on `i`: by the record, within a subject first by the delegation, as `ranked` has them. */
export const within = (by: IndexOrder, ranked: string[]): Sql => {
  const order = sql`i.sitting_rank, i.session_id, i.position`
  return by === 'subject' ? sql`array_position(${ranked}::uuid[], i.delegation_id), ${order}` : order
}
