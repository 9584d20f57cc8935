import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Api, startApi } from '../../test/api.ts'

let api: Api
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.close())

it('knows who had the floor before and after in the session, and passes over who did not', async () => {
  const { make } = api
  const { id } = await make.conference()
  const session = await make.session(id)
  const cuba = await make.delegation(id, { countryCode: 'CUB', name: 'Cuba' })
  const peru = await make.delegation(id, { countryCode: 'PER', name: 'Peru' })
  const first = await make.intervention(session, cuba, { speakerName: 'Oscar Silvera' })
  await make.intervention(session, peru, { status: 'withdrawn' })
  const second = await make.intervention(session, peru)
  await make.intervention(session, cuba, { status: 'listed' })
  const other = await make.intervention(await make.session(id), cuba)
  const beside = async (of: { id: string }) => {
    const { body } = await api.as('reader').get(`/interventions/${of.id}/neighbours`)
    return [body.previous?.id, body.next?.id]
  }
  expect(await beside(first)).toEqual([undefined, second.id])
  expect(await beside(second)).toEqual([first.id, undefined])
  expect(await beside(other)).toEqual([undefined, undefined])
  const { body } = await api.as('reader').get(`/interventions/${second.id}/neighbours`)
  expect(body.previous).toMatchObject({ speaker: 'Oscar Silvera', delegation: { code: 'CUB' } })
  expect((await api.as('reader').get(`/interventions/${id}/neighbours`)).status).toBe(404)
})
