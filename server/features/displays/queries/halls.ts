import { hallState } from '#contract/displays'
import type { Transaction } from '../../../database/database.ts'
import type { Source } from '../../../database/live.ts'
import { type Encoded, encodeOnce } from '../../../http/encoded.ts'
import { floors } from '../../floor/queries.ts'
import { hallOf, type Named, type Plates, type Settings, shownInHall } from '../rules.ts'

type Hall = {
  session: { id: string; conferenceId: string }
  groupIds: string[]
  /** What displays with some settings show, encoded once for all of them. */
  shownBy: (settings: Settings) => Encoded
}

/** What the hall of a session is shown. Throws 404 when there is no such session. */
export const halls: Source<Hall> = {
  async read(sessionId, { database, live }) {
    const { floor } = await live.read(floors, sessionId)
    const { onTheFloor, next } = shownInHall(floor)
    const entries = [...onTheFloor, ...next]
    const groupIds = [...new Set(entries.flatMap((entry) => entry.groupIds))]
    const delegationIds = [...new Set(entries.map(({ delegationId }) => delegationId))]
    const plates = await readPlates(database.prisma, delegationIds, groupIds)
    const encoded = new Map<string, Encoded>()
    const shownBy = (settings: Settings) => {
      const key = JSON.stringify([settings.languages, settings.showsSpeaker])
      const shown =
        encoded.get(key) ??
        encodeOnce(hallState, hallState.decode({ ...hallOf(floor, plates, settings), now: floor.now }))
      encoded.set(key, shown)
      return shown
    }
    return { session: floor.session, groupIds, shownBy }
  },
  subjects: ({ session, groupIds }) => [
    `session ${session.id}`,
    `conference ${session.conferenceId}`,
    ...groupIds.map((id) => `group ${id}` as const),
  ],
}

/** What stands on the plates of delegations, and what groups are called. Two statements, however many. */
async function readPlates(tx: Transaction, delegationIds: string[], groupIds: string[]): Promise<Plates> {
  const delegations = await tx.$queryRaw<(Named & { id: string; code: string | null })[]>`
    SELECT d.id, coalesce(d.country_code, d.acronym) AS code, d.name,
      coalesce((SELECT json_object_agg(n.language, n.name) FROM country_name n WHERE n.country_code = d.country_code), '{}') AS names
    FROM delegation d WHERE d.id = ANY (${delegationIds}::uuid[])`
  const groups = await tx.$queryRaw<(Named & { id: string })[]>`
    SELECT g.id, g.name,
      coalesce((SELECT json_object_agg(n.language, n.name) FROM country_group_name n WHERE n.group_id = g.id), '{}') AS names
    FROM country_group g WHERE g.id = ANY (${groupIds}::uuid[]) AND g.deleted_at IS NULL`
  return {
    delegations: new Map(delegations.map((one) => [one.id, one])),
    groups: new Map(groups.map((one) => [one.id, one])),
  }
}
