import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { features } from '../app.ts'
import { type Api, startApi } from '../test/api.ts'

let api: Api
/** For each creating endpoint the address and the body of a record. */
let given: Record<string, [path: string, body: object | undefined]>
beforeAll(async () => {
  api = await startApi()
  const { id: conferenceId } = await api.make.conference()
  const { id: sessionId } = await api.make.session(conferenceId)
  const { id: delegationId } = await api.make.delegation(conferenceId)
  const { id: sourceId } = await api.make.source(conferenceId)
  const { id: instrumentId } = await api.make.instrument(conferenceId)
  const heard = await api.make.intervention({ id: sessionId, conferenceId }, { id: delegationId })
  const [undone, restored] = [await renamed(), await renamed()]
  const days = { startsOn: '2025-10-25', endsOn: '2025-10-26' }
  given = {
    '/accounts': ['/accounts', { name: 'Ghada Waly', email: 'ghada@example.org', role: 'reader' }],
    '/conferences': ['/conferences', { slug: 'hanoi', name: 'Hanoi', timeZone: 'Asia/Ho_Chi_Minh', ...days }],
    '/sessions': ['/sessions', { conferenceId, type: 'plenary', title: 'First', heldOn: '2025-10-25' }],
    '/delegations': ['/delegations', { conferenceId, kind: 'other', name: 'Observers' }],
    '/delegates': ['/delegates', { delegationId, nameAsPrinted: 'Ghada Waly' }],
    '/persons': ['/persons', { name: 'Ghada Waly' }],
    '/groups': ['/groups', { code: 'OACPS', name: 'Organisation', kind: 'negotiating' }],
    '/themes': ['/themes', { name: 'Sovereignty' }],
    '/sources': ['/sources', { conferenceId, title: 'Tin Tuc' }],
    '/interventions': ['/interventions', { sessionId, delegationId }],
    '/interventions/bulk': [
      '/interventions/bulk',
      { conferenceId, ids: [heard.id], act: { kind: 'review', reviewState: 'checked' }, expected: 1 },
    ],
    '/floor/sessions/:id/acts': [
      `/floor/sessions/${sessionId}/acts`,
      { act: 'giveTheFloorTo', at: '2025-10-26T10:42:10+07:00', delegationId },
    ],
    '/displays': ['/displays', { sessionId, label: 'Main hall', languages: ['en'] }],
    '/views': ['/views', { name: 'Cuba', address: '/search?country=CUB' }],
    '/figures': ['/figures', { conferenceId, measure: 'statements', value: 19, sourceId }],
    '/instruments': ['/instruments', { conferenceId, name: 'Convention' }],
    '/instruments/:id/actions': [
      `/instruments/${instrumentId}/actions`,
      { kind: 'signature', participantName: 'Cuba' },
    ],
    '/changes/:id/undo': [`/changes/${undone.changes[0].id}/undo`, undefined],
    '/records/:type/:id/restore': [
      `/records/person/${restored.id}/restore`,
      { changeId: restored.changes[1].id },
    ],
  }
})
afterAll(() => api.close())

/** A person who was added and then renamed, with these changes, the newest first. */
async function renamed() {
  const editor = api.as('editor')
  const { id } = (await editor.post('/persons', { name: 'Before' })).body
  await editor.patch(`/persons/${id}`, 1, { name: 'After' })
  return { id, changes: (await editor.get(`/records/person/${id}/changes`)).body.items }
}

const creating = features.map(({ endpoint }) => endpoint).filter(({ creates }) => creates)

describe('a new record', () => {
  it.each(creating.map(({ path }) => path))(
    'made by POST %s is read at the address in Location',
    async (path) => {
      const made = await api.as('administrator').post(...given[path]!)
      expect(made.status).toBe(201)
      const location = made.headers.get('location')!
      expect(location.endsWith(`/${made.body.id}`)).toBe(true)
      const there = await api.as('administrator').get(location.replace('/api/v1', ''))
      // A secret is told once.
      const { token: _, ...record } = made.body
      expect([there.status, there.body]).toMatchObject([200, record])
    },
  )
})
