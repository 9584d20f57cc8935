import type { Api, Reply } from './api.ts'
import type { Random } from './random.ts'
import type { Known } from './random-acts.ts'

export type Edited = {
  sessionId: string
  /** Another session of the conference, to which interventions are moved. */
  otherId: string
  known: Known
  /** Changes that can be undone; those that are made here are added. */
  changes: string[]
}

const instant = (seconds: number) =>
  `${new Date(Date.parse('2025-10-26T03:00:00Z') + seconds * 1000).toISOString().slice(0, 19)}Z`

/** Does something to a session's record elsewhere than at a desk, an undoing once in three. */
export async function editAtRandom(api: Api, random: Random, of: Edited): Promise<Reply> {
  const who = api.as(random.one(['editor', 'administrator']))
  const { known, changes, sessionId, otherId } = of
  const undo = () => who.post(`/changes/${random.one(changes)}/undo`)
  const edits = [
    ...editsOfOne(who, random, of),
    () => who.post(`/changes/${changes.at(-1)}/undo`),
    async () => {
      const address = `/sessions/${sessionId}`
      const heldOn = random.one(['2025-10-25', '2025-10-26'])
      return who.patch(address, await versionOf(who, address), { heldOn, startedAt: null, endedAt: null })
    },
    async () => who.delete(`/sessions/${sessionId}`, await versionOf(who, `/sessions/${sessionId}`)),
    () => merge(who, '/delegations', random.one(known.delegations), random.one(known.delegations)),
    () => merge(who, '/persons', random.one(known.persons), random.one(known.persons)),
    async () => {
      const { body } = await who.get(`/floor/sessions/${random.one([sessionId, otherId])}/conflicts`)
      const id = body.items.length > 0 ? random.one(body.items as { id: string }[]).id : sessionId
      return who.send('POST', `/floor/acts/${id}/settle`, { take: random.one(['record', 'act']) })
    },
  ]
  const reply = await (random.chance(0.3) ? undo : random.one(edits))()
  const made = reply.headers.get('change-id')
  if (made) changes.push(made)
  return reply
}

type Client = ReturnType<Api['as']>

const versionOf = async (who: Client, path: string) => (await who.get(path)).body?.version ?? 1

async function merge(who: Client, path: string, id: string, intoId: string) {
  return who.place(`${path}/${id}/merge`, await versionOf(who, `${path}/${id}`), { intoId })
}

function editsOfOne(who: Client, random: Random, { known, sessionId, otherId }: Edited) {
  const path = `/interventions/${random.one(known.interventions)}`
  const change = async (body: object) => who.patch(path, await versionOf(who, path), body)
  return [
    () => change({ summary: `Edited ${random.below(1_000)}` }),
    () => change({ startedAt: instant(random.below(1_800)), status: 'delivered' }),
    () => change({ endedAt: instant(1_800 + random.below(1_800)), status: 'delivered' }),
    () => change({ kind: random.one(['statement', 'point_of_order', 'question']) }),
    () => change({ delegationId: random.one(known.delegations) }),
    () => change({ themes: [{ themeId: random.one(known.themes) }], groupIds: [random.one(known.groups)] }),
    () => change({ reviewState: random.one(['checked', 'checked', 'final']) }),
    () => change({ sessionId: random.one([sessionId, otherId]) }),
    async () => who.delete(path, await versionOf(who, path)),
    () => who.send('POST', `${path}/restore`),
    async () =>
      who.place(`${path}/place`, await versionOf(who, path), {
        afterId: random.one([null, ...known.interventions]),
      }),
  ]
}
