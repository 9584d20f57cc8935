import type { FloorAct } from '#floor/act'
import type { OnDevice } from './kept-acts.ts'
import type { Done } from './logger.ts'

/** What somebody at a desk did, and what the device still keeps of it. */
export type Hand = { name: string; done: readonly Done[]; device: readonly OnDevice[] }

/** An act as the record has it. */
export type Row = {
  id: string
  number: number
  body: FloorAct
  at: string
  outcome: string
  interventionId: string | null
  isUndone: boolean
}

export type Tally = ReturnType<typeof tally>

// Instants are told to the second; the rest is the way to the server and back.
const slackMs = 2_000

/** Holds what hands did against what the record has: acts in the order of their numbers, and its interventions. */
export function tally(
  hands: readonly Hand[],
  rows: readonly Row[],
  record: { listed: string[]; entries: string[] },
) {
  const did = new Map(hands.flatMap(({ done }) => done.map((one) => [one.id, one] as const)))
  const has = new Map(rows.map((row) => [row.id, row]))
  const refused = hands.flatMap(({ name, device }) =>
    device.flatMap(({ state, refusal, ...one }) =>
      state === 'refused' && one.does === 'act' ? [{ name, id: one.id, why: refusal!.code }] : [],
    ),
  )
  const isRefused = new Set(refused.map(({ id }) => id))
  const isLost = ({ id, isUndone }: Done) => !has.has(id) && !isUndone && !isRefused.has(id)
  const made = [...did.values()].filter(({ act }) => act.act === 'register' || act.act === 'giveTheFloorTo')
  const known = new Set([...record.listed, ...made.map(({ id }) => id)])
  return {
    kept: rows.filter(({ id }) => did.has(id)).length,
    lost: [...did.values()].filter(isLost).map(({ id }) => id),
    /** Of an act that was sent twice, of one that nobody did, and what either made. */
    doubled: [
      ...rows.filter((row, nth) => !did.has(row.id) || rows.findIndex(({ id }) => id === row.id) !== nth),
      ...record.entries.filter((id, nth) => !known.has(id) || record.entries.indexOf(id) !== nth),
    ].map((one) => (typeof one === 'string' ? one : one.id)),
    outOfOrder: hands.flatMap(({ done }) => {
      const numbers = done
        .toSorted((a, b) => a.order - b.order)
        .flatMap(({ id }) => has.get(id)?.number ?? [])
      return numbers.filter((number, nth) => nth > 0 && number < numbers[nth - 1]!)
    }),
    changed: rows.filter(({ id, body }) => did.has(id) && !says(body, did.get(id)!.act)).map(({ id }) => id),
    wrongInstants: rows.flatMap(({ id, at }) => {
      const one = did.get(id)
      if (!one) return []
      const instant = Date.parse(at)
      const isRight =
        instant === Date.parse(one.act.at) && instant >= one.from - slackMs && instant <= one.until + slackMs
      return isRight ? [] : [`${id}: ${at}, pressed at ${new Date(one.from).toISOString()}`]
    }),
    undone: [...did.values()].filter(({ isUndone }) => isUndone).length,
    /** Undone at the desk, and in force in the record. */
    notUndone: [...did.values()]
      .filter(({ id, isUndone }) => isUndone && has.get(id)?.isUndone === false)
      .map(({ id }) => id),
    refused,
    conflicts: rows.filter(({ outcome }) => outcome === 'conflict').length,
    same: rows.filter(({ outcome }) => outcome === 'same').length,
  }
}

/** Whether the record has of an act what the device sent; the record adds what was left out. */
const says = (body: FloorAct, act: FloorAct) =>
  Object.entries(act).every(
    ([field, value]) => JSON.stringify(body[field as keyof FloorAct]) === JSON.stringify(value),
  )

/** What must not be, in words; nothing where everything is as it was done. */
export const faults = (found: Tally): string[] =>
  (['lost', 'doubled', 'outOfOrder', 'changed', 'wrongInstants', 'notUndone', 'refused'] as const).flatMap(
    (fault) =>
      found[fault].length > 0
        ? [`${fault}: ${found[fault].map((one) => JSON.stringify(one)).join(', ')}`]
        : [],
  )
