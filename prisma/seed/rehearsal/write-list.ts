import { v7 as newId } from 'uuid'
import type { Transaction } from '#database'
import { type PersonKey, persons } from '../hanoi/persons.ts'
import { place } from '../hanoi/place.ts'
import type { Delegation } from '../hanoi/write-delegations.ts'
import { groupCodes, type Speaker, speakersOf } from './speakers.ts'

type Of = { conferenceId: string; sessionId: string; delegations: Map<string, Delegation> }

const many = 62

/** The delegates known by name, and a list of 62 speakers, none of whom has had the floor. */
export async function writeList(tx: Transaction, { conferenceId, sessionId, delegations }: Of) {
  const personIds = await writeDelegates(tx, conferenceId, delegations)
  const groups = await tx.group.findMany({ where: { code: { in: [...groupCodes] } } })
  const groupIds = new Map(groups.map(({ code, id }) => [code, id]))
  const speakers = speakersOf(delegations, await speakersForGroups(tx, delegations), many)
  const rows = speakers.map((speaker, nth) => ({ ...speaker, id: newId(), position: place(nth) }))
  await tx.intervention.createMany({
    data: rows.map((row) => ({
      id: row.id,
      conferenceId,
      sessionId,
      delegationId: row.delegation.id,
      status: 'listed' as const,
      position: row.position,
      ...attribution(row, personIds),
    })),
  })
  await tx.interventionGroup.createMany({
    data: rows.flatMap(({ id, groupCode }) =>
      groupCode ? [{ interventionId: id, groupId: groupIds.get(groupCode)! }] : [],
    ),
  })
}

function attribution({ person }: Speaker, personIds: Map<PersonKey, string>) {
  if (!person) return {}
  const { name, honorific, post } = persons[person]
  return {
    personId: personIds.get(person)!,
    speakerName: name,
    speakerHonorific: honorific,
    speakerPost: post,
  }
}

// Who is in the database already, with the Hanoi conference or another rehearsal, is not made a second time.
async function writeDelegates(tx: Transaction, conferenceId: string, delegations: Map<string, Delegation>) {
  const ids = new Map<PersonKey, string>()
  for (const [key, { name, sortName, honorific, post, delegation }] of Object.entries(persons)) {
    const there = await tx.person.findFirst({ where: { name, deletedAt: null }, select: { id: true } })
    const personId = there?.id ?? newId()
    if (!there)
      await tx.person.create({ data: { id: personId, name, sortName, honorific: honorific ?? null } })
    await tx.delegate.create({
      data: {
        conferenceId,
        delegationId: delegations.get(delegation)!.id,
        personId,
        nameAsPrinted: name,
        honorific: honorific ?? null,
        post: post ?? null,
      },
      select: { id: true },
    })
    ids.set(key as PersonKey, personId)
  }
  return ids
}

/** For each group a member that speaks for it, none for two; the European Union speaks for itself. */
async function speakersForGroups(tx: Transaction, delegations: Map<string, Delegation>) {
  const chosen: Record<string, Delegation> = { EU: delegations.get('EU')! }
  const members = await tx.groupMember.findMany({
    where: { until: null, group: { code: { in: [...groupCodes] } } },
    select: { countryCode: true, group: { select: { code: true } } },
    orderBy: { countryCode: 'asc' },
  })
  for (const code of groupCodes) {
    const member = members.find(
      ({ group, countryCode }) =>
        group.code === code &&
        delegations.has(countryCode) &&
        !Object.values(chosen).includes(delegations.get(countryCode)!),
    )
    chosen[code] ??= delegations.get(member!.countryCode)!
  }
  return chosen
}
