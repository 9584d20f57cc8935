import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Table } from '#ui/table'
import { useFormat } from '#ui/use-format'
import { useConference } from '../../conferences/public/current-conference.tsx'
import { NamePlate } from '../../delegations/public/name-plate.tsx'
import type { FloorSearch } from '../../interventions/public/floor-search.ts'
import { heardSearch } from '../../interventions/public/heard-list.ts'
import type { HeatMapRows } from '../address.ts'
import { filterOfCell, filterOfRow, type HeatMap } from './heat-map.ts'
import { useHeatNames } from './use-heat-names.ts'

type HeatMapTableProps = { map: HeatMap; rows: HeatMapRows; search: FloorSearch }

/** The same numbers, and the zeros. */
export function HeatMapTable({ map, rows, search }: HeatMapTableProps) {
  const { t } = useTranslation('pictures')
  const format = useFormat()
  const { id: conferenceId } = useConference()
  const { rowName, themeName, cellName } = useHeatNames()
  // Whoever raised any raised one that stands below none, or below one of those.
  const roots = map.themes.flatMap(({ theme, depth }) => (depth === 0 ? theme.id : [])).join(',')
  const cells = new Map(map.cells.map((cell) => [`${cell.row} ${cell.theme}`, cell]))
  return (
    <Table caption={t('heatMap.title')} height="32rem">
      <thead>
        <tr>
          <th scope="col" data-words="short">
            {t(`heatMap.rows.${rows}`)}
          </th>
          <th scope="col" data-figure="">
            {t('heatMap.any')}
          </th>
          {map.themes.map(({ theme }) => (
            <th key={theme.id} scope="col" data-figure="" className="heat-theme" dir="auto">
              {themeName(theme)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {map.rows.map((row, y) => (
          <tr key={row.value ?? 'none'}>
            <th scope="row">
              {rows === 'delegation' ? (
                <NamePlate code={row.code} name={rowName(row)} size="small" />
              ) : (
                <span dir="auto">{rowName(row)}</span>
              )}
            </th>
            <td data-figure="">
              <Link
                className="link"
                to="/conferences/$conferenceId/interventions"
                params={{ conferenceId }}
                search={{
                  ...heardSearch(filterOfRow(search, rows, map, row)),
                  theme: roots,
                }}
              >
                {format.number(row.interventions)}
              </Link>
            </td>
            {map.themes.map(({ theme }, x) => {
              const cell = cells.get(`${y} ${x}`)
              return (
                <td key={theme.id} data-figure="">
                  {cell ? (
                    <Link
                      className="link"
                      to="/conferences/$conferenceId/interventions"
                      params={{ conferenceId }}
                      search={heardSearch(filterOfCell(search, rows, map, cell))}
                      aria-label={cellName(map, cell)}
                    >
                      {format.number(cell.interventions)}
                    </Link>
                  ) : (
                    <span className="quiet">0</span>
                  )}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
