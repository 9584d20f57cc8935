import type { Transaction } from '../../../database/database.ts'
import { moveApart } from '../../../database/distinctions.ts'
import { bothNotes, joinPlaces, moveCitations, type Pair, pairsOf } from '../../../database/merging.ts'
import type { Context } from '../../../http/context.ts'
import { unprocessable } from '../../../http/errors.ts'
import { holdForMerging } from '../../../http/merging.ts'
import { conferenceIdOf, getDelegation } from '../queries.ts'
import { refuseFinalToMove } from './final.ts'

/**
 * Makes one delegation of two of the same conference: interventions, final ones too, delegates, places in the chair,
 * presence, times allotted, treaty acts and sources of the first are the second's from now on, and the first is hidden
 * and leads to the second.
 * Throws 404, 409, 412 and 422 as `holdForMerging` does, 422 for a delegation of another conference, and 409 when
 * final interventions would become another country's.
 */
export async function mergeDelegation(context: Context, id: string, { intoId }: { intoId: string }) {
  const conferenceId = await conferenceIdOf(context.database.prisma, id)
  return context.change('delegation.merge', conferenceId, async (tx, changeId) => {
    await holdChaired(tx, id)
    await holdForMerging(tx, context, {
      kind: 'delegation',
      id,
      intoId,
      current: () => getDelegation(tx, id),
    })
    const [one, other] = [await getDelegation(tx, id), await getDelegation(tx, intoId)]
    if (other.conferenceId !== conferenceId)
      throw unprocessable('intoId', 'It takes part in another conference')
    const areTwo = one.countryCode && other.countryCode && one.countryCode !== other.countryCode
    if (areTwo) await refuseFinalToMove(tx, id)
    await moveDelegates(tx, id, intoId)
    await moveInterventions(tx, id, intoId)
    await moveChairs(tx, id, intoId)
    await moveAttendance(tx, id, intoId)
    await moveTimesAllotted(tx, conferenceId, id, intoId)
    await moveTreatyActions(tx, id, intoId)
    await moveCitations(tx, 'delegation_id', [{ gone: id, kept: intoId }])
    await gather(tx, id, intoId)
    await moveApart(tx, 'delegation', id, intoId)
    await tx.$executeRaw`
      UPDATE delegation SET merged_into_id = ${intoId}::uuid,
             deleted_at = CASE id WHEN ${id}::uuid THEN clock_timestamp() ELSE deleted_at END
       WHERE id = ${id}::uuid OR merged_into_id = ${id}::uuid`
    return { ...(await getDelegation(tx, intoId)), changeId }
  })
}

// Where a person is in both, one of the two places is hidden; of two heads the newcomer is alternate head.
async function moveDelegates(tx: Transaction, id: string, intoId: string) {
  await tx.$executeRaw`
    SELECT FROM delegate WHERE delegation_id IN (${id}::uuid, ${intoId}::uuid) ORDER BY id FOR UPDATE`
  const pairs = await tx.$queryRaw<Pair[]>`
    SELECT gone.id::text AS gone, kept.id::text AS kept FROM delegate gone JOIN delegate kept USING (person_id)
     WHERE gone.delegation_id = ${id}::uuid AND kept.delegation_id = ${intoId}::uuid
       AND gone.deleted_at IS NULL AND kept.deleted_at IS NULL`
  await joinPlaces(tx, pairs)
  await tx.$executeRaw`
    UPDATE delegate g SET delegation_id = ${intoId}::uuid,
           function = CASE WHEN g.function = 'head' AND g.deleted_at IS NULL AND EXISTS (
             SELECT FROM delegate head WHERE head.delegation_id = ${intoId}::uuid AND head.function = 'head'
                AND head.deleted_at IS NULL) THEN 'alternate_head' ELSE g.function END
     WHERE g.delegation_id = ${id}::uuid AND NOT g.id = ANY (${pairs.map(({ gone }) => gone)}::uuid[])`
}

const moveInterventions = (tx: Transaction, id: string, intoId: string) => tx.$executeRaw`
  WITH held AS MATERIALIZED (SELECT id FROM intervention WHERE delegation_id = ${id}::uuid ORDER BY id FOR UPDATE)
  UPDATE intervention i SET delegation_id = ${intoId}::uuid FROM held WHERE i.id = held.id`

// Whoever acts in a session holds it before what is said there.
const holdChaired = (tx: Transaction, id: string) => tx.$queryRaw`
  SELECT 1 FROM session WHERE id IN (SELECT session_id FROM session_chair WHERE delegation_id = ${id}::uuid)
   ORDER BY id FOR UPDATE`

async function moveChairs(tx: Transaction, id: string, intoId: string) {
  await tx.$executeRaw`
    UPDATE session SET version = version + 1
     WHERE id IN (SELECT session_id FROM session_chair WHERE delegation_id = ${id}::uuid)`
  await tx.$executeRaw`
    UPDATE session_chair SET delegation_id = ${intoId}::uuid WHERE delegation_id = ${id}::uuid`
}

// Whoever was seen in the room under one of the two names was there.
async function moveAttendance(tx: Transaction, id: string, intoId: string) {
  await tx.$executeRaw`
    UPDATE session_attendance kept SET is_present = true FROM session_attendance gone
     WHERE gone.delegation_id = ${id}::uuid AND gone.is_present
       AND kept.delegation_id = ${intoId}::uuid AND kept.session_id = gone.session_id`
  await tx.$executeRaw`
    DELETE FROM session_attendance gone USING session_attendance kept
     WHERE gone.delegation_id = ${id}::uuid AND kept.delegation_id = ${intoId}::uuid
       AND kept.session_id = gone.session_id`
  await tx.$executeRaw`
    UPDATE session_attendance SET delegation_id = ${intoId}::uuid WHERE delegation_id = ${id}::uuid`
}

// Of two times for the same, the first that fits holds, as before.
const moveTimesAllotted = (
  tx: Transaction,
  conferenceId: string,
  id: string,
  intoId: string,
) => tx.$executeRaw`
  UPDATE conference SET floor_rules = replace(floor_rules::text, ${id}, ${intoId})::jsonb
   WHERE id = ${conferenceId}::uuid AND floor_rules::text LIKE '%' || ${id} || '%'`

// The participant's printed name stays. Of two records of one act, the first's is hidden.
async function moveTreatyActions(tx: Transaction, id: string, intoId: string) {
  await tx.$executeRaw`
    SELECT FROM treaty_action WHERE delegation_id IN (${id}::uuid, ${intoId}::uuid) ORDER BY id FOR UPDATE`
  const pairs = await tx.$queryRaw<Pair[]>`
    SELECT DISTINCT ON (gone.id) gone.id::text AS gone, kept.id::text AS kept
      FROM treaty_action gone JOIN delegation d ON d.id = ${intoId}::uuid
      JOIN treaty_action kept ON kept.instrument_id = gone.instrument_id AND kept.kind = gone.kind
       AND kept.deleted_at IS NULL AND kept.id <> gone.id
       AND (kept.delegation_id = d.id OR kept.delegation_id IS NULL AND kept.country_code = d.country_code)
     WHERE gone.delegation_id = ${id}::uuid AND gone.deleted_at IS NULL ORDER BY gone.id, kept.id`
  const gone = pairs.map((pair) => pair.gone)
  await tx.$executeRaw`
    UPDATE treaty_action SET deleted_at = clock_timestamp() WHERE id = ANY (${gone}::uuid[])`
  await tx.$executeRaw`
    UPDATE treaty_action kept SET acted_on = coalesce(kept.acted_on, gone.acted_on),
           note = ${bothNotes('kept.note', 'gone.note')}
      FROM ${pairsOf(pairs)} JOIN treaty_action gone ON gone.id = pair.gone WHERE kept.id = pair.kept`
  await moveCitations(tx, 'treaty_action_id', pairs)
  await tx.$executeRaw`
    UPDATE treaty_action a SET delegation_id = d.id, country_code = d.country_code FROM delegation d
     WHERE d.id = ${intoId}::uuid AND a.delegation_id = ${id}::uuid AND NOT a.id = ANY (${gone}::uuid[])`
}

const gather = (tx: Transaction, id: string, intoId: string) => tx.$executeRaw`
  UPDATE delegation kept SET acronym = coalesce(kept.acronym, gone.acronym),
         registered = kept.registered OR gone.registered, note = ${bothNotes('kept.note', 'gone.note')}
    FROM delegation gone WHERE kept.id = ${intoId}::uuid AND gone.id = ${id}::uuid`
