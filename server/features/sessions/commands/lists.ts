import type { SessionChange } from '#contract/sessions'
import { keepCitations } from '../../../database/citations.ts'
import type { Transaction } from '../../../database/database.ts'
import { Prisma } from '../../../database/generated/client.ts'
import { holdShown } from '../../../database/records.ts'
import { conflict, unprocessable } from '../../../http/errors.ts'
import { checkCitations } from '../../sources/queries.ts'
import { placesInOrder } from '../rules.ts'

const { sql } = Prisma

type Of = { id: string; conferenceId: string }

/** Checks and makes the lists of a session what the body says; rows that stay the same are not touched. */
export async function keepLists(tx: Transaction, of: Of, body: SessionChange) {
  if (body.chairs) await keepChairs(tx, of, body.chairs)
  if (body.agendaItems) await keepAgenda(tx, of, body.agendaItems)
  if (body.suspensions) await keepSuspensions(tx, of.id, body.suspensions)
  if (!body.citations) return
  await checkCitations(tx, of.conferenceId, body.citations)
  await keepCitations(tx, { sessionId: of.id, conferenceId: of.conferenceId }, body.citations)
}

async function keepChairs(
  tx: Transaction,
  { id, conferenceId }: Of,
  chairs: NonNullable<SessionChange['chairs']>,
) {
  const delegationIds = chairs.flatMap(({ delegationId }) => delegationId ?? [])
  const delegations = await holdShown(
    tx,
    'delegation',
    delegationIds,
    sql`AND t.conference_id = ${conferenceId}::uuid`,
  )
  const persons = await holdShown(
    tx,
    'person',
    chairs.map(({ personId }) => personId),
  )
  for (const [i, { personId, delegationId }] of chairs.entries()) {
    if (!persons.has(personId)) throw unprocessable(`chairs.${i}.personId`, 'There is no such person')
    if (delegationId && !delegations.has(delegationId))
      throw unprocessable(`chairs.${i}.delegationId`, 'There is no such delegation at this conference')
    if (chairs.findIndex((chair) => chair.personId === personId) !== i)
      throw unprocessable(`chairs.${i}.personId`, 'Named twice')
  }
  const were = await tx.sessionChair.findMany({ where: { sessionId: id } })
  const gone = were.filter((was) => !chairs.some(({ personId }) => personId === was.personId))
  await tx.sessionChair.deleteMany({ where: { id: { in: gone.map((was) => was.id) } } })

  const chairOf = (personId: string) => were.find((was) => was.personId === personId)
  const places = placesInOrder(chairs.map(({ personId }) => chairOf(personId)?.position ?? null))
  for (const [i, { personId, delegationId = null, capacity = null }] of chairs.entries()) {
    const was = chairOf(personId)
    const data = { delegationId, capacity, position: places[i]! }
    if (!was) await tx.sessionChair.create({ data: { ...data, personId, sessionId: id, conferenceId } })
    else if (Object.entries(data).some(([field, value]) => was[field as keyof typeof data] !== value))
      await tx.sessionChair.update({ where: { id: was.id }, data })
  }
}

async function keepAgenda(
  tx: Transaction,
  { id, conferenceId }: Of,
  items: NonNullable<SessionChange['agendaItems']>,
) {
  const were = await tx.agendaItem.findMany({ where: { sessionId: id }, orderBy: { position: 'asc' } })
  items.forEach((item, i) => {
    if (item.id && !were.some((was) => was.id === item.id))
      throw unprocessable(`agendaItems.${i}.id`, 'There is no such agenda item in this session')
    if (item.id && items.findIndex(({ id }) => id === item.id) !== i)
      throw unprocessable(`agendaItems.${i}.id`, 'Named twice')
  })
  const gone = were.filter((was) => !items.some((item) => item.id === was.id)).map((was) => was.id)
  const used = await tx.intervention.count({ where: { agendaItemId: { in: gone } } })
  if (used > 0)
    throw conflict('in-use', `Interventions speak to an agenda item that would be removed: ${used}.`)
  await tx.agendaItem.deleteMany({ where: { id: { in: gone } } })

  const places = placesInOrder(items.map((item) => were.find((was) => was.id === item.id)?.position ?? null))
  for (const [i, { id: itemId, number = null, title, documentSymbol = null }] of items.entries()) {
    const was = were.find((one) => one.id === itemId)
    const data = { number, title, documentSymbol, position: places[i]! }
    if (!was) await tx.agendaItem.create({ data: { ...data, sessionId: id, conferenceId } })
    else if (Object.entries(data).some(([field, value]) => was[field as keyof typeof data] !== value))
      await tx.agendaItem.update({ where: { id: was.id }, data })
  }
}

async function keepSuspensions(
  tx: Transaction,
  sessionId: string,
  suspensions: NonNullable<SessionChange['suspensions']>,
) {
  const were = await tx.sessionSuspension.findMany({ where: { sessionId } })
  const at = ({ suspendedAt }: { suspendedAt: Date }) => suspendedAt.getTime()
  suspensions.forEach((one, i) => {
    if (suspensions.findIndex((other) => at(other) === at(one)) !== i)
      throw unprocessable(`suspensions.${i}.suspendedAt`, 'Named twice')
    if (one.resumedAt && one.resumedAt <= one.suspendedAt)
      throw unprocessable(`suspensions.${i}.resumedAt`, 'A session resumes after it was suspended')
  })
  const gone = were.filter((was) => !suspensions.some((one) => at(one) === at(was))).map(({ id }) => id)
  await tx.sessionSuspension.deleteMany({ where: { id: { in: gone } } })
  // Shortened ones first, so that none overlaps another on the way.
  for (const one of suspensions.toSorted((a, b) => at(a) - at(b))) {
    const { suspendedAt, resumedAt = null, reason = null } = one
    const was = were.find((earlier) => at(earlier) === at(one))
    if (!was) await tx.sessionSuspension.create({ data: { sessionId, suspendedAt, resumedAt, reason } })
    else if (was.resumedAt?.getTime() !== resumedAt?.getTime() || was.reason !== reason)
      await tx.sessionSuspension.update({ where: { id: was.id }, data: { resumedAt, reason } })
  }
}
