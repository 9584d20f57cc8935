import { expect, it } from 'vitest'
import type { ChangeDetail, Field, RowChange } from './change.ts'
import { netOf } from './net-change.ts'

const record = { type: 'intervention' as const, id: 'i', name: 'Cuba' }
const row = (part: string, about: string | null, fields: [string, unknown, unknown][]): RowChange => ({
  record,
  part,
  about,
  act: 'changed',
  fields: fields.map(([name, before, after]) => ({ name, before, after }) as Field),
})
const changed = (...rows: RowChange[]) => ({ rows }) as ChangeDetail
const own = (...fields: [string, unknown, unknown][]) => changed(row('intervention', null, fields))

it('tells the oldest before and the newest after, and not what came back', () => {
  const net = netOf([
    own(['summary', 'two', 'three'], ['note', 'x', null]),
    own(['summary', 'one', 'two'], ['note', null, 'x']),
  ])
  expect(net).toEqual({ fields: [{ name: 'summary', was: 'one', now: 'three' }], parts: [] })
})

it('names each part once, and not one that came and went', () => {
  const theme = (id: string, before: unknown, after: unknown) =>
    changed(
      row('intervention_theme', id, [
        ['stance', before, after],
        ['passage', before, after],
      ]),
    )
  const net = netOf([theme('b', 'supports', null), theme('b', null, 'supports'), theme('a', null, 'opposes')])
  expect(net.fields).toEqual([])
  expect(net.parts.map(({ part, about }) => [part, about])).toEqual([['intervention_theme', 'a']])
})
