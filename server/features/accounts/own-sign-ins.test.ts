import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openHouse, type TestHouse } from './test-house.ts'

const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'
let house: TestHouse
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

/** Somebody signed in at three places, the last of which asks. */
async function threeBrowsers(email: string) {
  await house.account('reader', email)
  const [here, hall, home] = [house.browser(), house.browser('127.0.0.7'), house.browser('127.0.0.8')]
  await home.signIn(email)
  await hall.signIn(email, undefined, { 'user-agent': firefox })
  await here.signIn(email)
  return { here, hall, home }
}

type Own = { id: string; address: string; isThis: boolean }
const isIn = async (browser: ReturnType<TestHouse['browser']>) => (await browser.get('/views')).status === 200

it('are listed with where and since when, this one first, and those of nobody else', async () => {
  const { here } = await threeBrowsers('lists@example.org')
  await threeBrowsers('other@example.org')
  const { items } = (await here.get('/accounts/me/sign-ins')).body
  const moment = expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]{12}Z$/)
  const common = { id: expect.any(String), createdAt: moment, lastUsedAt: moment }
  expect(items).toEqual([
    { ...common, address: '127.0.0.1', userAgent: null, isThis: true },
    { ...common, address: '127.0.0.7', userAgent: firefox, isThis: false },
    { ...common, address: '127.0.0.8', userAgent: null, isThis: false },
  ])
})

it('tell when they were used last, to five minutes', async () => {
  const { here } = await threeBrowsers('used@example.org')
  const { prisma } = house.database
  const [{ id }] = (await here.get('/accounts/me/sign-ins')).body.items
  const before = new Date(Date.now() - 6 * 60_000)
  await prisma.$executeRaw`UPDATE sign_in SET updated_at = ${before} WHERE id = ${id}::uuid`
  await here.get('/views')
  const [now] = (await here.get('/accounts/me/sign-ins')).body.items
  expect(Date.now() - Date.parse(now.lastUsedAt)).toBeLessThan(60_000)
})

it('end one by one, from their next request on', async () => {
  const { here, hall, home } = await threeBrowsers('one@example.org')
  const { items } = (await here.get('/accounts/me/sign-ins')).body
  const { id } = items.find(({ address }: Own) => address === '127.0.0.7')
  expect((await here.send('DELETE', `/accounts/me/sign-ins/${id}`)).status).toBe(204)
  expect([await isIn(here), await isIn(hall), await isIn(home)]).toEqual([true, false, true])
  expect((await here.send('DELETE', `/accounts/me/sign-ins/${id}`)).status).toBe(404)
})

it('end all but this one', async () => {
  const { here, hall, home } = await threeBrowsers('all@example.org')
  expect((await here.send('DELETE', '/accounts/me/sign-ins')).status).toBe(204)
  expect([await isIn(here), await isIn(hall), await isIn(home)]).toEqual([true, false, false])
  expect((await here.get('/accounts/me/sign-ins')).body.items).toHaveLength(1)
})

it('of somebody else are not there', async () => {
  const { here } = await threeBrowsers('stranger@example.org')
  const victim = await threeBrowsers('victim@example.org')
  const { items } = (await victim.here.get('/accounts/me/sign-ins')).body
  for (const { id } of items)
    expect((await here.send('DELETE', `/accounts/me/sign-ins/${id}`)).status).toBe(404)
  await here.send('DELETE', '/accounts/me/sign-ins')
  expect([await isIn(victim.here), await isIn(victim.hall), await isIn(victim.home)]).toEqual([
    true,
    true,
    true,
  ])
  expect((await here.send('DELETE', `/accounts/me/sign-ins/${uuidv7()}`)).status).toBe(404)
})
