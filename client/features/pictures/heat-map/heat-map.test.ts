import { expect, it } from 'vitest'
import { filterOfCell, type HeatMap, rowsFrom } from './heat-map.ts'

const row = (value: string | null) => ({ value, code: value, name: value, names: {}, interventions: 1 })
const stances = { supports: 0, opposes: 0, conditional: 0, mentions: 0 }
const map: HeatMap = {
  themes: [{ theme: { id: 'theme', name: 'Trust', names: {}, hue: null }, depth: 0, interventions: 100 }],
  rows: Array.from({ length: 100 }, (_, nth) => row(nth === 99 ? null : `G${nth}`)),
  cells: Array.from({ length: 100 }, (_, nth) => ({ row: nth, theme: 0, interventions: 1, ...stances })),
  isAll: true,
}

it('draws sixty rows at once, each with its own cells', () => {
  const [first, second] = [rowsFrom(map, 0), rowsFrom(map, 60)]
  expect([first.rows.length, first.cells.length]).toEqual([60, 60])
  expect([second.rows.length, second.cells.length]).toEqual([40, 40])
  expect(second.cells.map((cell) => second.rows[cell.row]!.value)).toEqual(
    map.rows.slice(60).map(({ value }) => value),
  )
})

it('leads from a cell to what it counts, also of those in none of the groups', () => {
  const cell = map.cells[1]!
  expect(filterOfCell({ kind: 'question' }, 'regional', map, cell)).toEqual({
    kind: 'question',
    memberOf: 'G1',
    theme: 'theme',
  })
  expect(filterOfCell({}, 'delegation', map, cell)).toEqual({ delegation: 'G1', theme: 'theme' })
  const none = filterOfCell({}, 'regional', map, map.cells[99]!)
  expect(none.notMemberOf!.split(',')).toHaveLength(99)
})
