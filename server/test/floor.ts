import { v7 as uuidv7 } from 'uuid'
import type { FloorAct } from '#floor/act'
import type { Floor, FloorEntry } from '#floor/state'
import type { Api } from './api.ts'

/** A session with two delegations, and what is done and read there. */
export async function makeHall(api: Api, day = '2025-10-26') {
  const conference = await api.make.conference()
  const session = await api.make.session(conference.id, { heldOn: new Date(day) })
  const cuba = await api.make.delegation(conference.id, { countryCode: 'CUB', name: 'Cuba' })
  const union = await api.make.delegation(conference.id, { name: 'European Union', acronym: 'EU' })
  const at = (time: string) => `${day}T${time}Z`
  const act = (body: FloorAct, id: string = uuidv7(), role: 'editor' | 'administrator' = 'editor') =>
    api.as(role).post(`/floor/sessions/${session.id}/acts`, body, { 'idempotency-key': id })
  const done = async (body: FloorAct): Promise<string> => {
    const reply = await act(body)
    if (reply.status !== 201) throw new Error(`${body.act}: ${reply.text}`)
    return reply.body.interventionId
  }
  const floor = async (): Promise<Floor> => (await api.as('reader').get(`/floor/sessions/${session.id}`)).body
  const entry = async (id: string): Promise<FloorEntry> =>
    (await floor()).entries.find((one) => one.id === id)!
  const list = (delegationId: string, more: object = {}) =>
    done({ act: 'register', at: at('02:00:00'), delegationId, ...more })
  /** Somebody who had the floor from one time to another. */
  const heard = async (from: string, until: string, delegationId = cuba.id) => {
    const interventionId = await done({ act: 'giveTheFloorTo', at: at(from), delegationId })
    await done({ act: 'endTheFloor', at: at(until), interventionId })
    return interventionId
  }
  const read = async (id: string) => (await api.as('editor').get(`/interventions/${id}`)).body
  const patch = async (id: string, body: object) =>
    api.as('editor').patch(`/interventions/${id}`, (await read(id)).version, body)
  return { conference, session, cuba, union, at, act, done, floor, entry, list, heard, read, patch }
}
