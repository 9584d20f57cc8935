import { type Caller, caller } from './caller.ts'
import type { Program } from './program.ts'

export const displays = 200
export const desks = 20
export const speakers = 62

const password = 'only ever in a database of the bench'

type Act = { act: string; at: string; [field: string]: unknown }

export type Hall = Awaited<ReturnType<typeof setUpHall>>

/** A session with its list of speakers, a desk for each of some accounts, and displays in several languages. */
export async function setUpHall({ api, cookie }: Program) {
  const administrator = caller(api, cookie)
  const post = async (path: string, body: object) => {
    const { status, body: answer } = await administrator.send('POST', path, body)
    if (status >= 300) throw new Error(`${path}: ${status} ${JSON.stringify(answer)}`)
    return answer
  }
  const get = async (path: string) => (await administrator.send('GET', path)).body
  const [conference] = (await get('/conferences?pageSize=1')).items
  const delegations = (await get(`/delegations?conference=${conference.id}&pageSize=${speakers}`)).items
  const { id: sessionId } = await post('/sessions', {
    conferenceId: conference.id,
    type: 'plenary',
    title: 'A session of the bench',
    heldOn: conference.startsOn,
  })
  const loggers: Caller[] = []
  for (let nth = 0; nth < desks; nth += 1)
    loggers.push(caller(api, await signUp(api, administrator, `Desk ${nth}`)))

  const floor = `/floor/sessions/${sessionId}`
  const begins = Date.now() - 3_600_000
  /** An instant of its own for each act: a display shows since when somebody has the floor. */
  const instant = (nth: number) => `${new Date(begins + nth * 5_000).toISOString().slice(0, 19)}Z`
  const count = { acknowledged: 0, refused: 0 }
  async function act(desk: number, body: Act) {
    const began = performance.now()
    const { status, body: answer } = await loggers[desk]!.send('POST', `${floor}/acts`, body)
    if (status === 201) count.acknowledged += 1
    else count.refused += 1
    const took = performance.now() - began
    return { number: answer.number as number, interventionId: answer.interventionId as string, took }
  }
  const list: string[] = []
  for (let nth = 0; nth < speakers; nth += 1) {
    const delegationId = delegations[nth % delegations.length].id
    const registered = { act: 'register', at: instant(0), delegationId, allottedSeconds: 300 }
    list.push((await act(0, registered)).interventionId)
  }
  const tokens: string[] = []
  for (const languages of [['en'], ['en', 'fr'], ['ar', 'en'], ['vi', 'en']])
    tokens.push((await post('/displays', { sessionId, label: 'Hall', languages })).token)
  const acts = async (): Promise<number> => (await get(floor)).number
  return { api, floor, loggers, list, tokens, instant, act, acts, count }
}

let many = 0

/** Makes an account that may log, and signs it in. Answers its cookie. */
export async function signUp(api: string, administrator: Caller, name: string): Promise<string> {
  many += 1
  const invited = { name, email: `desk-${many}-${Date.now()}@example.org`, role: 'editor' }
  const { body: account } = await administrator.send('POST', '/accounts', invited)
  const link = await administrator.send('POST', `/accounts/${account.id}/link`, undefined, {
    'if-match': `"${account.version}"`,
  })
  const token = link.body.linkPath.split('/').at(-1)
  const joined = await caller(api).send('POST', '/accounts/join', { token, name, password })
  return joined.headers['set-cookie']![0]!.split(';')[0]!
}
