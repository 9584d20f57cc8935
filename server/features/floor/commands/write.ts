import type { Floor, FloorEntry } from '#floor/state'
import type { Transaction } from '../../../database/database.ts'

const instant = (at: string | null) => (at === null ? null : new Date(at))

/** Writes what an act made of the floor: the rows that differ, and none besides. */
export async function writeFloor(tx: Transaction, before: Floor, after: Floor) {
  const { id: sessionId, conferenceId } = after.session
  if (before.session !== after.session) await writeSession(tx, before, after)
  if (before.attendance !== after.attendance) await writeAttendance(tx, before, after)
  const was = new Map(before.entries.map((entry) => [entry.id, entry]))
  const added = after.entries.filter(({ id }) => !was.has(id))
  const changed = after.entries.filter((entry) => was.has(entry.id) && was.get(entry.id) !== entry)
  // Others make room first: a place is one's own.
  await writePlaces(tx, changed, was)
  for (const entry of added) {
    const columns = { ...columnsOf(entry), position: entry.place, delegationId: entry.delegationId }
    await tx.intervention.create({
      data: { ...columns, id: entry.id, sessionId, conferenceId },
      select: { id: true },
    })
    await addGroups(tx, entry.id, entry.groupIds)
  }
  for (const entry of changed) await writeEntry(tx, was.get(entry.id)!, entry)
}

/** The columns of the record that a desk writes, but for its place. */
const columnsOf = (entry: FloorEntry) => ({
  personId: entry.personId,
  speakerName: entry.speakerName,
  speakerHonorific: entry.speakerHonorific,
  speakerPost: entry.speakerPost,
  kind: entry.kind,
  motion: entry.motion,
  status: entry.status,
  repliesToId: entry.repliesToId,
  allottedSeconds: entry.allottedSeconds,
  heldPosition: entry.heldPlace,
  startedAt: instant(entry.startedAt),
  endedAt: instant(entry.endedAt),
  pausedAt: instant(entry.pausedAt),
  pausedSeconds: entry.pausedSeconds,
  language: entry.language,
  summary: entry.summary,
})

async function writePlaces(tx: Transaction, entries: FloorEntry[], was: Map<string, FloorEntry>) {
  const moved = entries.filter(({ id, place }) => was.get(id)!.place !== place)
  if (moved.length === 0) return
  await tx.$executeRaw`
    UPDATE intervention i SET position = m.place
      FROM unnest(${moved.map(({ id }) => id)}::uuid[], ${moved.map(({ place }) => place)}::int[]) m (id, place)
     WHERE i.id = m.id`
}

async function writeEntry(tx: Transaction, was: FloorEntry, entry: FloorEntry) {
  const [before, after] = [columnsOf(was), columnsOf(entry)]
  const differs = Object.entries(after).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name as keyof typeof before]),
  )
  const lists = was.groupIds !== entry.groupIds || was.themes !== entry.themes
  if (differs.length === 0 && !lists) return
  // What hangs on a record is of its version too; the place that is held for it is not.
  const isSeen = lists || differs.some(([name]) => name !== 'heldPosition')
  await tx.intervention.update({
    where: { id: entry.id },
    data: { ...Object.fromEntries(differs), ...(isSeen && { version: { increment: 1 } }) },
    select: { id: true },
  })
  if (was.groupIds !== entry.groupIds) await writeGroups(tx, was, entry)
  if (was.themes !== entry.themes) await writeThemes(tx, was, entry)
}

const addGroups = (tx: Transaction, interventionId: string, groupIds: string[]) =>
  groupIds.length > 0 &&
  tx.interventionGroup.createMany({ data: groupIds.map((groupId) => ({ interventionId, groupId })) })

async function writeGroups(tx: Transaction, was: FloorEntry, { id, groupIds }: FloorEntry) {
  const gone = was.groupIds.filter((groupId) => !groupIds.includes(groupId))
  if (gone.length > 0)
    await tx.interventionGroup.deleteMany({ where: { interventionId: id, groupId: { in: gone } } })
  await addGroups(
    tx,
    id,
    groupIds.filter((groupId) => !was.groupIds.includes(groupId)),
  )
}

async function writeThemes(tx: Transaction, was: FloorEntry, { id, themes }: FloorEntry) {
  const gone = was.themes.filter((theme) => !themes.some(({ themeId }) => themeId === theme.themeId))
  if (gone.length > 0)
    await tx.interventionTheme.deleteMany({
      where: { interventionId: id, themeId: { in: gone.map(({ themeId }) => themeId) } },
    })
  const added = themes.filter((theme) => !was.themes.some(({ themeId }) => themeId === theme.themeId))
  const last = await tx.interventionTheme.aggregate({
    where: { interventionId: id },
    _max: { position: true },
  })
  const first = (last._max.position ?? -1) + 1
  if (added.length > 0)
    await tx.interventionTheme.createMany({
      data: added.map((theme, nth) => ({ ...theme, interventionId: id, position: first + nth })),
    })
  for (const { themeId, stance } of themes)
    if (was.themes.some((theme) => theme.themeId === themeId && theme.stance !== stance))
      await tx.interventionTheme.update({
        where: { interventionId_themeId: { interventionId: id, themeId } },
        data: { stance },
      })
}

async function writeSession(tx: Transaction, before: Floor, { session }: Floor) {
  const { id, status, startedAt, endedAt, listClosedAt, suspensions } = session
  await tx.session.update({
    where: { id },
    data: {
      status,
      startedAt: instant(startedAt),
      endedAt: instant(endedAt),
      listClosedAt: instant(listClosedAt),
    },
    select: { id: true },
  })
  const were = before.session.suspensions
  for (const { suspendedAt, resumedAt, reason } of suspensions) {
    const was = were.find((one) => one.suspendedAt === suspendedAt)
    const at = { sessionId: id, suspendedAt: new Date(suspendedAt) }
    if (!was) await tx.sessionSuspension.create({ data: { ...at, resumedAt: instant(resumedAt), reason } })
    else if (was.resumedAt !== resumedAt)
      await tx.sessionSuspension.updateMany({ where: at, data: { resumedAt: instant(resumedAt) } })
  }
}

async function writeAttendance(tx: Transaction, before: Floor, after: Floor) {
  const sessionId = after.session.id
  for (const one of after.attendance) {
    if (before.attendance.includes(one)) continue
    const { delegationId, isPresent } = one
    await tx.sessionAttendance.upsert({
      where: { sessionId_delegationId: { sessionId, delegationId } },
      create: { sessionId, delegationId, isPresent },
      update: { isPresent },
    })
  }
}
