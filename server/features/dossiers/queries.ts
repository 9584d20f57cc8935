import type { z } from 'zod'
import type * as contract from '#contract/dossiers'
import type { Transaction } from '../../database/database.ts'
import { Prisma } from '../../database/generated/client.ts'
import { shownAs } from '../../database/records.ts'
import { notFound } from '../../http/errors.ts'
import { checkConferenceFilter } from '../conferences/queries.ts'
import { getCountry } from '../countries/queries.ts'
import { getGroup } from '../groups/queries.ts'
import { findPerson } from '../persons/queries.ts'
import { findTheme } from '../themes/queries.ts'
import { organizationNamed } from './queries/organization.ts'
import { dossierOf } from './queries/participant.ts'
import { byParticipant, participantColumns, said, tally, withParticipant } from './queries/said.ts'
import { neverRaised, passagesOn, raisedOn, raising, themesAbove, themesBelow } from './queries/theme.ts'
import { conferencesOf, speakersOf, whatWasSaid } from './queries/what-was-said.ts'

export { organizationNamed } from './queries/organization.ts'

const { sql, raw } = Prisma

type Country = z.output<typeof contract.countryDossier.answer>
type Group = z.output<typeof contract.groupDossier.answer>

/** A country over all conferences. What was said by a state before or after it is not its own. Throws 404. */
export async function countryDossier(tx: Transaction, code: string): Promise<Country> {
  const [country, successors, predecessors, dossier] = await Promise.all([
    getCountry(tx, code),
    related(tx, code, 'former_code', 'successor_code'),
    related(tx, code, 'successor_code', 'former_code'),
    dossierOf(tx, {
      said: sql`i.country_code = ${code}::bpchar`,
      delegations: sql`d.country_code = ${code}::bpchar`,
      acted: sql`t.country_code = ${code}::bpchar`,
      countryCode: code,
    }),
  ])
  return { country, successors, predecessors, ...dossier }
}

const related = (tx: Transaction, code: string, from: string, to: string) => tx.$queryRaw<
  Country['successors']
>`
  SELECT o.code::text AS code, o.name, coalesce((SELECT json_object_agg(n.language, n.name) FROM country_name n
    WHERE n.country_code = o.code), '{}') AS names
  FROM country_succession s JOIN country o ON o.code = s.${raw(to)} WHERE s.${raw(from)} = ${code}::bpchar
  ORDER BY o.name`

/** An organization over all conferences, by acronym or name. Throws 404 where no delegation is called so. */
export async function organizationDossier(
  tx: Transaction,
  key: string,
): Promise<z.output<typeof contract.organizationDossier.answer>> {
  const { ids, ...organization } = await organizationNamed(tx, key)
  const dossier = await dossierOf(tx, {
    said: sql`i.delegation_id = ANY(${ids}::uuid[])`,
    delegations: sql`d.id = ANY(${ids}::uuid[])`,
    acted: sql`t.delegation_id = ANY(${ids}::uuid[])`,
    countryCode: null,
  })
  return { organization, ...dossier }
}

/** What was said in the name of a group, by code or id. Throws 404 when there is none. */
export async function groupDossier(tx: Transaction, key: string): Promise<Group> {
  const group = await getGroup(tx, key)
  const inItsName = sql`i.id IN (SELECT ig.intervention_id FROM intervention_group ig WHERE ig.group_id = ${group.id}::uuid)`
  const [spoken, by, speakers] = await Promise.all([
    whatWasSaid(tx, inItsName),
    tx.$queryRaw<Group['by']>`SELECT ${participantColumns}, ${tally} ${said(inItsName, withParticipant)}
      ${byParticipant} ORDER BY interventions DESC, name, key`,
    speakersOf(tx, inItsName),
  ])
  return { group, ...spoken, by, speakers }
}

/** One person, or the one whom that person was merged into, over all conferences. Throws 404. */
export async function personDossier(
  tx: Transaction,
  id: string,
): Promise<z.output<typeof contract.personDossier.answer>> {
  const person = await findPerson(tx, id)
  const own = sql`i.person_id = ${person.id}::uuid`
  const [spoken, speakers, chaired] = await Promise.all([
    whatWasSaid(tx, own),
    speakersOf(tx, own),
    chairedBy(tx, person.id),
  ])
  return { person, ...spoken, speakers, chaired }
}

type Chaired = z.output<typeof contract.personDossier.answer>['chaired'][number]
type ChairedRow = Omit<Chaired, 'session'> & Chaired['session']

async function chairedBy(tx: Transaction, id: string): Promise<Chaired[]> {
  const rows = await tx.$queryRaw<ChairedRow[]>`
    SELECT s.conference_id AS "conferenceId", ch.capacity, s.id, s.title, s.type, s.held_on AS "heldOn"
    FROM session_chair ch JOIN session s ON s.id = ch.session_id JOIN conference c ON c.id = s.conference_id
    WHERE ch.person_id = ${id}::uuid AND s.deleted_at IS NULL AND c.deleted_at IS NULL
    ORDER BY s.held_on DESC, s.position DESC, s.id`
  return rows.map(({ conferenceId, capacity, ...session }) => ({ conferenceId, capacity, session }))
}

/** One theme with its branch, or the one that it was merged into. Throws 404; 400 for an unknown conference. */
export async function themeDossier(
  tx: Transaction,
  asked: string,
  { conference }: z.output<typeof contract.themeDossier.query>,
): Promise<z.output<typeof contract.themeDossier.answer>> {
  const [theme] = await Promise.all([findTheme(tx, asked), checkConferenceFilter(tx, conference)])
  const { id } = theme
  const [above, below, raised, conferences, silent] = await Promise.all([
    themesAbove(tx, id),
    themesBelow(tx, id, conference),
    raisedOn(tx, id, conference),
    // Wherever it was raised, so that another conference can be chosen.
    conferencesOf(tx, raising(id)),
    conference ? neverRaised(tx, id, conference) : null,
  ])
  return { theme, above, below, ...raised, conferences, silent }
}

/** The passages on a theme, or on the one that it was merged into. Throws 404; 400 for an unknown conference. */
export async function listPassages(
  tx: Transaction,
  asked: string,
  query: z.output<typeof contract.listPassages.query>,
): Promise<z.output<typeof contract.listPassages.answer>> {
  const [id] = await Promise.all([shownAs(tx, 'theme', asked), checkConferenceFilter(tx, query.conference)])
  if (!id) throw notFound('theme')
  return passagesOn(tx, id, query)
}
