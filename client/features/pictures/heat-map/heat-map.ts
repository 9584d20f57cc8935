import type { Answer } from '#contract'
import type { readHeatMap } from '#contract/pictures'
import type { FloorSearch } from '../../interventions/public/floor-search.ts'
import type { HeatMapRows } from '../address.ts'

export type HeatMap = Answer<typeof readHeatMap>
export type HeatRow = HeatMap['rows'][number]
export type HeatCell = HeatMap['cells'][number]

/** As many rows as are drawn at once: each has a cell for each theme. */
export const rowsAtOnce = 60

/** The rows of the map from one on, as many as are drawn at once, with their cells. */
export function rowsFrom(map: HeatMap, start: number): HeatMap {
  const rows = map.rows.slice(start, start + rowsAtOnce)
  const cells = map.cells.flatMap((cell) =>
    cell.row >= start && cell.row < start + rows.length ? [{ ...cell, row: cell.row - start }] : [],
  )
  return { ...map, rows, cells }
}

/** The filters that find what a cell counts, beside those that hold. */
export function filterOfCell(
  search: FloorSearch,
  rows: HeatMapRows,
  map: HeatMap,
  cell: HeatCell,
): FloorSearch {
  return { ...filterOfRow(search, rows, map, map.rows[cell.row]!), theme: map.themes[cell.theme]!.theme.id }
}

export function filterOfRow(
  search: FloorSearch,
  rows: HeatMapRows,
  map: HeatMap,
  { value }: HeatRow,
): FloorSearch {
  if (rows === 'delegation') return { ...search, delegation: value ?? undefined }
  if (value) return { ...search, memberOf: value }
  return { ...search, notMemberOf: map.rows.flatMap((row) => row.value ?? []).join(',') }
}
