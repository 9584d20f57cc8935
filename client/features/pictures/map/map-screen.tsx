import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Ask } from '#contract'
import { readMap } from '#contract/pictures'
import { Button } from '#ui/button'
import { query } from '../../../http/query.ts'
import { useConference } from '../../conferences/public/current-conference.tsx'
import { FloorFilters } from '../../interventions/public/floor-filters.tsx'
import { filtersOf } from '../../interventions/public/floor-search.ts'
import { PictureScreen } from '../frame/picture-screen.tsx'
import { MapDrawing } from './map-drawing.tsx'
import { MapLegend } from './map-legend.tsx'
import { MapTable } from './map-table.tsx'
import { loadWorld } from './world.ts'
import './map.css'

const route = getRouteApi('/signed-in/conferences/$conferenceId/pictures/map')

const zooms = [1, 1.5, 2.25, 3.5] as const

/** Who spoke and who signed, on the map of the world. */
export function MapScreen() {
  const { t } = useTranslation('pictures')
  const conference = useConference()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const [zoom, setZoom] = useState(0)
  const change = (next: (before: typeof search) => typeof search) =>
    navigate({ search: next, resetScroll: false })
  const filters = filtersOf(search)
  const criteria = { ...filters, conference: conference.id }
  const places = useQuery(query(readMap, { query: criteria } as Ask<typeof readMap>))
  const world = useQuery({
    queryKey: ['world outlines'],
    queryFn: loadWorld,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const failed = places.error ?? world.error
  const asked = {
    ...places,
    data: places.data && world.data ? { places: places.data.items, world: world.data } : undefined,
    error: failed,
    refetch: () => Promise.all([places.refetch(), world.refetch()]),
  }
  return (
    <PictureScreen
      name="map"
      search={search}
      onTable={(table) => change((before) => ({ ...before, table }))}
      onClear={() => change(({ table }) => ({ table }))}
      filters={<FloorFilters search={search} onChange={change} />}
      asked={asked}
      isEmpty={(data) => data.places.length === 0}
      file={(data) => ({ address: '/pictures/map', filter: criteria, rows: data.places.length })}
      legend={(data) => (
        <div className="picture-table-head">
          <MapLegend places={data.places} />
          <div className="row no-print">
            <Button size="small" isDisabled={zoom === 0} onPress={() => setZoom(zoom - 1)}>
              {t('map.smaller')}
            </Button>
            <Button size="small" isDisabled={zoom === zooms.length - 1} onPress={() => setZoom(zoom + 1)}>
              {t('map.larger')}
            </Button>
          </div>
        </div>
      )}
      draw={(data, drawing) => (
        <div className="map-picture" data-larger={zoom > 0 || undefined}>
          <MapDrawing
            places={data.places}
            world={data.world}
            search={filters}
            zoom={zooms[zoom]!}
            ref={drawing}
          />
        </div>
      )}
      table={(data) => <MapTable places={data.places} search={filters} />}
    />
  )
}
