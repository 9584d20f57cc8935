import type { InterventionCriteria } from '#contract/interventions'
import type { Transaction } from '../../../database/database.ts'
import { read, type Sought, says } from '../../../database/full-text.ts'
import { Prisma } from '../../../database/generated/client.ts'
import { invalidQuery } from '../../../http/errors.ts'
import { isMemberOn } from '../../groups/queries.ts'
import { dayRank, stanceMask } from '../rules.ts'
import { lackOf } from './lacks.ts'

const { sql, join, raw } = Prisma
type Sql = Prisma.Sql

/** Membership of a country in a group, by days of the record's order. */
export type Membership = { group_id: string; since: Date | null; until: Date | null }

/** Criteria with their codes looked up: what SQL can be written from. */
export type Looked = InterventionCriteria & {
  groupIds: string[] | null
  memberCountries: string[] | null
  notGroupIds: string[] | null
  notMemberCountries: string[] | null
  /** What `q` seeks; null: nothing, and where something was typed in which there is no word, nothing is found. */
  sought: Sought | null
  /** The groups that speak for the countries asked for; null unless "spoken for" is asked for. */
  speakFor: Membership[] | null
  /** The hidden conferences, whose record is hidden with them, where they were asked for before. */
  hidden?: string[]
}

/** Looks up the groups that criteria name. Throws 400 naming the filter when there is no such group. */
export async function lookUp(tx: Transaction, criteria: InterventionCriteria): Promise<Looked> {
  const idsOf = (filter: string, codes: string[] | undefined) =>
    codes ? groupsOf(tx, filter, codes).then((groups) => groups.map(({ id }) => id)) : null
  const [groupIds, memberCountries, notGroupIds, notMemberCountries, speakFor] = await Promise.all([
    idsOf('group', criteria.group),
    criteria.memberOf ? membersOf(tx, 'memberOf', criteria.memberOf, criteria.conference) : null,
    idsOf('notGroup', criteria.notGroup),
    criteria.notMemberOf ? membersOf(tx, 'notMemberOf', criteria.notMemberOf, criteria.conference) : null,
    criteria.spokenFor ? speakersFor(tx, criteria) : null,
  ])
  const sought = criteria.q ? read(criteria.q) : null
  return { ...criteria, groupIds, memberCountries, notGroupIds, notMemberCountries, speakFor, sought }
}

async function groupsOf(tx: Transaction, filter: string, codes: string[]) {
  const groups = await tx.group.findMany({ where: { code: { in: codes }, deletedAt: null } })
  const unknown = codes.find((code) => !groups.some((group) => group.code === code))
  if (unknown) throw invalidQuery(filter, `There is no group ${unknown}`)
  return groups
}

// Of one conference, who is a member on its first day; of several, who ever was.
async function membersOf(
  tx: Transaction,
  filter: string,
  codes: string[],
  conferences: string[] | undefined,
) {
  const one = conferences?.length === 1 ? conferences[0] : undefined
  const groups = await groupsOf(tx, filter, codes)
  const members = await tx.$queryRaw<{ code: string }[]>`
    SELECT DISTINCT m.country_code AS code FROM country_group_member m
      ${
        one ? sql`JOIN conference c ON c.id = ${one}::uuid AND ${isMemberOn(sql`c.starts_on`)}` : Prisma.empty
      }
     WHERE m.group_id = ANY(${groups.map(({ id }) => id)}::uuid[])`
  return members.map(({ code }) => code)
}

const speakersFor = (tx: Transaction, { country = [], delegation = [] }: InterventionCriteria) =>
  tx.$queryRaw<Membership[]>`
    SELECT DISTINCT group_id, since, until FROM country_group_member
     WHERE country_code = ANY(${country}::bpchar[])
        OR country_code IN (SELECT country_code FROM delegation WHERE id = ANY(${delegation}::uuid[]))`

/** The days of the record's order that criteria ask for, on the columns of one alias. */
export function dayRange(alias: string, { from, to }: { from?: Date | null; to?: Date | null }): Sql[] {
  const rank = raw(`${alias}.sitting_rank`)
  return [
    ...(from ? [sql`${rank} >= ${dayRank(from)}`] : []),
    ...(to ? [sql`${rank} < ${dayRank(new Date(to.getTime() + 86_400_000))}`] : []),
  ]
}

const among = (column: string, values: string[] | undefined | null, type: string): Sql[] => {
  if (!values) return []
  if (values.length === 1) return [sql`${raw(column)} = ${values[0]}::${raw(type)}`]
  return [sql`${raw(column)} = ANY(${values}::${raw(type)}[])`]
}

/** What a filing answers by itself, so that the intervention need not be asked again. */
export type Covered = 'theme' | 'group' | 'country' | 'words'

/** Every condition of the criteria on `intervention i`, but for those that a filing covers. */
export function conditions(c: Looked, covered: Covered[] = []): Sql[] {
  const filed = covered.some((one) => one !== 'words')
  return [
    ...(filed ? [] : [sql`i.deleted_at IS NULL`, ...dayRange('i', c)]),
    ...among('i.conference_id', c.conference, 'uuid'),
    ...among('i.session_id', c.session, 'uuid'),
    ...(covered.includes('country') && !c.delegation ? [] : speakers(c)),
    ...among('i.country_code', c.memberCountries, 'bpchar'),
    ...among('i.delegation_kind', c.delegationKind, '"DelegationKind"'),
    ...among('i.person_id', c.person, 'uuid'),
    ...among('i.kind', c.kind, '"InterventionKind"'),
    ...among('i.status', c.status, '"InterventionStatus"'),
    ...among('i.review_state', c.reviewState, '"ReviewState"'),
    ...among('i.language', c.language, 'text'),
    ...(c.groupIds && !covered.includes('group') ? [filedUnder(c.groupIds)] : []),
    ...(covered.includes('theme') ? [] : themes(c)),
    ...lacking(c),
    ...among('i.capacity', c.capacity, '"Capacity"'),
    ...excluded(c),
    ...(covered.includes('words') ? [] : words(c)),
    ...(filed || mayNotBeHidden(c) ? [] : [sql`i.conference_id <> ALL(ARRAY(${hiddenConferences}))`]),
  ]
}

/** SELECT of the hidden conferences. */
export const hiddenConferences = sql`SELECT id FROM conference WHERE deleted_at IS NOT NULL`

// Criteria that name a part of a conference were refused when it is not shown.
const mayNotBeHidden = ({ conference, session, delegation, hidden }: Looked) =>
  Boolean(conference || session || delegation || hidden?.length === 0)

/**
 * That filings `f` are not of a hidden conference. As long as none is hidden, which is asked once, the
 * interventions themselves are not read for it.
 */
export const filedInShownConference = (c: Looked): Sql[] =>
  mayNotBeHidden(c)
    ? []
    : [
        sql`(NOT EXISTS (${hiddenConferences}) OR NOT EXISTS (SELECT FROM intervention h
              WHERE h.id = f.intervention_id AND h.conference_id = ANY(ARRAY(${hiddenConferences}))))`,
      ]

function words({ q, sought }: Looked): Sql[] {
  if (!q) return []
  return [sought ? says(sought, sql`i.id`) : sql`FALSE`]
}

// Whoever has no country, no language, no post is none of those that are excluded.
function excluded(c: Looked): Sql[] {
  const none = (column: string, values: string[] | undefined | null, type: string) =>
    among(column, values, type).map((one) => sql`(${one}) IS NOT TRUE`)
  return [
    ...none('i.country_code', c.notCountry, 'bpchar'),
    ...none('i.country_code', c.notMemberCountries, 'bpchar'),
    ...none('i.delegation_id', c.notDelegation, 'uuid'),
    ...none('i.delegation_kind', c.notDelegationKind, '"DelegationKind"'),
    ...none('i.person_id', c.notPerson, 'uuid'),
    ...none('i.capacity', c.notCapacity, '"Capacity"'),
    ...none('i.session_id', c.notSession, 'uuid'),
    ...none('i.conference_id', c.notConference, 'uuid'),
    ...none('i.kind', c.notKind, '"InterventionKind"'),
    ...none('i.status', c.notStatus, '"InterventionStatus"'),
    ...none('i.review_state', c.notReviewState, '"ReviewState"'),
    ...none('i.language', c.notLanguage, 'text'),
    ...(c.notStance ? [sql`NOT ${taken(c.notStance, c.theme)}`] : []),
    ...(c.notTheme ? [sql`NOT ${filedUnder(c.notTheme)}`] : []),
    ...(c.notGroupIds ? [sql`NOT ${filedUnder(c.notGroupIds)}`] : []),
  ]
}

// Country and delegation, or with "spoken for" also the groups that speak for them.
function speakers(c: Looked): Sql[] {
  const own = [
    ...among('i.country_code', c.country, 'bpchar'),
    ...among('i.delegation_id', c.delegation, 'uuid'),
  ]
  if (own.length === 0 || !c.speakFor) return own
  const forThem = c.speakFor.map((membership) => spokenFor(membership))
  return [sql`(${join([sql`(${join(own, ' AND ')})`, ...forThem], ' OR ')})`]
}

const spokenFor = ({ group_id, since, until }: Membership) =>
  sql`EXISTS (SELECT FROM filing f WHERE ${join(
    [
      sql`f.intervention_id = i.id`,
      sql`f.under_id = ${group_id}::uuid`,
      ...dayRange('f', { from: since, to: until && dayBefore(until) }),
    ],
    ' AND ',
  )})`
export const dayBefore = (day: Date) => new Date(day.getTime() - 86_400_000)

const filedUnder = (ids: string[], stances?: number) =>
  sql`EXISTS (SELECT FROM filing f WHERE f.intervention_id = i.id AND f.under_id = ANY(${ids}::uuid[])
      ${stances === undefined ? Prisma.empty : sql`AND f.stances & ${stances} <> 0`})`

function themes({ theme, stance }: Looked): Sql[] {
  if (stance) return [taken(stance, theme)]
  return theme ? [filedUnder(theme)] : []
}

/** That one of some stances is taken: towards one of some themes, or where none is asked for towards any. */
const taken = (stances: NonNullable<Looked['stance']>, theme: string[] | undefined) =>
  theme
    ? filedUnder(theme, stanceMask(stances))
    : sql`EXISTS (SELECT FROM intervention_theme it
         WHERE it.intervention_id = i.id AND it.stance = ANY(${stances}::"Stance"[]))`

const lacking = (c: Looked): Sql[] =>
  c.lacks
    ? [
        sql`(${join(
          c.lacks.map((lack) => sql`(${lackOf(lack, c)})`),
          ' OR ',
        )})`,
      ]
    : []
