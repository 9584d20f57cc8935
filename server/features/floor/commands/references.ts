import type { FloorAct } from '#floor/act'
import type { FloorEntry } from '#floor/state'
import type { Transaction } from '../../../database/database.ts'
import { Prisma } from '../../../database/generated/client.ts'
import { holdShown } from '../../../database/records.ts'
import { unprocessable } from '../../../http/errors.ts'

const { sql } = Prisma

type Where = { conferenceId: string; interventionId: string | null }

/**
 * Checks that whatever an act names is there, shown, and of the conference, and keeps it so until the commit. Throws
 * 422 by field. Returns the kind of the delegation that it names.
 */
export async function checkNamed(
  tx: Transaction,
  act: FloorAct,
  { conferenceId, interventionId }: Where,
): Promise<FloorEntry['delegationKind'] | null> {
  const here = sql`AND t.conference_id = ${conferenceId}::uuid`
  const named = namedBy(act)
  await hold(tx, 'delegation', 'delegationId', named.delegationIds, 'delegation at this conference', here)
  await hold(tx, 'person', 'personId', named.personIds, 'person')
  await hold(tx, 'intervention', 'repliesToId', named.repliesToIds, 'intervention at this conference', here)
  await hold(tx, 'theme', 'addThemes', named.themeIds, 'theme that is in use', taggable(interventionId))
  await hold(tx, 'country_group', 'groupIds', named.groupIds, 'group')
  const [delegationId] = named.delegationIds
  if (!delegationId) return null
  const { kind } = await tx.delegation.findUniqueOrThrow({
    where: { id: delegationId },
    select: { kind: true },
  })
  return kind
}

function namedBy(act: FloorAct) {
  const lists = { delegationIds: [], personIds: [], repliesToIds: [], themeIds: [], groupIds: [] }
  const given = (id: string | null | undefined) => (id ? [id] : [])
  switch (act.act) {
    case 'register':
    case 'giveTheFloorTo':
      return {
        ...lists,
        delegationIds: [act.delegationId],
        personIds: given(act.personId),
        repliesToIds: given(act.repliesToId),
        groupIds: act.groupIds ?? [],
      }
    case 'attend':
      return { ...lists, delegationIds: [act.delegationId] }
    case 'describe':
      return {
        ...lists,
        personIds: given(act.personId?.now),
        repliesToIds: given(act.repliesToId?.now),
        themeIds: act.addThemes?.map(({ themeId }) => themeId) ?? [],
        groupIds: act.addGroupIds ?? [],
      }
    default:
      return lists
  }
}

// What is tagged with a retired or merged theme stays; nothing is newly tagged with one.
const taggable = (interventionId: string | null) => sql`AND (t.retired_at IS NULL AND t.merged_into_id IS NULL
  OR EXISTS (SELECT FROM intervention_theme it
              WHERE it.theme_id = t.id AND it.intervention_id = ${interventionId}::uuid))`

async function hold(
  tx: Transaction,
  table: Parameters<typeof holdShown>[1],
  field: string,
  ids: string[],
  what: string,
  and?: Prisma.Sql,
) {
  if (ids.length === 0) return
  const found = await holdShown(tx, table, ids, and)
  if (ids.some((id) => !found.has(id))) throw unprocessable(field, `There is no such ${what}`)
}
