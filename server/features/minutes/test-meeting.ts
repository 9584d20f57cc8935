import { change } from '../../database/change.ts'
import type { Api } from '../../test/api.ts'

/** An instant of the morning in Ha Noi, 26 October 2025. */
export const hanoi = (time: string) => `2025-10-26T${time}:00+07:00`

type Given = Record<string, unknown>
type Delegations = Record<string, { id: string }>

const organizations = {
  EU: ['intergovernmental_organization', 'European Union'],
  COE: ['intergovernmental_organization', 'Council of Europe'],
  UN: ['un_entity', 'United Nations'],
  UNODC: ['un_entity', 'United Nations Office on Drugs and Crime'],
  AMNESTY: ['non_governmental_organization', 'Amnesty International'],
} as const

/** A conference in Ha Noi with delegations of every kind, by country code or acronym. */
export async function conferenceIn(api: Api) {
  const { id } = await api.make.conference({ place: 'Ha Noi' })
  const delegations: Delegations = {}
  const states = {
    ZAF: 'South Africa',
    CUB: 'Cuba',
    IRN: 'Iran',
    RUS: 'Russia',
    AUS: 'Australia',
    VNM: 'Vietnam',
  }
  for (const [countryCode, name] of Object.entries({
    ...states,
    GHA: 'Ghana',
    ZWE: 'Zimbabwe',
    MAR: 'Morocco',
  }))
    delegations[countryCode] = await api.make.delegation(id, { countryCode, name })
  for (const countryCode of ['VAT', 'PSE'])
    delegations[countryCode] = await api.make.delegation(id, { kind: 'observer_state', countryCode })
  for (const [acronym, [kind, name]] of Object.entries(organizations))
    delegations[acronym] = await api.make.delegation(id, { kind, name, acronym })
  return { id, delegations }
}

export type Conference = Awaited<ReturnType<typeof conferenceIn>>

export async function made(
  api: Api,
  path: string,
  body: Given,
): Promise<{ id: string; agendaItems: { id: string }[] }> {
  const reply = await api.as('editor').post(path, body)
  if (reply.status !== 201) throw new Error(reply.text)
  return reply.body
}

/** A session of the conference, by default one that nothing is known of but its day. */
export const sessionOf = (api: Api, { id }: Conference, given: Given = {}) =>
  made(api, '/sessions', {
    conferenceId: id,
    type: 'plenary',
    title: 'High-level discussion, second plenary',
    heldOn: '2025-10-26',
    ...given,
  })

export const intervene = (
  api: Api,
  { delegations }: Conference,
  session: { id: string },
  party: string,
  given: Given = {},
) => made(api, '/interventions', { sessionId: session.id, delegationId: delegations[party]!.id, ...given })

export const suspend = (api: Api, sessionId: string, suspendedAt: string, resumedAt: string | null) =>
  change(api.database, { accountId: null, action: 'test.prepare' }, (tx) =>
    tx.sessionSuspension.create({
      data: { sessionId, suspendedAt: new Date(suspendedAt), resumedAt: resumedAt && new Date(resumedAt) },
    }),
  )

const kubayi = {
  speakerName: 'Mmamoloko Kubayi',
  speakerHonorific: 'Ms.',
  speakerPost: 'Minister of Justice and Constitutional Development',
}
const silvera = {
  speakerName: 'Oscar Manuel Silvera Martínez',
  speakerHonorific: 'Mr.',
  speakerPost: 'Minister of Justice',
}

/** A meeting in which everything happens that minutes tell of. */
export async function busyMeeting(api: Api, conference: Conference) {
  const { delegations } = conference
  const { items } = (await api.as('reader').get('/groups')).body
  const group = (code: string) => items.find((one: { code: string }) => one.code === code).id
  const tung = await api.make.person({ name: 'Pham The Tung', honorific: 'Lieutenant General' })
  const vu = await api.make.person({ name: 'Nguyen Minh Vu', honorific: 'Mr.' })
  const session = await sessionOf(api, conference, {
    status: 'closed',
    scheduledStartAt: hanoi('10:00'),
    startedAt: hanoi('10:05'),
    endedAt: hanoi('13:05'),
    chairs: [
      {
        personId: tung.id,
        delegationId: delegations.VNM!.id,
        capacity: 'Deputy Minister of Public Security',
      },
      { personId: vu.id, delegationId: delegations.VNM!.id },
    ],
    agendaItems: [
      { number: '3', title: 'High-level discussion', documentSymbol: 'A/CONF.1/2' },
      { title: 'Other matters' },
    ],
  })
  await suspend(api, session.id, hanoi('11:20'), hanoi('11:45'))
  const [discussion, other] = session.agendaItems.map(({ id }) => id)
  const say = (party: string, given: Given = {}) => intervene(api, conference, session, party, given)

  const first = await say('ZAF', {
    ...kubayi,
    agendaItemId: discussion,
    startedAt: hanoi('10:12'),
    summary: 'Thanked Viet Nam for its welcome.',
  })
  await say('CUB', { ...silvera, groupIds: [group('G77'), group('GRULAC')], agendaItemId: discussion })
  await say('IRN', { groupIds: [group('LDC')], agendaItemId: other, startedAt: hanoi('12:00') })
  await say('RUS', { kind: 'message_read_out', speakerPost: 'President of the Russian Federation' })
  await say('UN', {
    kind: 'message_read_out',
    speakerName: 'António Guterres',
    speakerHonorific: 'H.E. Mr.',
    speakerPost: 'Secretary-General',
    startedAt: hanoi('12:05'),
  })
  await say('AUS', {
    kind: 'video_message',
    speakerName: 'Matt Thistlethwaite',
    speakerHonorific: 'Mr',
    speakerPost: 'Assistant Minister for Foreign Affairs and Trade',
  })
  await say('EU', { groupIds: [group('EU')] })
  await say('VAT')
  await say('PSE', { speakerName: 'Ghada Waly', speakerHonorific: 'H.E. Mrs.' })
  await say('COE', { speakerName: 'Gianluca Esposito', status: 'on_the_floor', startedAt: hanoi('12:40') })
  const question = await say('AMNESTY', { kind: 'question', agendaItemId: discussion })
  await say('UNODC', {
    kind: 'answer',
    repliesToId: question.id,
    speakerName: 'Ghada Waly',
    speakerHonorific: 'Bà',
  })
  await say('VNM', { kind: 'point_of_order', speakerPost: 'Deputy Prime Minister', repliesToId: question.id })
  const reply = await say('IRN', { kind: 'right_of_reply', repliesToId: first.id })
  await say('ZAF', { ...kubayi, kind: 'right_of_reply', repliesToId: reply.id, groupIds: [group('AFRICAN')] })
  await say('VNM', {
    kind: 'chair_remark',
    speakerName: 'Pham The Tung',
    speakerHonorific: 'Lieutenant General',
  })
  await say('VNM', { kind: 'chair_remark' })
  await say('GHA', { kind: 'written_statement', groupIds: [group('AFRICAN')] })
  await say('ZWE', { status: 'withdrawn' })
  await say('MAR', { status: 'absent' })
  await say('MAR', { status: 'listed' })
  return session
}
