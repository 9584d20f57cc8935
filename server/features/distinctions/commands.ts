import type { Telling } from '#contract/distinctions'
import type { Transaction } from '../../database/database.ts'
import { type Distinct, forgetApart, tellAllApart } from '../../database/distinctions.ts'
import { Prisma } from '../../database/generated/client.ts'
import { holdShown } from '../../database/records.ts'
import type { Context } from '../../http/context.ts'
import { unprocessable } from '../../http/errors.ts'
import { getBareChange } from '../history/queries.ts'
import { areToldApart } from './queries.ts'

const actions = {
  person: { tellApart: 'person.tellApart', offerAgain: 'person.offerAgain' },
  delegation: { tellApart: 'delegation.tellApart', offerAgain: 'delegation.offerAgain' },
  theme: { tellApart: 'theme.tellApart', offerAgain: 'theme.offerAgain' },
}

/**
 * Tells records apart, each from each other; once, however often and by however many it is said. Throws 422 by
 * record for what is not there, or is at another conference than the first.
 */
export async function tellApart(context: Context, { type, ids }: Telling) {
  if (await areToldApart(context.database.prisma, type, ids)) return { pairs: 0, change: null }
  const conferenceId = await conferenceOf(context, type, ids[0]!)
  return context.change(actions[type].tellApart, conferenceId, async (tx, changeId) => {
    const shown = await holdShown(tx, type, ids, atConference(type, conferenceId))
    const missing = ids.findIndex((id) => !shown.has(id))
    if (missing !== -1) throw unprocessable(`ids.${missing}`, `There is no such ${type}`)
    const pairs = await tellAllApart(tx, type, ids, changeId)
    return { pairs, change: await madeBy(tx, changeId, pairs > 0) }
  })
}

/** Takes back that two records are told apart; of those that are not it does nothing. */
export async function offerAgain(context: Context, { type, id, otherId }: OfTwo) {
  if (!(await areToldApart(context.database.prisma, type, [id, otherId]))) return { change: null }
  const conferenceId = await conferenceOf(context, type, id)
  return context.change(actions[type].offerAgain, conferenceId, async (tx, changeId) => ({
    change: await madeBy(tx, changeId, await forgetApart(tx, type, id, otherId)),
  }))
}

type OfTwo = { type: Distinct; id: string; otherId: string }

// Somebody else may have done the same a moment before.
const madeBy = async (tx: Transaction, changeId: string, isChanged: boolean) =>
  isChanged ? getBareChange(tx, changeId) : null

async function conferenceOf({ database }: Context, type: Distinct, id: string) {
  if (type !== 'delegation') return null
  const found = await database.prisma.delegation.findFirst({
    where: { id, conference: { deletedAt: null } },
  })
  return found?.conferenceId ?? null
}

const atConference = (type: Distinct, conferenceId: string | null) =>
  type === 'delegation' ? Prisma.sql`AND t.conference_id = ${conferenceId}::uuid` : Prisma.empty
