import { v7 as newId } from 'uuid'
import type { Database, Transaction } from '#database'
import { type FloorRules, usualRules } from '#floor/rules'
import { change } from '../../server/database/change.ts'
import { place } from './hanoi/place.ts'
import { writeDelegations } from './hanoi/write-delegations.ts'
import { writeList } from './rehearsal/write-list.ts'

const timeZone = 'Asia/Ho_Chi_Minh'
const sinceMs = 5 * 60_000

/** Three minutes for a statement, five on behalf of a group. */
const rules: FloorRules = {
  ...usualRules,
  allotted: [
    { kind: 'statement', isForGroup: true, seconds: 300 },
    { kind: 'statement', seconds: 180 },
  ],
}

export type Rehearsal = { conferenceId: string; sessionId: string; name: string }

/**
 * Makes a conference to rehearse at, as one change by the program itself: a session of today that is open since five
 * minutes, with a list of 62 speakers of the delegations that signed in Ha Noi. Each call makes another.
 */
export async function loadRehearsal(database: Database, now = new Date()): Promise<Rehearsal> {
  const startedAt = new Date(Math.floor((now.getTime() - sinceMs) / 1000) * 1000)
  const day = dayIn(startedAt)
  const heldOn = new Date(day)
  return change(database, { accountId: null, action: 'sample.rehearse' }, async (tx) => {
    const [conferenceId, sessionId] = [newId(), newId()]
    const { slug, name } = await freeName(tx, day)
    await tx.conference.create({
      data: {
        id: conferenceId,
        slug,
        name,
        description: 'Made to rehearse with. What is logged here was said by nobody.',
        timeZone,
        startsOn: heldOn,
        endsOn: heldOn,
        floorRules: rules,
      },
      select: { id: true },
    })
    await tx.session.create({
      data: {
        id: sessionId,
        conferenceId,
        type: 'plenary',
        title: 'Plenary to rehearse with',
        heldOn,
        position: place(0),
        status: 'open',
        startedAt,
      },
      select: { id: true },
    })
    const delegations = await writeDelegations(tx, conferenceId)
    await writeList(tx, { conferenceId, sessionId, delegations })
    return { conferenceId, sessionId, name }
  })
}

const dayIn = (instant: Date) =>
  new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    instant,
  )

async function freeName(tx: Transaction, day: string) {
  for (let nth = 1; ; nth += 1) {
    const slug = nth === 1 ? `rehearsal-${day}` : `rehearsal-${day}-${nth}`
    const name = nth === 1 ? `Rehearsal of ${day}` : `Rehearsal ${nth} of ${day}`
    if (!(await tx.conference.findUnique({ where: { slug }, select: { id: true } }))) return { slug, name }
  }
}
