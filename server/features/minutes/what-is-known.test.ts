import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { change } from '../../database/change.ts'
import { type Api, startApi } from '../../test/api.ts'
import { statements } from '../../test/statements.ts'
import { type Conference, conferenceIn, hanoi, intervene, made, sessionOf, suspend } from './test-meeting.ts'

let api: Api
let conference: Conference

beforeAll(async () => {
  api = await startApi()
  conference = await conferenceIn(api)
})
afterAll(() => api.close())

const ask = (id: string, query = '') => api.as('reader').get(`/sessions/${id}/minutes${query}`)

async function texts(id: string, language = 'en'): Promise<string[]> {
  const { body } = await ask(id, `?language=${language}`)
  return body.paragraphs.map(({ text }: { text: string }) => text)
}

describe('a session of which little is known', () => {
  it('has a head and nothing else before it began', async () => {
    const { id } = await sessionOf(api, conference)
    expect((await ask(id)).body).toEqual({
      sessionId: id,
      language: 'en',
      paragraphs: [
        { kind: 'title', text: 'High-level discussion, second plenary' },
        { kind: 'held', text: 'Held at Ha Noi on Sunday, 26 October 2025' },
      ].map((one) => ({ number: null, interventionId: null, summary: null, ...one })),
    })
  })

  it('is opened and closed without a time, and no time is given to who spoke', async () => {
    const session = await sessionOf(api, conference, { status: 'closed' })
    await intervene(api, conference, session, 'CUB')
    expect((await texts(session.id)).slice(2)).toEqual([
      'The meeting was called to order.',
      'The Chair gave the floor to the representative of Cuba. The representative of Cuba made a statement.',
      'The meeting rose.',
    ])
    expect((await texts(session.id, 'fr')).slice(2)).toEqual([
      'La séance est ouverte.',
      'La présidence donne la parole à la délégation de Cuba. La délégation de Cuba fait une déclaration.',
      'La séance est levée.',
    ])
    expect((await texts(session.id, 'es')).slice(2)).toEqual([
      'Se declara abierta la sesión.',
      'La Presidencia concede la palabra a la delegación de Cuba. La delegación de Cuba formula una declaración.',
      'Se levanta la sesión.',
    ])
    expect((await texts(session.id, 'vi')).slice(2)).toEqual([
      'Phiên họp bắt đầu.',
      'Chủ tọa mời đại diện Cuba phát biểu. Đại diện Cuba phát biểu.',
      'Phiên họp kết thúc.',
    ])
  })

  it('is not said to have risen while it goes on', async () => {
    const { id } = await sessionOf(api, conference, { status: 'suspended', startedAt: hanoi('09:00') })
    await suspend(api, id, hanoi('09:30'), null)
    expect((await texts(id)).slice(2)).toEqual([
      'The meeting was called to order at 9 a.m.',
      'The meeting was suspended at 9.30 a.m.',
    ])
  })

  it('is told with one chair in the singular', async () => {
    const { id: personId } = await api.make.person({ name: 'Ghada Waly', honorific: 'Ms.' })
    const { id } = await sessionOf(api, conference, { chairs: [{ personId }] })
    expect([
      (await texts(id))[2],
      (await texts(id, 'fr'))[2],
      (await texts(id, 'es'))[2],
      (await texts(id, 'vi'))[2],
    ]).toEqual([
      'Ms. Ghada Waly presided.',
      'Mme Ghada Waly assure la présidence.',
      'Ocupa la Presidencia la Sra. Ghada Waly.',
      'Phiên họp do bà Ghada Waly chủ trì.',
    ])
  })
})

describe('hours', () => {
  it.each([
    ['en', 'at noon', 'at midnight on Monday, 27 October 2025', 'at 1 a.m. on Monday, 27 October 2025'],
    ['fr', 'à midi', 'à minuit, le lundi 27 octobre 2025', 'à 1 heure, le lundi 27 octobre 2025'],
    [
      'es',
      'a las 12.00 horas',
      'a las 0.00 horas del lunes 27 de octubre de 2025',
      'a la 1.00 horas del lunes 27 de octubre de 2025',
    ],
    [
      'vi',
      'lúc 12 giờ',
      'lúc 0 giờ, thứ Hai, ngày 27 tháng 10 năm 2025',
      'lúc 1 giờ, thứ Hai, ngày 27 tháng 10 năm 2025',
    ],
  ])('of a meeting past midnight have their day in %s', async (language, noon, midnight, one) => {
    const night = '2025-10-27T'
    const { id } = await sessionOf(api, conference, {
      startedAt: hanoi('12:00'),
      endedAt: `${night}01:00:00+07:00`,
    })
    await suspend(api, id, `${night}00:00:00+07:00`, null)
    const [, , opened, suspended, rose] = await texts(id, language)
    const closing = (text = '') => text.replace(/\.$/, '')
    expect([opened, suspended, rose].map(closing)).toEqual([
      expect.stringMatching(new RegExp(`${noon.replaceAll('.', '\\.')}$`)),
      expect.stringMatching(new RegExp(`${midnight.replaceAll('.', '\\.')}$`)),
      expect.stringMatching(new RegExp(`${one.replaceAll('.', '\\.')}$`)),
    ])
  })

  it('are those of the conference, and not written with seconds', async () => {
    const elsewhere = await api.make.conference({ timeZone: 'America/New_York', place: null })
    const { id } = await made(api, '/sessions', {
      conferenceId: elsewhere.id,
      type: 'plenary',
      title: 'First meeting',
      heldOn: '2025-10-25',
      startedAt: '2025-10-26T03:59:59Z',
    })
    expect((await texts(id)).slice(1)).toEqual([
      'Held on Saturday, 25 October 2025',
      'The meeting was called to order at 11.59 p.m.',
    ])
  })
})

describe('asking for minutes', () => {
  it('takes as many statements for three interventions as for one', async () => {
    const session = await sessionOf(api, conference)
    await intervene(api, conference, session, 'CUB')
    const one = await statements(() => ask(session.id))
    await intervene(api, conference, session, 'EU')
    await intervene(api, conference, session, 'ZAF')
    expect(await statements(() => ask(session.id))).toBe(one)
    expect((await texts(session.id)).length).toBe(2 + 3 + 0)
  })

  it('finds no session that is not there, hidden, or of a hidden conference', async () => {
    const hidden = await api.make.session(conference.id, { deletedAt: new Date() })
    const { id } = await api.make.conference({ deletedAt: new Date() })
    const within = await api.make.session(id)
    for (const sessionId of [uuidv7(), hidden.id, within.id]) {
      const reply = await ask(sessionId)
      expect([reply.status, reply.body.code]).toEqual([404, 'not-found'])
    }
  })

  it('tells neither of hidden interventions nor in reply to them', async () => {
    const session = await sessionOf(api, conference)
    const first = await intervene(api, conference, session, 'CUB')
    await intervene(api, conference, session, 'IRN', { kind: 'right_of_reply', repliesToId: first.id })
    // By now nothing that is answered is hidden, but something may have been before.
    await change(api.database, { accountId: null, action: 'test.prepare' }, (tx) =>
      tx.intervention.update({ where: { id: first.id }, data: { deletedAt: new Date(), position: null } }),
    )
    expect((await texts(session.id)).slice(2)).toEqual([
      'The Chair gave the floor to the representative of the Islamic Republic of Iran. ' +
        'The representative of the Islamic Republic of Iran, speaking in exercise of the right of reply, ' +
        'made a statement.',
    ])
  })

  it('refuses a language that it does not write', async () => {
    const { id } = await sessionOf(api, conference)
    const reply = await ask(id, '?language=de')
    expect([reply.status, reply.body.issues[0].path]).toEqual([400, 'language'])
  })

  it('gives what people typed as text', async () => {
    const session = await sessionOf(api, conference)
    const speakerName = '<img src=x onerror=alert(1)>'
    await intervene(api, conference, session, 'CUB', { speakerName, kind: 'written_statement' })
    expect((await texts(session.id)).at(-1)).toBe(`${speakerName} (Cuba) submitted a written statement.`)
  })
})
