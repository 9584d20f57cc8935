import type { Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { Mark } from '../../../ui/picture/mark.tsx'
import { Picture } from '../../../ui/picture/picture.tsx'
import { Unread } from '../../../ui/picture/unread.tsx'
import { useConference } from '../../conferences/public/current-conference.tsx'
import type { FloorSearch } from '../../interventions/public/floor-search.ts'
import { heardAddress, useFollow } from '../../interventions/public/heard-list.ts'
import type { HeatMapRows } from '../address.ts'
import { shortened } from '../frame/shortened.ts'
import { darkFrom, stepsUpTo } from '../frame/steps.ts'
import { useMirror } from '../frame/use-mirror.ts'
import { filterOfCell, type HeatCell, type HeatMap } from './heat-map.ts'
import { useHeatNames } from './use-heat-names.ts'

type HeatMapDrawingProps = {
  map: HeatMap
  rows: HeatMapRows
  search: FloorSearch
  ref: Ref<SVGSVGElement>
}

const cellWide = 30
const cellHigh = 24
const labelWide = 210
const headHigh = 190

/** A cell for each theme that a delegation or group raised, the darker the more often, with how often in it. */
export function HeatMapDrawing({ map, rows, search, ref }: HeatMapDrawingProps) {
  const { t } = useTranslation('pictures')
  const { id } = useConference()
  const follow = useFollow()
  const { rowName, themeName, cellName } = useHeatNames()
  // The last heads lean out over their column.
  const width = labelWide + map.themes.length * cellWide + 130
  const height = headHigh + map.rows.length * cellHigh + 4
  const { at, isMirrored } = useMirror(width)
  const stepOf = stepsUpTo(Math.max(...map.cells.map(({ interventions }) => interventions), 1))
  const lean = isMirrored ? 52 : -52

  return (
    <Picture label={t('heatMap.title')} width={width} height={height} onFollow={follow} ref={ref}>
      <Unread>
        {map.themes.map(({ theme }, nth) => {
          const x = at(labelWide + nth * cellWide + cellWide / 2)
          return (
            <g key={theme.id} data-hue={theme.hue ?? undefined}>
              <text transform={`translate(${x} ${headHigh - 16}) rotate(${lean})`}>
                {shortened(themeName(theme), 34)}
              </text>
              <rect className="heat-hue" x={x - 5} y={headHigh - 9} width={10} height={4} />
            </g>
          )
        })}
        {map.rows.map((row, nth) => {
          const y = headHigh + nth * cellHigh
          return (
            <g key={row.value ?? 'none'}>
              <line x1={at(0)} x2={at(labelWide + map.themes.length * cellWide)} y1={y} y2={y} />
              <text x={at(0)} y={y + 16} className="heat-code">
                {rows === 'delegation' ? (row.code ?? '') : ''}
              </text>
              <text x={at(rows === 'delegation' ? 40 : 0)} y={y + 16}>
                {shortened(rowName(row), rows === 'delegation' ? 26 : 32)}
              </text>
            </g>
          )
        })}
      </Unread>
      {map.cells.map((cell) => {
        const x = at(labelWide + cell.theme * cellWide, cellWide)
        const y = headHigh + cell.row * cellHigh
        const step = stepOf(cell.interventions)
        return (
          <Mark
            key={keyOf(cell)}
            name={cellName(map, cell)}
            href={heardAddress(id, filterOfCell(search, rows, map, cell))}
          >
            <rect className={`step-${step}`} x={x + 1} y={y + 1} width={cellWide - 2} height={cellHigh - 2} />
            <text
              className={step >= darkFrom ? 'of-figure on-dark' : 'of-figure'}
              x={x + cellWide / 2}
              y={y + 16}
            >
              {cell.interventions}
            </text>
          </Mark>
        )
      })}
    </Picture>
  )
}

const keyOf = ({ row, theme }: HeatCell) => `${row} ${theme}`
