import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Ask } from '#contract'
import { readHeatMap } from '#contract/pictures'
import { Pager } from '#ui/pager'
import { Select } from '#ui/select'
import { Switch } from '#ui/switch'
import { useFormat } from '#ui/use-format'
import { query } from '../../../http/query.ts'
import { useConference } from '../../conferences/public/current-conference.tsx'
import { FloorFilters } from '../../interventions/public/floor-filters.tsx'
import { filtersOf } from '../../interventions/public/floor-search.ts'
import { besideCells, type HeatMapRows, heatMapRows, rowsAsked } from '../address.ts'
import { PictureScreen } from '../frame/picture-screen.tsx'
import { StepLegend } from '../frame/step-legend.tsx'
import { rowsAtOnce, rowsFrom } from './heat-map.ts'
import { HeatMapDrawing } from './heat-map-drawing.tsx'
import { HeatMapTable } from './heat-map-table.tsx'
import './heat-map.css'

const route = getRouteApi('/signed-in/conferences/$conferenceId/pictures/heat-map')

/** Which delegation or group raised which theme, and how often. */
export function HeatMapScreen() {
  const { t } = useTranslation('pictures')
  const conference = useConference()
  const format = useFormat()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const change = (next: (before: typeof search) => typeof search) =>
    navigate({ search: next, resetScroll: false })
  const { rows = 'delegation', level = 'all', start = 0 } = search
  const filters = filtersOf(search, besideCells(rows))
  const criteria = { ...filters, conference: conference.id, ...rowsAsked(rows), level }
  const asked = useQuery(query(readHeatMap, { query: criteria } as Ask<typeof readHeatMap>))
  return (
    <PictureScreen
      name="heatMap"
      search={search}
      onTable={(table) => change((before) => ({ ...before, table }))}
      onClear={() => change(({ rows, level, table }) => ({ rows, level, table }))}
      filters={
        <>
          <FloorFilters
            search={{ rows: search.rows, level: search.level, table: search.table, ...filters }}
            onChange={change}
            found={rows === 'delegation' ? ['session', 'memberOf'] : ['session']}
          />
          <div className="picture-options">
            <Select<HeatMapRows>
              label={t('heatMap.rowsLabel')}
              value={rows}
              onChange={(next) =>
                change((before) => ({
                  ...before,
                  rows: next === 'delegation' ? undefined : next,
                  start: undefined,
                }))
              }
              options={heatMapRows.map((value) => ({ value, label: t(`heatMap.rows.${value}`) }))}
            />
            <Switch
              isSelected={level === 'top'}
              onChange={(on) => change((before) => ({ ...before, level: on ? 'top' : undefined }))}
            >
              {t('heatMap.top')}
            </Switch>
          </div>
        </>
      }
      asked={asked}
      isEmpty={({ cells }) => cells.length === 0}
      file={(map) => ({
        address: '/pictures/heat-map',
        filter: criteria,
        rows: map.rows.length * map.themes.length,
      })}
      legend={(map) => (
        <>
          {!map.isAll && <p className="quiet small">{t('heatMap.notAll')}</p>}
          <StepLegend most={Math.max(...map.cells.map(({ interventions }) => interventions))} />
        </>
      )}
      draw={(map, drawing) => (
        <div className="heat-map">
          <HeatMapDrawing map={rowsFrom(map, start)} rows={rows} search={filters} ref={drawing} />
          {map.rows.length > rowsAtOnce && (
            <Pager
              count={t('heatMap.rowsOf', {
                from: format.number(start + 1),
                to: format.number(Math.min(start + rowsAtOnce, map.rows.length)),
                all: format.number(map.rows.length),
              })}
              previous={start > 0 ? String(Math.max(0, start - rowsAtOnce)) : null}
              next={start + rowsAtOnce < map.rows.length ? String(start + rowsAtOnce) : null}
              onGo={(to) => change((before) => ({ ...before, start: Number(to) || undefined }))}
            />
          )}
        </div>
      )}
      table={(map) => (
        <div className="heat-table">
          <HeatMapTable map={rowsFrom(map, start)} rows={rows} search={filters} />
        </div>
      )}
    />
  )
}
