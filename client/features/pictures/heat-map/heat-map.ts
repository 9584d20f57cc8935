import type { Answer } from '#contract'
import type { readHeatMap } from '#contract/pictures'
import type { FloorSearch } from '../../interventions/public/floor-filters.tsx'
import type { HeatMapRows } from '../address.ts'

export type HeatMap = Answer<typeof readHeatMap>
export type HeatRow = HeatMap['rows'][number]
export type HeatCell = HeatMap['cells'][number]

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
