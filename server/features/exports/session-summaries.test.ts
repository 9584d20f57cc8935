import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { loadSample } from '../../../prisma/seed/sample.ts'
import { type Api, startApi } from '../../test/api.ts'

let api: Api
let conference: { id: string; name: string; timeZone: string }

beforeAll(async () => {
  api = await startApi()
  const id = await loadSample(api.database)
  conference = (await api.as('reader').get(`/conferences/${id}`)).body
  const [session] = (await api.as('reader').get(`/sessions?conference=${id}`)).body.items
  const speaks = (more: object) =>
    api.as('editor').post('/interventions', { sessionId: session.id, delegationId: anyDelegation, ...more })
  const anyDelegation = (await api.as('reader').get(`/delegations?conference=${id}`)).body.items[0].id
  await speaks({
    speakerName: '=HYPERLINK("x")',
    startedAt: '2025-10-25T09:00:00+07:00',
    endedAt: '2025-10-25T09:02:11+07:00',
  })
  await speaks({
    kind: 'right_of_reply',
    startedAt: '2025-10-25T09:03:00+07:00',
    endedAt: '2025-10-25T09:03:30+07:00',
  })
  const changed = await api.as('editor').patch(`/sessions/${session.id}`, session.version, {
    title: '=1+1, "Lễ mở ký"; السيادة',
    startedAt: '2025-10-25T08:59:59+07:00',
    scheduledStartAt: '2025-10-25T09:00:00+07:00',
    room: '-B 1',
    documentSymbol: 'A/CONF.1/PV.1',
  })
  expect(changed.body).toMatchObject({ room: '-B 1', summary: { rightsOfReply: 1 } })
}, 60_000)
afterAll(() => api.close())

const shown = (value: unknown) => (value === null || value === undefined ? '' : String(value))
const listed = (values: unknown[]) => values.filter((value) => value !== null).join('; ')

/** An instant in the conference's zone, worked out without the database. */
function local(instant: string | null) {
  if (!instant) return { iso: '', time: '' }
  const part = Object.fromEntries(
    new Intl.DateTimeFormat('en-GB', {
      timeZone: conference.timeZone,
      dateStyle: 'short',
      timeStyle: 'medium',
    })
      .formatToParts(new Date(instant))
      .map(({ type, value }) => [type, value]),
  )
  const time = `${part.hour}:${part.minute}:${part.second}`
  return { iso: `${part.year}-${part.month}-${part.day}T${time}+07:00`, time }
}

// biome-ignore lint/suspicious/noExplicitAny: an answer of the API as it came
const rowOf = ({ summary, ...session }: any) => ({
  session_id: session.id,
  conference: conference.name,
  conference_id: conference.id,
  session: session.title,
  type: session.type,
  date: session.heldOn,
  scheduled_start_at: local(session.scheduledStartAt).iso,
  scheduled_end_at: local(session.scheduledEndAt).iso,
  started_at: local(session.startedAt).iso,
  ended_at: local(session.endedAt).iso,
  local_start: local(session.startedAt).time,
  local_end: local(session.endedAt).time,
  room: shown(session.room),
  chairs: listed(
    session.chairs.map(
      (chair: { person: { name: string }; delegation: { name: string } | null }) =>
        chair.person.name + (chair.delegation ? ` (${chair.delegation.name})` : ''),
    ),
  ),
  status: session.status,
  document_symbol: shown(session.documentSymbol),
  interventions: shown(summary.interventions),
  delegations_that_spoke: shown(summary.delegationsThatSpoke.length),
  delegation_names: listed(summary.delegationsThatSpoke.map(({ name }: { name: string }) => name)),
  delegation_codes: listed(summary.delegationsThatSpoke.map(({ code }: { code: string | null }) => code)),
  speakers: shown(summary.speakers),
  total_speaking_seconds: shown(summary.totalSpeakingSeconds),
  median_speaking_seconds: shown(summary.medianSpeakingSeconds),
  themes: listed(
    summary.themes.map(({ name, count }: { name: string; count: number }) => `${name}: ${count}`),
  ),
  rights_of_reply: shown(summary.rightsOfReply),
  points_of_order: shown(summary.pointsOfOrder),
  reported_figures: listed(session.figures.map(figureOf)),
})

type Figure = {
  measure: string
  qualifier: string
  value: number
  source: { publisher: string | null; title: string }
}

const figureOf = ({ measure, qualifier, value, source }: Figure) =>
  `${measure}: ${qualifier === 'exactly' ? '' : `${qualifier.replaceAll('_', ' ')} `}${value} (${source.publisher ?? source.title})`

it('is the JSON of the whole conference field by field, read back by another parser', async () => {
  const list = await api.as('reader').get(`/sessions?conference=${conference.id}&pageSize=200`)
  const file = await api.as('reader').get(`/sessions.csv?conference=${conference.id}`)
  const rows = parse(file.text, { columns: true }) as Record<string, string>[]
  expect(rows.length).toBeGreaterThan(5)
  expect(rows).toEqual(list.body.items.map(rowOf))
})
