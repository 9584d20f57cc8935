import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Role } from '#contract/accounts'
import { goodPassword, openHouse, type Reply, type TestHouse } from './test-house.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

type Browser = ReturnType<TestHouse['browser']>
let number = 0

/** Somebody with an account who is signed in. */
async function somebody(role: Role) {
  number += 1
  const email = `${role}${number}@example.org`
  const id = await house.account(role, email)
  const browser = house.browser()
  await browser.signIn(email)
  return { id, email, browser }
}

const versionOf = (of: string) => ({ 'if-match': `"${of}"` })
const read = async (by: Browser, id: string) => (await by.get(`/accounts/${id}`)).body
/** Sends what changes an account, with the version that it has now unless one is given. */
async function act(by: Browser, method: string, id: string, rest = '', body?: unknown, version?: number) {
  const seen = version ?? (await read(by, id)).version
  return by.send(method, `/accounts/${id}${rest}`, body, versionOf(seen))
}
const invite = (by: Browser, body: object, key = uuidv7()) =>
  by.send('POST', '/accounts', body, { 'idempotency-key': key })
const emails = ({ body }: Reply) => body.items.map(({ email }: { email: string }) => email)

describe('the list of accounts', () => {
  it('finds by name and address without accents, by role and by state, and is sorted both ways', async () => {
    const admin = await somebody('administrator')
    const list = (query: string) => admin.browser.get(`/accounts?q=listed&${query}`)
    const people = [
      ['Đặng Thị Mai', 'mai.listed@example.org', 'reader'],
      ['An Nguyễn', 'an.listed@example.org', 'editor'],
      ['Zoë', 'zoe.listed@example.org', 'editor'],
    ]
    for (const [name, email, role] of people) await invite(admin.browser, { name, email, role })
    const [mai, an, zoe] = people.map(([, email]) => email)
    await house.account('editor', 'listed.active@example.org')
    const active = 'listed.active@example.org'
    await house.browser().signIn(active)

    expect(emails(await list(''))).toEqual([an, mai, active, zoe])
    expect(emails(await list('sort=-name'))).toEqual([zoe, active, mai, an])
    expect(emails(await list('sort=-lastSignIn'))).toEqual([active, zoe, mai, an])
    expect(emails(await list('sort=lastSignIn'))).toEqual([an, mai, zoe, active])
    expect(emails(await list('role=editor'))).toEqual([an, active, zoe])
    expect(emails(await list('role=editor,reader&state=invited'))).toEqual([an, mai, zoe])
    expect(emails(await list('state=active'))).toEqual([active])
    expect(emails(await list('state=blocked'))).toEqual([])
    expect(emails(await admin.browser.get('/accounts?q=dang mai'.replace(' ', '%20')))).toEqual([mai])
    const first = (await list('sort=lastSignIn&pageSize=3')).body
    expect([first.items.length, first.total.count]).toEqual([3, 4])
    expect(emails(await list(`sort=lastSignIn&pageSize=3&cursor=${first.next}`))).toEqual([active])
  })

  it.each(['role=owner', 'state=away', 'sort=email', 'blocked=true', 'q=a&q=b'])(
    'refuses the malformed filter %s',
    async (query) => {
      const { browser } = await somebody('administrator')
      const { status, body } = await browser.get(`/accounts?${query}`)
      expect([status, body.code]).toEqual([400, 'invalid-query'])
    },
  )
})

describe('an invitation', () => {
  it('makes one account however often it is sent, which nobody can sign in to', async () => {
    const admin = await somebody('administrator')
    const body = { name: ' Lan ', email: 'Lan@Example.org', role: 'editor' }
    const key = uuidv7()
    const [first, second] = await Promise.all([
      invite(admin.browser, body, key),
      invite(admin.browser, body, key),
    ])
    expect([first.status, second.status]).toEqual([201, 201])
    expect(first.body).toEqual(second.body)
    expect(first.headers.location).toBe(`/api/v1/accounts/${key}`)
    expect(first.body).toEqual({
      id: key,
      version: 1,
      name: 'Lan',
      email: 'lan@example.org',
      role: 'editor',
      state: 'invited',
      blockedAt: null,
      lastSignInAt: null,
      signIns: 0,
      linkExpiresAt: null,
      createdAt: expect.any(String),
    })
    expect((await house.browser().signIn('lan@example.org', '')).status).toBe(401)
    expect((await house.browser().signIn('lan@example.org')).status).toBe(401)
  })

  it('is refused for an address that has an account, and in words for what is wrong in it', async () => {
    const admin = await somebody('administrator')
    const taken = await invite(admin.browser, { name: 'Again', email: admin.email, role: 'reader' })
    expect([taken.status, taken.body.code, taken.body.issues[0].path]).toEqual([
      409,
      'account-exists',
      'email',
    ])
    const wrong = await invite(admin.browser, { name: '', email: 'nobody', role: 'owner', id: uuidv7() })
    expect(wrong.body.issues.map(({ path }: { path: string }) => path).sort()).toEqual([
      'email',
      'id',
      'name',
      'role',
    ])
    const unkeyed = await admin.browser.send('POST', '/accounts', {
      name: 'A',
      email: 'a@b.org',
      role: 'reader',
    })
    expect([unkeyed.status, unkeyed.body.code]).toEqual([400, 'key-needed'])
  })

  it('is taken back while it is not accepted, and can be given again as another', async () => {
    const admin = await somebody('administrator')
    const { id } = (await invite(admin.browser, { name: 'Tam', email: 'tam@example.org', role: 'editor' }))
      .body
    const token = (await act(admin.browser, 'POST', id, '/link')).body.linkPath.split('/').at(-1)
    const withdrawn = await act(admin.browser, 'POST', id, '/block')
    expect([withdrawn.body.state, withdrawn.body.linkExpiresAt]).toEqual(['withdrawn', null])
    expect((await house.browser().send('POST', '/accounts/link', { token })).status).toBe(410)
    expect((await act(admin.browser, 'POST', id, '/link')).body.code).toBe('account-blocked')
    expect(emails(await admin.browser.get('/accounts?q=tam%40example.org'))).toEqual([])
    const found = await admin.browser.get('/accounts?q=tam%40example.org&state=withdrawn')
    expect(emails(found)).toEqual(['tam@example.org'])

    const again = await invite(admin.browser, { name: 'Tâm', email: 'tam@example.org', role: 'reader' })
    expect([again.status, again.body.id, again.body.state]).toEqual([201, id, 'invited'])
    expect([again.body.name, again.body.role, again.body.linkExpiresAt]).toEqual(['Tâm', 'reader', null])
    expect(
      (await invite(admin.browser, { name: 'Tâm', email: 'tam@example.org', role: 'reader' })).status,
    ).toBe(409)
    expect((await house.browser().send('POST', '/accounts/link', { token })).status).toBe(410)
  })
})

describe('an administrator', () => {
  it('gives another role and name, which count from the next request', async () => {
    const admin = await somebody('administrator')
    const editor = await somebody('editor')
    const changed = await act(admin.browser, 'PATCH', editor.id, '', { role: 'administrator', name: 'Bình' })
    expect([changed.status, changed.body.role, changed.body.name, changed.headers.etag]).toEqual([
      200,
      'administrator',
      'Bình',
      '"2"',
    ])
    expect((await editor.browser.get('/accounts')).status).toBe(200)
    await act(admin.browser, 'PATCH', editor.id, '', { role: 'reader' })
    expect((await editor.browser.get('/accounts')).status).toBe(403)
  })

  it('blocks somebody from the next request on, ends their link, and lets them in again', async () => {
    const admin = await somebody('administrator')
    const editor = await somebody('editor')
    const { linkPath } = (await act(admin.browser, 'POST', editor.id, '/link')).body
    const blocked = await act(admin.browser, 'POST', editor.id, '/block')
    expect([blocked.status, blocked.body.state, blocked.body.signIns, blocked.body.linkExpiresAt]).toEqual([
      200,
      'blocked',
      0,
      null,
    ])
    expect((await editor.browser.get('/views')).status).toBe(401)
    expect((await editor.browser.signIn(editor.email)).body.code).toBe('wrong-credentials')
    const token = linkPath.split('/').at(-1)
    const used = await house.browser().send('POST', '/accounts/password', { token, password: goodPassword })
    expect([used.status, used.body.code]).toEqual([410, 'link-over'])
    const link = await act(admin.browser, 'POST', editor.id, '/link')
    expect([link.status, link.body.code]).toEqual([409, 'account-blocked'])

    const free = await act(admin.browser, 'POST', editor.id, '/unblock')
    expect([free.status, free.body.state, free.body.blockedAt]).toEqual([200, 'active', null])
    expect((await editor.browser.get('/views')).status).toBe(401)
    expect((await editor.browser.signIn(editor.email)).status).toBe(200)
  })

  it('ends all sign-ins of somebody', async () => {
    const admin = await somebody('administrator')
    const reader = await somebody('reader')
    const elsewhere = house.browser()
    await elsewhere.signIn(reader.email)
    expect((await read(admin.browser, reader.id)).signIns).toBe(2)
    expect((await act(admin.browser, 'POST', reader.id, '/sign-out')).body.signIns).toBe(0)
    expect((await reader.browser.get('/views')).status).toBe(401)
    expect((await elsewhere.get('/views')).status).toBe(401)
    expect((await elsewhere.signIn(reader.email)).status).toBe(200)
  })

  it.each([
    ['POST', '/block', undefined],
    ['POST', '/link', undefined],
    ['PATCH', '', { role: 'reader' }],
  ])('may not do this to themself: %s %s', async (method, rest, body) => {
    const admin = await somebody('administrator')
    await somebody('administrator')
    const before = await read(admin.browser, admin.id)
    const refused = await act(admin.browser, method, admin.id, rest, body)
    expect([refused.status, refused.body.code]).toEqual([409, 'own-account'])
    expect(await read(admin.browser, admin.id)).toEqual(before)
    expect(
      (await act(admin.browser, 'PATCH', admin.id, '', { role: 'administrator', name: 'I' })).status,
    ).toBe(200)
  })

  it.each([
    ['PATCH', '', { name: 'Late' }],
    ['POST', '/block', undefined],
    ['POST', '/unblock', undefined],
    ['POST', '/sign-out', undefined],
    ['POST', '/link', undefined],
    ['POST', '/link/withdraw', undefined],
  ])('is told when another was first, with the account as it is: %s %s', async (method, rest, body) => {
    const admin = await somebody('administrator')
    const reader = await somebody('reader')
    await act(admin.browser, 'PATCH', reader.id, '', { name: 'First' })
    const before = await read(admin.browser, reader.id)
    const late = await act(admin.browser, method, reader.id, rest, body, 1)
    expect([late.status, late.body.code, late.body.current]).toEqual([412, 'stale-version', before])
    expect(await read(admin.browser, reader.id)).toEqual(before)
    const blind = await admin.browser.send(method, `/accounts/${reader.id}${rest}`, body)
    expect([blind.status, blind.body.code]).toEqual([428, 'version-needed'])
    expect((await act(admin.browser, method, uuidv7(), rest, body, 1)).status).toBe(404)
  })

  it('cannot give what no administrator sets: an address, an id, a version', async () => {
    const admin = await somebody('administrator')
    const reader = await somebody('reader')
    for (const [name, value] of Object.entries({
      email: 'x@example.org',
      id: uuidv7(),
      version: 9,
      state: 'active',
    })) {
      const refused = await act(admin.browser, 'PATCH', reader.id, '', { [name]: value })
      expect([refused.status, refused.body.issues[0].path]).toEqual([422, name])
    }
  })
})

describe('one administrator is left', () => {
  // All have passed the door before the first of them acts; they come to the held account one after the other.
  async function atOnce(held: string[], sends: (() => Promise<Reply>)[]) {
    const { pool } = house.database
    const holder = await pool.connect()
    await holder.query('BEGIN')
    await holder.query('SELECT 1 FROM account WHERE id = ANY ($1::uuid[]) FOR UPDATE', [held])
    const sent: Promise<Reply>[] = []
    for (const send of sends) {
      sent.push(send())
      await vi.waitFor(
        async () => {
          const { rows } = await pool.query(
            `SELECT count(*)::int AS waiting FROM pg_stat_activity
              WHERE datname = current_database() AND wait_event_type = 'Lock'`,
          )
          expect(rows[0].waiting).toBe(sent.length)
        },
        { timeout: 10_000 },
      )
    }
    await holder.query('COMMIT')
    holder.release()
    return Promise.all(sent)
  }

  it.each([
    ['demote', 'PATCH', '', { role: 'reader' }],
    ['block', 'POST', '/block', undefined],
  ])('when all of them %s each other at once', async (_, method, rest, body) => {
    const three = [
      await somebody('administrator'),
      await somebody('administrator'),
      await somebody('administrator'),
    ] as const
    const { prisma } = house.database
    const ids = three.map(({ id }) => id)
    await prisma.account.updateMany({ where: { id: { notIn: ids } }, data: { role: 'reader' } })
    const round = three.map((one, place) => ({ by: one.browser, whom: ids[(place + 1) % 3]! }))
    const sends = round.map(
      ({ by, whom }) =>
        () =>
          act(by, method, whom, rest, body, 1),
    )
    const replies = await atOnce(ids, sends)
    const done = replies.filter(({ status }) => status === 200)
    const refused = replies.filter(({ status }) => status === 403)
    expect([done.length > 0, done.length + refused.length]).toEqual([true, 3])
    const left = { role: 'administrator', blockedAt: null } as const
    expect(await prisma.account.count({ where: left })).toBe(3 - done.length)
    expect(done.length).toBeLessThan(3)
  })

  it('and who was demoted meanwhile invites nobody', async () => {
    const [one, other] = [await somebody('administrator'), await somebody('administrator')]
    const body = { name: 'Late', email: 'late@example.org', role: 'administrator' }
    const [demoted, invited] = await atOnce(
      [other.id],
      [
        () => act(one.browser, 'PATCH', other.id, '', { role: 'reader' }, 1),
        () => invite(other.browser, body),
      ],
    )
    expect([demoted!.status, invited!.status]).toEqual([200, 403])
    expect(await house.database.prisma.account.count({ where: { email: body.email } })).toBe(0)
  })
})

it('says in the log who did what to whom, and no name, address or link', async () => {
  const admin = await somebody('administrator')
  house.logged.length = 0
  const { id } = (await invite(admin.browser, { name: 'Hoa Sen', email: 'hoa@example.org', role: 'reader' }))
    .body
  const { linkPath } = (await act(admin.browser, 'POST', id, '/link')).body
  await act(admin.browser, 'POST', id, '/link/withdraw')
  await act(admin.browser, 'PATCH', id, '', { role: 'editor' })
  await act(admin.browser, 'POST', id, '/block')
  await act(admin.browser, 'POST', id, '/unblock')
  await act(admin.browser, 'POST', id, '/sign-out')
  const joined = await house.account('reader', 'blocked-in-log@example.org')
  await act(admin.browser, 'POST', joined, '/block')
  const events = house.logged.map((line) => JSON.parse(line))
  expect(events.map(({ event, account, by }) => [event, account, by])).toEqual(
    [
      'account-invited',
      'link-made',
      'link-withdrawn',
      'account-changed',
      'invitation-withdrawn',
      'account-unblocked',
      'sign-ins-ended',
      'account-blocked',
    ].map((event) => [event, event === 'account-blocked' ? joined : id, admin.id]),
  )
  const log = house.logged.join('')
  for (const secret of [linkPath.split('/').at(-1), 'Hoa Sen', 'hoa@example.org'])
    expect(log.includes(secret)).toBe(false)
})
