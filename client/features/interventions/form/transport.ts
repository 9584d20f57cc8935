import { createDelegate, getDelegate } from '#contract/delegates'
import { createIntervention, getIntervention, updateIntervention } from '#contract/interventions'
import { call } from '../../../http/call.ts'
import { changeOf } from '../../../http/changes.ts'
import { ApiError, isStatus } from '../../../http/errors.ts'
import { type Body, bodyOf, creationOf } from './body.ts'
import { conflictsOf } from './conflict.ts'
import { valuesOf } from './record.ts'
import type { Sitting } from './times.ts'
import type { FormValues, Intervention, NewDelegate } from './values.ts'

export type Reading = { sittingOf: (sessionId: string) => Sitting; zone: string }

export const bodyFor = (values: FormValues, { sittingOf, zone }: Reading): Body =>
  bodyOf(values, sittingOf(values.sessionId), zone)

export const valuesFor = (record: Intervention, { sittingOf, zone }: Reading): FormValues =>
  valuesOf(record, sittingOf(record.session.id), zone)

export const bodyOfRecord = (record: Intervention, reading: Reading) =>
  bodyFor(valuesFor(record, reading), reading)

/**
 * Records what was typed under its key. When the key had arrived with an earlier version of the same record, whose
 * answer was lost, the difference is changed in it.
 */
export async function record(values: FormValues, key: string, reading: Reading): Promise<Intervention> {
  try {
    return await call(createIntervention, { body: creationOf(bodyFor(values, reading)) }, { key })
  } catch (error) {
    if (!(error instanceof ApiError && error.code === 'key-reused')) throw error
    const arrived = await call(getIntervention, { params: { id: key } })
    return change(values, arrived, reading)
  }
}

/**
 * Changes what differs from the record that was opened. Where somebody else saved other fields meanwhile, both
 * changes hold. Throws the 412 with the current record where both changed the same field.
 */
export async function change(
  values: FormValues,
  opened: Intervention,
  reading: Reading,
): Promise<Intervention> {
  const base = bodyOfRecord(opened, reading)
  const mine = bodyFor(values, reading)
  let current = opened
  while (true) {
    const change = changeOf(base, mine)
    const theirs = bodyOfRecord(current, reading)
    const body = changeOf(theirs, { ...theirs, ...change } as Body)
    if (Object.keys(body).length === 0) return current
    const { id, version } = current
    const corrigendum = current.reviewState === 'final' ? corrigendumOf(values) : undefined
    try {
      return await call(updateIntervention, { params: { id }, body: { ...body, corrigendum } }, { version })
    } catch (error) {
      const next = isStatus(error, 412) ? (error.current as Intervention | undefined) : undefined
      if (!next || next.version === version) throw error
      // Made final meanwhile: somebody has to say why it is changed after all.
      if (next.reviewState === 'final' && !values.corrigendum.trim()) throw error
      if (conflictsOf(base, mine, bodyOfRecord(next, reading)).length > 0) throw error
      current = next
    }
  }
}

const corrigendumOf = ({ corrigendum, corrigendumOn }: FormValues) => ({
  reason: corrigendum,
  issuedOn: corrigendumOn ?? undefined,
})

/** Adds a delegate under a key of its own; sent again it is the same one. */
export async function addDelegate({ key, name, honorific, post }: NewDelegate, delegationId: string) {
  const line = (text: string) => text.trim() || null
  const body = { delegationId, nameAsPrinted: name, honorific: line(honorific), post: line(post) }
  try {
    return await call(createDelegate, { body }, { key })
  } catch (error) {
    if (!(error instanceof ApiError && error.code === 'key-reused')) throw error
    return call(getDelegate, { params: { id: key } })
  }
}
