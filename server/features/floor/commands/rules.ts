import type { FloorRules } from '#floor/rules'
import type { Transaction } from '../../../database/database.ts'
import { Prisma } from '../../../database/generated/client.ts'
import { holdShown } from '../../../database/records.ts'
import type { Context } from '../../../http/context.ts'
import { StaleVersion, unprocessable } from '../../../http/errors.ts'
import { getFloorRules } from '../queries.ts'

/**
 * Changes how the floor is given; null: by the usual rules again. Throws 412 when somebody else was first, 422 by field
 * for what is not there, or not at this conference, and for a motion that is gone and was made.
 */
export async function updateFloorRules(context: Context, conferenceId: string, rules: FloorRules | null) {
  await getFloorRules(context.database.prisma, conferenceId)
  return context.change('conference.floorRules', conferenceId, async (tx) => {
    if (rules) await checkNamed(tx, conferenceId, rules)
    const { count } = await tx.conference.updateMany({
      where: { id: conferenceId, version: context.version, deletedAt: null },
      data: { floorRules: rules ?? Prisma.DbNull, version: { increment: 1 } },
    })
    if (count === 0) throw new StaleVersion(await getFloorRules(tx, conferenceId))
    const now = await getFloorRules(tx, conferenceId)
    await refuseGoneMotions(tx, conferenceId, now.rules)
    return now
  })
}

async function checkNamed(tx: Transaction, conferenceId: string, { allotted }: FloorRules) {
  const here = Prisma.sql`AND t.conference_id = ${conferenceId}::uuid`
  const ids = (field: 'delegationId' | 'groupId') =>
    allotted.map((rule) => rule[field]).filter((id) => id !== undefined)
  const delegations = await holdShown(tx, 'delegation', ids('delegationId'), here)
  const groups = await holdShown(tx, 'country_group', ids('groupId'))
  for (const [nth, { delegationId, groupId }] of allotted.entries()) {
    const field = `rules.allotted.${nth}`
    if (delegationId && !delegations.has(delegationId))
      throw unprocessable(`${field}.delegationId`, 'There is no such delegation at this conference')
    if (groupId && !groups.has(groupId)) throw unprocessable(`${field}.groupId`, 'There is no such group')
  }
}

async function refuseGoneMotions(tx: Transaction, conferenceId: string, { motions }: FloorRules) {
  const [gone] = await tx.$queryRaw<{ motion: string }[]>`
    SELECT motion FROM intervention WHERE conference_id = ${conferenceId}::uuid AND deleted_at IS NULL
       AND motion IS NOT NULL AND motion <> ALL (${motions.map(({ id }) => id)}::text[]) ORDER BY motion LIMIT 1`
  if (gone) throw unprocessable('rules.motions', 'A motion that was made at this conference stays', 'in-use')
}
