import type { FloorRules } from '#floor/rules'
import { Prisma } from '../../../database/generated/client.ts'
import type { Context } from '../../../http/context.ts'
import { StaleVersion } from '../../../http/errors.ts'
import { getFloorRules } from '../queries.ts'

/** Changes how the floor is given; null: by the usual rules again. Throws 412 when somebody else was first. */
export async function updateFloorRules(context: Context, conferenceId: string, rules: FloorRules | null) {
  await getFloorRules(context.database.prisma, conferenceId)
  return context.change('conference.floorRules', conferenceId, async (tx) => {
    const { count } = await tx.conference.updateMany({
      where: { id: conferenceId, version: context.version, deletedAt: null },
      data: { floorRules: rules ?? Prisma.DbNull, version: { increment: 1 } },
    })
    if (count === 0) throw new StaleVersion(await getFloorRules(tx, conferenceId))
    return getFloorRules(tx, conferenceId)
  })
}
