import type { GroupMember } from '#contract/groups'

const at = (day: Date | null | undefined, none: number) => day?.getTime() ?? none
const first = ({ since }: GroupMember) => at(since, Number.NEGATIVE_INFINITY)
const end = ({ until }: GroupMember) => at(until, Number.POSITIVE_INFINITY)

/** What is wrong with a list of members, by its field; null when nothing is. Days run from `since` to before `until`. */
export function wrongIn(members: GroupMember[]): { path: string; message: string } | null {
  for (const [i, member] of members.entries()) {
    if (end(member) <= first(member))
      return { path: `members.${i}.until`, message: 'A membership ends after it began' }
    const earlier = members.slice(0, i).filter(({ countryCode }) => countryCode === member.countryCode)
    if (earlier.some((one) => first(one) < end(member) && first(member) < end(one)))
      return { path: `members.${i}.since`, message: 'A country is a member once at a time' }
  }
  return null
}

type Kept = { id: string; countryCode: string; since: Date | null; until: Date | null }

/**
 * Which row each member is kept in, if any: that of its country and first day, or the only one of its country
 * before and after.
 */
export function rowsFor(members: GroupMember[], rows: Kept[]): (Kept | undefined)[] {
  return members.map((member) => {
    const isOfCountry = ({ countryCode }: { countryCode: string }) => countryCode === member.countryCode
    const own = rows.filter(isOfCountry)
    const same = own.find((row) => first(row) === first(member))
    return same ?? (own.length === 1 && members.filter(isOfCountry).length === 1 ? own[0] : undefined)
  })
}

/** Why a group cannot be hidden, in words; null when nobody has spoken for it. */
export const inUse = (interventions: number) =>
  interventions === 0
    ? null
    : `${interventions === 1 ? '1 intervention was' : `${interventions} interventions were`} made on behalf of the group.`
