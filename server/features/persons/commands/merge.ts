import type { Transaction } from '../../../database/database.ts'
import { moveApart } from '../../../database/distinctions.ts'
import { bothNotes, joinPlaces, type Pair } from '../../../database/merging.ts'
import type { Context } from '../../../http/context.ts'
import { holdForMerging } from '../../../http/merging.ts'
import { getPerson } from '../queries.ts'

/**
 * Makes one person of two: everything that names the first names the second from now on, final interventions too,
 * and the first is hidden and leads to the second. What was printed on past interventions stays; where only the
 * person said who spoke, the old name is printed. Throws 404, 409, 412 and 422 as `holdForMerging` does.
 */
export const mergePerson = (context: Context, id: string, { intoId }: { intoId: string }) =>
  context.change('person.merge', null, async (tx, changeId) => {
    await holdForMerging(tx, context, { kind: 'person', id, intoId, current: () => getPerson(tx, id) })
    await movePlaces(tx, id, intoId)
    await moveInterventions(tx, id, intoId)
    await moveChairs(tx, id, intoId)
    await gatherNames(tx, id, intoId)
    await moveApart(tx, 'person', id, intoId)
    await tx.$executeRaw`
      UPDATE person SET merged_into_id = ${intoId}::uuid,
             deleted_at = CASE id WHEN ${id}::uuid THEN clock_timestamp() ELSE deleted_at END
       WHERE id = ${id}::uuid OR merged_into_id = ${id}::uuid`
    return { ...(await getPerson(tx, intoId)), changeId }
  })

// Where both have a place in one delegation, one of the two is hidden and stays the first's.
async function movePlaces(tx: Transaction, id: string, intoId: string) {
  await tx.$executeRaw`
    SELECT FROM delegate WHERE person_id IN (${id}::uuid, ${intoId}::uuid) ORDER BY id FOR UPDATE`
  const pairs = await tx.$queryRaw<Pair[]>`
    SELECT gone.id::text AS gone, kept.id::text AS kept
      FROM delegate gone JOIN delegate kept USING (delegation_id)
     WHERE gone.person_id = ${id}::uuid AND kept.person_id = ${intoId}::uuid
       AND gone.deleted_at IS NULL AND kept.deleted_at IS NULL`
  await joinPlaces(tx, pairs)
  await tx.$executeRaw`
    UPDATE delegate SET person_id = ${intoId}::uuid
     WHERE person_id = ${id}::uuid AND NOT id = ANY (${pairs.map(({ gone }) => gone)}::uuid[])`
}

const moveInterventions = (tx: Transaction, id: string, intoId: string) => tx.$executeRaw`
  WITH held AS MATERIALIZED (SELECT id FROM intervention WHERE person_id = ${id}::uuid ORDER BY id FOR UPDATE)
  UPDATE intervention i SET person_id = ${intoId}::uuid, speaker_name = coalesce(i.speaker_name, p.name)
    FROM held, person p WHERE i.id = held.id AND p.id = ${id}::uuid`

// Who chaired one session under both names chaired it once, in both capacities.
async function moveChairs(tx: Transaction, id: string, intoId: string) {
  await tx.$executeRaw`
    WITH held AS MATERIALIZED (
      SELECT id FROM session WHERE id IN (SELECT session_id FROM session_chair WHERE person_id = ${id}::uuid)
       ORDER BY id FOR UPDATE)
    UPDATE session s SET version = s.version + 1 FROM held WHERE s.id = held.id`
  await tx.$executeRaw`
    UPDATE session_chair kept SET delegation_id = coalesce(kept.delegation_id, gone.delegation_id),
           capacity = CASE WHEN kept.capacity = gone.capacity THEN kept.capacity
             ELSE nullif(concat_ws('; ', kept.capacity, gone.capacity), '') END
      FROM session_chair gone
     WHERE gone.session_id = kept.session_id AND gone.person_id = ${id}::uuid AND kept.person_id = ${intoId}::uuid`
  await tx.$executeRaw`
    DELETE FROM session_chair gone USING session_chair kept
     WHERE gone.session_id = kept.session_id AND gone.person_id = ${id}::uuid AND kept.person_id = ${intoId}::uuid`
  await tx.$executeRaw`
    UPDATE session_chair SET person_id = ${intoId}::uuid WHERE person_id = ${id}::uuid`
}

const gatherNames = (tx: Transaction, id: string, intoId: string) => tx.$executeRaw`
  UPDATE person kept SET
    sort_name = coalesce(kept.sort_name, gone.sort_name), honorific = coalesce(kept.honorific, gone.honorific),
    name_in_original_script = coalesce(kept.name_in_original_script, gone.name_in_original_script),
    note = ${bothNotes('kept.note', 'gone.note')},
    aliases = kept.aliases || ARRAY(
      SELECT other.name FROM (
        SELECT name, min(nth) AS nth
          FROM unnest(ARRAY[gone.name, gone.name_in_original_script] || gone.aliases) WITH ORDINALITY all_names (name, nth)
         WHERE name NOT IN (kept.name, coalesce(kept.name_in_original_script, gone.name_in_original_script, ''))
           AND NOT name = ANY (kept.aliases)
         GROUP BY name) other ORDER BY other.nth)
    FROM person gone WHERE kept.id = ${intoId}::uuid AND gone.id = ${id}::uuid`
