import { type GeoPermissibleObjects, type GeoStream, geoCentroid, geoEqualEarth, geoPath } from 'd3-geo'
import type { Feature, Geometry } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import type { MapPlace } from './map.ts'

type Outline = Feature<Geometry, { name: string }>
export type World = { outlines: Outline[]; byM49: ReadonlyMap<string, Outline> }

/** Of Natural Earth's outlines the Islands of Tuvalu are left out at this size. */
const elsewhere: Record<string, [longitude: number, latitude: number]> = { '798': [179.2, -8.52] }

/** Nobody comes from there, and it takes a fifth of the height. */
const antarctica = '010'

/** The outlines of the world, loaded when the map is opened; part of the program, from nowhere else. */
export async function loadWorld(): Promise<World> {
  const { default: atlas } = await import('world-atlas/countries-50m.json')
  const topology = atlas as unknown as Topology<{ countries: GeometryCollection<{ name: string }> }>
  const outlines = (feature(topology, topology.objects.countries).features as Outline[]).filter(
    ({ id }) => id !== antarctica,
  )
  const byM49 = new Map<string, Outline>()
  // Of what has one code with another the larger comes first.
  for (const outline of outlines) {
    const code = String(outline.id ?? '')
    if (code && !byM49.has(code)) byM49.set(code, outline)
  }
  return { outlines, byM49 }
}

/** Where a place lies: by its outline, by those of what it became, or by what is known; null: on no map. */
export function whereIs({ byM49 }: World, { m49, successors }: Pick<MapPlace, 'm49' | 'successors'>) {
  const outline = m49 ? byM49.get(m49) : undefined
  if (outline) return { outline, middle: () => geoCentroid(outline as GeoPermissibleObjects) }
  const known = m49 ? elsewhere[m49] : undefined
  if (known) return { outline: null, middle: () => known }
  const later = successors.flatMap((code) => byM49.get(code) ?? [])
  if (later.length === 0) return null
  const whole = { type: 'FeatureCollection', features: later } as GeoPermissibleObjects
  return { outline: null, middle: () => geoCentroid(whole) }
}

/** South of Cape Horn nobody lives. */
const southernmost = -57

/** The outlines as they are drawn so wide; and the area of one in square pixels. */
export function drawWorld({ outlines }: World, width: number) {
  const projection = geoEqualEarth().fitWidth(width, { type: 'Sphere' })
  const path = geoPath({ stream: (out) => projection.stream(thinned(out)) }).digits(1)
  return {
    projection,
    high: Math.ceil(projection([0, southernmost])![1]),
    lands: new Map(
      outlines.map((outline) => [outline, path(outline as GeoPermissibleObjects) ?? ''] as const),
    ),
    areaOf: (outline: Outline) => path.area(outline as GeoPermissibleObjects),
  }
}

/** Two points of an outline that are closer than so many pixels are drawn as one. */
const closest = 1.5

// The outlines are finer than the drawing: most of their points would be drawn on others.
function thinned(out: GeoStream): GeoStream {
  let [lastX, lastY] = [Number.NaN, Number.NaN]
  return {
    point(x, y) {
      if (Math.abs(x - lastX) + Math.abs(y - lastY) < closest) return
      lastX = x
      lastY = y
      out.point(x, y)
    },
    lineStart() {
      lastX = Number.NaN
      out.lineStart()
    },
    lineEnd: () => out.lineEnd(),
    polygonStart: () => out.polygonStart(),
    polygonEnd: () => out.polygonEnd(),
    sphere: () => out.sphere?.(),
  }
}
