import type { GroupMember } from '#contract/groups'
import type { Transaction } from '../../../database/database.ts'
import { unprocessable } from '../../../http/errors.ts'
import { rowsFor, wrongIn } from '../rules.ts'

/** Makes a group's members what is given; rows that stay the same are not touched. Throws 422 by field. */
export async function keepMembers(tx: Transaction, groupId: string, members: GroupMember[]) {
  await check(tx, members)
  const were = await tx.groupMember.findMany({ where: { groupId } })
  const kept = rowsFor(members, were)
  const gone = were.filter((row) => !kept.includes(row)).map(({ id }) => id)
  if (gone.length > 0) await tx.groupMember.deleteMany({ where: { id: { in: gone } } })

  // What stays is shortened or lengthened before anything comes, so that no country is a member twice on the way.
  const added = []
  for (const [i, { countryCode, since = null, until = null }] of members.entries()) {
    const row = kept[i]
    if (!row) added.push({ groupId, countryCode, since, until })
    else if (row.since?.getTime() !== since?.getTime() || row.until?.getTime() !== until?.getTime())
      await tx.groupMember.update({ where: { id: row.id }, data: { since, until } })
  }
  if (added.length > 0) await tx.groupMember.createMany({ data: added })
}

async function check(tx: Transaction, members: GroupMember[]) {
  const codes = [...new Set(members.map(({ countryCode }) => countryCode))]
  const known = await tx.country.findMany({ where: { code: { in: codes } }, select: { code: true } })
  const unknown = members.findIndex(({ countryCode }) => !known.some(({ code }) => code === countryCode))
  if (unknown >= 0)
    throw unprocessable(`members.${unknown}.countryCode`, 'There is no country with this code')
  const wrong = wrongIn(members)
  if (wrong) throw unprocessable(wrong.path, wrong.message)
}
