import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FloorAct } from '#floor/act'
import { type Api, type Program, startApi } from '../../test/api.ts'
import { statements } from '../../test/statements.ts'

let api: Api
let other: Program
beforeAll(async () => {
  api = await startApi()
  other = await api.another()
})
afterAll(() => api.close())

const at = (minute: number) => `2025-10-26T03:${String(minute).padStart(2, '0')}:00Z`
const settings = { label: 'Main hall', languages: ['vi', 'en'] }

/** A session with a floor and a display of it. */
async function house(given: object = {}) {
  const conference = await api.make.conference()
  const session = await api.make.session(conference.id, { title: 'Second plenary' })
  const cuba = await api.make.delegation(conference.id, {
    countryCode: 'CUB',
    name: 'Cuba (at this conference)',
  })
  const vietNam = await api.make.delegation(conference.id, { countryCode: 'VNM', name: 'Viet Nam' })
  const union = await api.make.delegation(conference.id, { name: 'European Union', acronym: 'EU' })
  const act = async (body: FloorAct) => {
    const made = await api.as('editor').post(`/floor/sessions/${session.id}/acts`, body)
    expect(made.status).toBe(201)
    return made.body.interventionId as string
  }
  const display = async (more: object = {}) => {
    const made = await api.as('editor').post('/displays', { sessionId: session.id, ...settings, ...more })
    expect(made.status).toBe(201)
    return made.body
  }
  const made = await display(given)
  const hall = async (token = made.token) => (await other.as('nobody').get(`/hall/${token}`)).body
  return { conference, session, cuba, vietNam, union, act, display, made, token: made.token as string, hall }
}

const groupOf = async (code: string) => (await api.as('reader').get(`/groups/${code}`)).body

describe('a display', () => {
  it('is made by an editor, whose request sent again makes no other and tells no token', async () => {
    const { session } = await house()
    const id = uuidv7()
    const post = () =>
      api.as('editor').post('/displays', { sessionId: session.id, ...settings }, { 'idempotency-key': id })
    const first = await post()
    expect([first.status, first.body]).toEqual([
      201,
      {
        ...settings,
        id,
        sessionId: session.id,
        showsSpeaker: false,
        createdAt: expect.any(String),
        createdBy: { id: api.accounts.editor.id, name: 'The editor' },
        token: expect.stringMatching(/^[\w-]{43}$/),
      },
    ])
    const again = await post()
    expect([again.status, again.body]).toEqual([201, { ...first.body, token: null }])
    expect((await api.as('reader').post('/displays', { sessionId: session.id, ...settings })).status).toBe(
      403,
    )
  })

  it('is kept with the hash of its token alone, wherever one looks', async () => {
    const { token, hall } = await house()
    await hall()
    const { rows } = await api.database.pool.query<{ name: string }>(
      "SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace",
    )
    for (const { name } of rows) {
      const found = await api.database.pool.query(
        `SELECT count(*)::int AS n FROM "${name}" t WHERE t::text LIKE $1`,
        [`%${token}%`],
      )
      expect([name, found.rows[0].n]).toEqual([name, 0])
    }
  })

  it('is refused without a session, with no language or the same twice, and where there are a hundred', async () => {
    const { session } = await house()
    const post = (body: object) =>
      api.as('editor').post('/displays', { sessionId: session.id, ...settings, ...body })
    const issue = async (body: object) => {
      const { status, body: answer } = await post(body)
      return [status, answer.issues[0].path]
    }
    expect(await issue({ sessionId: uuidv7() })).toEqual([422, 'sessionId'])
    expect(await issue({ languages: [] })).toEqual([422, 'languages'])
    expect(await issue({ languages: ['en', 'en'] })).toEqual([422, 'languages'])
    expect(await issue({ languages: ['English'] })).toEqual([422, 'languages.0'])
    expect(await issue({ label: '' })).toEqual([422, 'label'])
    expect(await issue({ token: 'chosen' })).toEqual([422, 'token'])
    await api.database.pool.query(
      `INSERT INTO hall_display (id, conference_id, session_id, label, token_hash, languages, created_by_id)
       SELECT gen_random_uuid(), conference_id, session_id, label, n || token_hash, languages, created_by_id
         FROM hall_display, generate_series(1, 99) n WHERE session_id = $1`,
      [session.id],
    )
    expect((await post({})).body.code).toBe('too-many-displays')
  })

  it('is listed until it is revoked, three in as many statements as one, and to editors alone', async () => {
    const { session, made, display } = await house()
    const list = () => api.as('editor').get(`/displays?session=${session.id}`)
    const one = await statements(list)
    const [second, third] = [await display({ label: 'Foyer' }), await display({ label: 'Stairs' })]
    expect(await statements(list)).toBe(one)
    const labels = async () => (await list()).body.items.map(({ label }: { label: string }) => label)
    expect(await labels()).toEqual(['Stairs', 'Foyer', 'Main hall'])
    expect((await list()).text).not.toContain(made.token)
    expect((await api.as('editor').send('DELETE', `/displays/${second.id}`)).status).toBe(204)
    expect(await labels()).toEqual(['Stairs', 'Main hall'])
    expect((await api.as('editor').send('DELETE', `/displays/${second.id}`)).status).toBe(404)
    expect((await api.as('reader').send('DELETE', `/displays/${third.id}`)).status).toBe(403)
    expect((await api.as('reader').get(`/displays?session=${session.id}`)).status).toBe(403)
    expect((await api.as('editor').get(`/displays?session=${uuidv7()}`)).status).toBe(404)
  })
})

describe('the hall', () => {
  it('is shown who has the floor, since when and until when, and who is next, in its languages and nothing else', async () => {
    const { act, cuba, vietNam, union, hall } = await house()
    const g77 = await groupOf('G77')
    const theme = await api.make.theme({ name: 'Sovereignty' })
    const person = await api.make.person({ name: 'Secret Name' })
    const given = await act({
      act: 'giveTheFloorTo',
      at: at(10),
      delegationId: cuba.id,
      groupIds: [g77.id],
      personId: person.id,
      speakerName: 'Oscar Silvera',
      speakerHonorific: 'H.E. Mr.',
      speakerPost: 'Minister of Justice',
      allottedSeconds: 300,
    })
    await act({
      act: 'describe',
      at: at(10),
      interventionId: given,
      summary: { was: null, now: 'Not for the hall' },
      language: { was: null, now: 'es' },
      addThemes: [{ themeId: theme.id, stance: 'opposes' }],
    })
    await act({ act: 'attend', at: at(10), delegationId: union.id, isPresent: false })
    for (const delegation of [union, vietNam, cuba, vietNam])
      await act({ act: 'register', at: at(11), delegationId: delegation.id, speakerName: 'Hidden Speaker' })
    const { version } = (await api.as('editor').get(`/interventions/${given}`)).body
    await api
      .as('editor')
      .patch(`/interventions/${given}`, version, { note: 'Never shown', reviewState: 'checked' })
    await act({ act: 'pause', at: at(11), interventionId: given })
    await act({ act: 'closeList', at: at(12) })

    const plates = {
      cuba: {
        code: 'CUB',
        names: [
          { language: 'vi', name: 'Cuba' },
          { language: 'en', name: 'Cuba' },
        ],
      },
      vietNam: {
        code: 'VNM',
        names: [
          { language: 'vi', name: 'Việt Nam' },
          { language: 'en', name: 'Viet Nam' },
        ],
      },
      union: {
        code: 'EU',
        names: [
          { language: null, name: 'European Union' },
          { language: null, name: 'European Union' },
        ],
      },
    }
    expect(await hall()).toEqual({
      languages: ['vi', 'en'],
      session: { title: 'Second plenary', status: 'open' },
      isListClosed: true,
      onTheFloor: [
        {
          plate: plates.cuba,
          groups: [
            [
              { language: 'vi', name: g77.names.vi },
              { language: 'en', name: g77.names.en },
            ],
          ],
          kind: 'statement',
          motion: null,
          speaker: null,
          startedAt: at(10),
          pausedAt: at(11),
          pausedSeconds: 0,
          allottedSeconds: 300,
        },
      ],
      next: [
        { plate: plates.union, groups: [], kind: 'statement' },
        { plate: plates.vietNam, groups: [], kind: 'statement' },
        { plate: plates.cuba, groups: [], kind: 'statement' },
      ],
      warningSeconds: 30,
      now: expect.any(String),
    })
  })

  it('is shown who interrupts after who is interrupted, the motion, and the speaker where the display says so', async () => {
    const { act, cuba, vietNam, hall } = await house({
      showsSpeaker: true,
      languages: ['ar', 'zh-Hant', 'th'],
    })
    await act({ act: 'giveTheFloorTo', at: at(10), delegationId: cuba.id, speakerName: 'Oscar Silvera' })
    await act({
      act: 'giveTheFloorTo',
      at: at(12),
      delegationId: vietNam.id,
      kind: 'point_of_order',
      motion: 'adjourn_the_meeting',
    })
    const { onTheFloor } = await hall()
    expect(onTheFloor.map((one: { speaker: string }) => one.speaker)).toEqual(['Oscar Silvera', null])
    expect(onTheFloor[0]).toMatchObject({
      pausedAt: at(12),
      plate: {
        names: [
          { language: 'ar', name: 'كوبا' },
          { language: 'zh', name: '古巴' },
          { language: null, name: 'Cuba (at this conference)' },
        ],
      },
    })
    expect(onTheFloor[1]).toMatchObject({ kind: 'point_of_order', motion: 'To adjourn the meeting' })
  })

  it('is told of each change by the other program, the same by all displays alike, names that change too', async () => {
    const { act, cuba, vietNam, display, token, conference } = await house()
    const speaking = await display({ showsSpeaker: true })
    const twin = await display()
    const [plain, named, same] = await Promise.all(
      [token, speaking.token, twin.token].map((one) => other.as('nobody').events(`/hall/${one}/events`)),
    )
    for (const one of [plain!, named!, same!]) expect((await one.next('hall')).data.onTheFloor).toEqual([])
    expect(plain!.heartbeats).toHaveLength(1)
    const began = performance.now()
    await act({ act: 'giveTheFloorTo', at: at(10), delegationId: cuba.id, speakerName: 'Oscar Silvera' })
    const told = await Promise.all([plain!, named!, same!].map((one) => one.next('hall')))
    for (const one of told) expect(one.at - began).toBeLessThan(2_000)
    const speakers = told.map(({ data }) => data.onTheFloor[0].speaker)
    expect(speakers).toEqual([null, 'Oscar Silvera', null])
    expect(told[0]!.id).toBe(told[2]!.id)

    await act({ act: 'register', at: at(11), delegationId: vietNam.id })
    expect((await plain!.next('hall')).data.next[0].plate.code).toBe('VNM')
    const { body } = await api.as('editor').post('/delegations', {
      conferenceId: conference.id,
      kind: 'other',
      name: 'Observers',
    })
    await act({ act: 'register', at: at(11), delegationId: body.id })
    await plain!.next('hall')
    await api.as('editor').patch(`/delegations/${body.id}`, body.version, { acronym: 'OBS' })
    expect((await plain!.next('hall')).data.next[1].plate.code).toBe('OBS')
    for (const one of [plain!, named!, same!]) one.close()
  })

  it('is read with as many statements with one entry as with three, and with none for a second display', async () => {
    const { act, cuba, token, display, hall } = await house()
    const twin = await display()
    const add = () => act({ act: 'register', at: at(10), delegationId: cuba.id })
    await hall()
    await add()
    const one = await statements(() => hall())
    await add()
    await add()
    expect(await statements(() => hall())).toBe(one)
    // Where the listening connection does not answer in time the floor is read anew, as it may be on a busy machine.
    const least = async (ofDisplay: string) => {
      const counts: number[] = []
      for (let time = 0; time < 4; time += 1) counts.push(await statements(() => hall(ofDisplay)))
      return Math.min(...counts)
    }
    const findingIt = await least(twin.token)
    expect(findingIt).toBe(await least(token))
    expect(findingIt).toBeLessThan(one)
  })

  it('is told what it missed when the database breaks the connection that listens', async () => {
    const { act, cuba, token } = await house()
    const events = await other.as('nobody').events(`/hall/${token}/events`)
    await events.next('hall')
    await api.database.pool.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND application_name = 'rostrum listener'`,
    )
    await act({ act: 'giveTheFloorTo', at: at(10), delegationId: cuba.id })
    expect((await events.next('hall')).data.onTheFloor).toHaveLength(1)
    events.close()
  })
})

describe('a display that is revoked', () => {
  it('ends at once, in every program, and no other does', async () => {
    const { made, token, display, act, cuba } = await house()
    const twin = await display()
    const [here, there, spared] = await Promise.all([
      api.as('nobody').events(`/hall/${token}/events`),
      other.as('nobody').events(`/hall/${token}/events`),
      other.as('nobody').events(`/hall/${twin.token}/events`),
    ])
    for (const one of [here, there, spared]) await one.next('hall')
    const began = performance.now()
    expect((await api.as('editor').send('DELETE', `/displays/${made.id}`)).status).toBe(204)
    for (const one of [here, there]) {
      expect((await one.next('over')).data).toEqual({ code: 'not-found' })
      await one.ended
    }
    expect(performance.now() - began).toBeLessThan(2_000)
    await act({ act: 'giveTheFloorTo', at: at(10), delegationId: cuba.id })
    expect((await spared.next('hall')).data.onTheFloor).toHaveLength(1)
    spared.close()
  })

  it('is answered as one that never was, and so is one of a session that is hidden', async () => {
    const revoked = await house()
    await api.as('editor').send('DELETE', `/displays/${revoked.made.id}`)
    const hidden = await house()
    const { body } = await api.as('administrator').get(`/sessions/${hidden.session.id}`)
    await api.as('administrator').delete(`/sessions/${hidden.session.id}`, body.version)
    const wrong = ['nonsense', 'x'.repeat(43), hidden.token.slice(0, -1), 'a%00b', '..%2Fdisplays']
    for (const token of [revoked.token, hidden.token, ...wrong])
      for (const rest of ['', '/events']) {
        const answer = await other.as('nobody').get(`/hall/${token}${rest}`)
        expect([token, answer.status, answer.body.code]).toEqual([token, 404, 'not-found'])
      }
    const bodies = await Promise.all(
      [revoked.token, hidden.token, 'x'.repeat(43)].map((token) => other.as('nobody').get(`/hall/${token}`)),
    )
    expect(new Set(bodies.map(({ text }) => text)).size).toBe(1)
    const work = (token: string) => statements(() => other.as('nobody').get(`/hall/${token}`))
    expect(await work(revoked.token)).toBe(await work('x'.repeat(43)))
  })
})
