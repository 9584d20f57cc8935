import { type ChangeDetail, isRecord, type RowChange, toldFields } from './change.ts'

type Net = { name: string; was: unknown; now: unknown }

export type NetChange = {
  /** Fields of the record itself. */
  fields: Net[]
  /** Parts of the record that came, went or changed, each once. */
  parts: Pick<RowChange, 'part' | 'about' | 'record'>[]
}

/** What differs between now and before some changes of one record; the changes with the newest first. */
export function netOf(changes: readonly ChangeDetail[]): NetChange {
  const found = new Map<string, Net & { row: RowChange }>()
  for (const row of changes.toReversed().flatMap(({ rows }) => rows))
    for (const { name, before, after } of toldFields(row)) {
      const key = [row.part, row.about, name].join('\n')
      const earlier = found.get(key)
      found.set(key, { name, was: earlier ? earlier.was : before, now: after, row })
    }
  const differing = [...found.values()].filter(({ was, now }) => JSON.stringify(was) !== JSON.stringify(now))
  const parts = new Map(
    differing.filter(({ row }) => !isRecord(row)).map(({ row }) => [`${row.part}\n${row.about}`, row]),
  )
  return {
    fields: differing.filter(({ row }) => isRecord(row)).map(({ name, was, now }) => ({ name, was, now })),
    parts: [...parts.values()],
  }
}
