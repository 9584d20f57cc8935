import type { figureMeasures } from '#contract/figures'
import type { Transaction } from '../../../database/database.ts'
import { Prisma } from '../../../database/generated/client.ts'

const { sql, join, raw } = Prisma

type Measure = (typeof figureMeasures)[number]
type Asked = { conferenceId: string; sessionId: string | null; measure: Measure }
/** SQL over `asked a` of what the record counts; a measure that is left out is one it cannot know. */
type Counts = Partial<Record<Measure, string>>

const statement = `i.deleted_at IS NULL AND i.kind IN ('statement', 'message_read_out', 'video_message')`
// Only where a list of speakers was kept: those who did not get to speak stand in it too.
const onTheList = `CASE WHEN bool_or(i.status IN ('listed', 'withdrawn', 'absent')) THEN count(*) END`

const takingPart = `delegation d WHERE d.conference_id = a.conference_id AND d.registered AND d.deleted_at IS NULL`
const inConference: Counts = {
  statements: `SELECT count(*) FROM intervention i
    WHERE i.conference_id = a.conference_id AND i.status = 'delivered' AND ${statement}`,
  signatures: `SELECT count(*) FROM treaty_action t JOIN instrument n ON n.id = t.instrument_id
    WHERE t.conference_id = a.conference_id AND t.kind = 'signature' AND t.deleted_at IS NULL AND n.deleted_at IS NULL`,
  delegations: `SELECT count(*) FROM ${takingPart}`,
  delegates: `SELECT count(*) FROM delegate g JOIN delegation d ON d.id = g.delegation_id
    WHERE g.conference_id = a.conference_id AND g.deleted_at IS NULL AND d.deleted_at IS NULL`,
  countries: `SELECT count(*) FROM ${takingPart} AND d.country_code IS NOT NULL`,
  organizations: `SELECT count(*) FROM ${takingPart} AND d.country_code IS NULL`,
  countries_and_organizations: `SELECT count(*) FROM ${takingPart}`,
  registered_speakers: `SELECT ${onTheList} FROM intervention i
    WHERE i.conference_id = a.conference_id AND ${statement}`,
}

// Who sat in a session is not recorded; who had the floor in it is.
const speaking = `intervention i WHERE i.session_id = a.session_id AND i.deleted_at IS NULL AND i.status = 'delivered'`
const inSession: Counts = {
  statements: `SELECT count(*) FROM intervention i
    WHERE i.session_id = a.session_id AND i.status = 'delivered' AND ${statement}`,
  // Acts have a day and no session: those of its day, and nothing known where none has that day.
  signatures: `SELECT nullif(count(*), 0) FROM session s JOIN treaty_action t ON t.conference_id = s.conference_id
    JOIN instrument n ON n.id = t.instrument_id WHERE s.id = a.session_id AND t.acted_on = s.held_on
      AND t.kind = 'signature' AND t.deleted_at IS NULL AND n.deleted_at IS NULL`,
  delegations: `SELECT count(DISTINCT i.delegation_id) FROM ${speaking}`,
  countries: `SELECT count(DISTINCT i.delegation_id) FROM ${speaking} AND i.country_code IS NOT NULL`,
  organizations: `SELECT count(DISTINCT i.delegation_id) FROM ${speaking} AND i.country_code IS NULL`,
  countries_and_organizations: `SELECT count(DISTINCT i.delegation_id) FROM ${speaking}`,
  registered_speakers: `SELECT ${onTheList} FROM intervention i WHERE i.session_id = a.session_id AND ${statement}`,
}

const caseOf = (counts: Counts) =>
  `CASE a.measure ${Object.entries(counts)
    .map(([measure, count]) => `WHEN '${measure}' THEN (${count})`)
    .join(' ')} END`
const counted = raw(
  `CASE WHEN a.session_id IS NULL THEN ${caseOf(inConference)} ELSE ${caseOf(inSession)} END`,
)

/** What the record itself counts for each figure, null where it cannot know: one statement, each count made once. */
export async function countsOf(tx: Transaction, figures: Asked[]): Promise<(number | null)[]> {
  const keyOf = ({ conferenceId, sessionId, measure }: Asked) => `${conferenceId} ${sessionId} ${measure}`
  const asked = new Map(figures.map((figure) => [keyOf(figure), figure]))
  if (asked.size === 0) return []
  const values = [...asked].map(
    ([key, { conferenceId, sessionId, measure }]) =>
      sql`(${key}::text, ${conferenceId}::uuid, ${sessionId}::uuid, ${measure}::text)`,
  )
  const rows = await tx.$queryRaw<{ key: string; count: number | null }[]>`
    SELECT a.key, (${counted})::int AS count FROM (VALUES ${join(values)}) a (key, conference_id, session_id, measure)`
  const counts = new Map(rows.map(({ key, count }) => [key, count]))
  return figures.map((figure) => counts.get(keyOf(figure)) ?? null)
}
