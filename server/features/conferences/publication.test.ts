import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Api, startApi } from '../../test/api.ts'

let api: Api
let path: string
let interventions: { id: string }[]
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.close())
beforeEach(async () => {
  const conference = await api.make.conference()
  const session = await api.make.session(conference.id)
  const delegation = await api.make.delegation(conference.id)
  const reviewedAt = new Date()
  interventions = [
    await api.make.intervention(session, delegation, { summary: 'Provisional' }),
    await api.make.intervention(session, delegation, {
      reviewState: 'checked',
      reviewedAt,
      speakerName: 'Hoang Thi Kin',
    }),
    await api.make.intervention(session, delegation, {
      reviewState: 'final',
      reviewedAt,
      speakerName: 'Nguyen Van Mo',
    }),
  ]
  path = `/conferences/${conference.id}`
})

const administrator = () => api.as('administrator')
const put = (version: number, speakerNames: string) =>
  administrator().send('PUT', `${path}/publication`, { speakerNames }, { 'if-match': `"${version}"` })
const seen = async () =>
  (await api.as('nobody').get(`/interventions?conference=${path.split('/').at(-1)}`)).body.items?.map(
    (one: { speakerName: string | null }) => one.speakerName,
  ) ?? null
const found = async (q: string) =>
  (await api.as('nobody').get(`/search?q=${q}&conference=${path.split('/').at(-1)}`)).body.items?.length

describe('publishing', () => {
  it('lets anybody read what is checked and final from the very next request, until it is withdrawn', async () => {
    expect(await seen()).toBeNull()
    const published = await put(1, 'always')
    expect([published.status, published.body.speakerNames, published.headers.get('etag')]).toEqual([
      200,
      'always',
      '"2"',
    ])
    expect(await seen()).toEqual(['Hoang Thi Kin', 'Nguyen Van Mo'])
    const withdrawn = await administrator().delete(`${path}/publication`, 2)
    expect([withdrawn.status, withdrawn.body.publishedAt]).toEqual([200, null])
    expect(await seen()).toBeNull()
  })

  it('holds names back until the record is final, in what is shown and in what is found', async () => {
    await put(1, 'when_final')
    expect([await seen(), await found('Hoang'), await found('Nguyen')]).toEqual([
      [null, 'Nguyen Van Mo'],
      0,
      1,
    ])
    const [, checked] = interventions
    const final = await api.as('editor').patch(`/interventions/${checked!.id}`, 1, { reviewState: 'final' })
    expect(final.status).toBe(200)
    expect([await seen(), await found('Hoang')]).toEqual([['Hoang Thi Kin', 'Nguyen Van Mo'], 1])
    await put(2, 'always')
    expect(await found('Hoang')).toBe(1)
  })

  it('follows what is hidden, what comes back, and what is reviewed', async () => {
    await put(1, 'always')
    const [provisional, checked] = interventions
    await api.as('editor').patch(`/interventions/${provisional!.id}`, 1, { reviewState: 'checked' })
    expect(await found('Provisional')).toBe(1)
    await api.as('editor').delete(`/interventions/${checked!.id}`, 1)
    expect([await seen(), await found('Hoang')]).toEqual([[null, 'Nguyen Van Mo'], 0])
    await api.as('editor').post(`/interventions/${checked!.id}/restore`)
    expect(await found('Hoang')).toBe(1)
    await administrator().delete(path, 2)
    expect([await seen(), (await api.as('nobody').get(path)).status]).toEqual([null, 404])
  })

  it('is withdrawn without a word written anew, and follows what changed meanwhile when it is published again', async () => {
    const written = async () =>
      (await api.database.pool.query('SELECT xmin::text, * FROM search_document ORDER BY intervention_id'))
        .rows
    await put(1, 'always')
    const before = await written()
    await administrator().delete(`${path}/publication`, 2)
    expect(await written()).toEqual(before)
    expect([await seen(), await found('Hoang')]).toEqual([null, undefined])
    const everywhere = (await api.as('nobody').get('/search?q=Hoang&pageSize=200')).text
    expect(everywhere).not.toContain(interventions[1]!.id)
    const [provisional] = interventions
    await api.as('editor').patch(`/interventions/${provisional!.id}`, 1, { reviewState: 'checked' })
    await put(3, 'when_final')
    expect([await found('Provisional'), await found('Hoang'), await found('Nguyen')]).toEqual([1, 0, 1])
  })

  it('is told with who did it and how much anybody sees', async () => {
    await put(1, 'when_final')
    const { publishedBy, provisional, checked, checkedNamed, final, sessions, delegations } = (
      await administrator().get(`${path}/publication`)
    ).body
    expect({ publishedBy, provisional, checked, checkedNamed, final, sessions, delegations }).toEqual({
      publishedBy: { id: api.accounts.administrator.id, name: api.accounts.administrator.name },
      provisional: 1,
      checked: 1,
      checkedNamed: 1,
      final: 1,
      sessions: 1,
      delegations: 1,
    })
  })

  it('needs the version that was seen, and an administrator, by undoing and going back too', async () => {
    expect((await put(7, 'always')).status).toBe(412)
    const published = await put(1, 'always')
    const change = published.headers.get('change-id')
    const [editor, id] = [api.as('editor'), path.split('/').at(-1)]
    expect(
      (await editor.send('PUT', `${path}/publication`, { speakerNames: 'always' }, { 'if-match': '"2"' }))
        .status,
    ).toBe(403)
    expect((await editor.post(`/changes/${change}/undo`)).status).toBe(403)
    const renamed = await editor.patch(path, 2, { name: 'Renamed' })
    await administrator().delete(`${path}/publication`, 3)
    const back = { changeId: renamed.headers.get('change-id') }
    expect((await editor.post(`/records/conference/${id}/restore`, back)).status).toBe(403)
    expect(await seen()).toBeNull()
    expect((await administrator().post(`/records/conference/${id}/restore`, back)).status).toBe(201)
    expect(await seen()).toHaveLength(2)
    const history = (await administrator().get(`/records/conference/${id}/changes`)).body.items
    expect(history.map((one: { action: string }) => one.action)).toEqual(
      expect.arrayContaining(['conference.publish', 'conference.withdraw', 'history.restore']),
    )
  })
})
