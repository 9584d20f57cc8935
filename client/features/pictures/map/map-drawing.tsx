import { type Ref, useId, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Mark } from '../../../ui/picture/mark.tsx'
import { Picture } from '../../../ui/picture/picture.tsx'
import { Unread } from '../../../ui/picture/unread.tsx'
import { useConference } from '../../conferences/public/current-conference.tsx'
import type { FloorSearch } from '../../interventions/public/floor-search.ts'
import { useFollow } from '../../interventions/public/heard-list.ts'
import { shortened } from '../frame/shortened.ts'
import { stepsUpTo } from '../frame/steps.ts'
import { useMeasuredRoom } from '../frame/use-room.ts'
import { addressOf, keyOf, type MapPlace } from './map.ts'
import { SilentPattern } from './silent-pattern.tsx'
import { usePlaceName } from './use-place-name.ts'
import { drawWorld, type World, whereIs } from './world.ts'

type MapDrawingProps = {
  places: readonly MapPlace[]
  world: World
  search: FloorSearch
  ref: Ref<SVGSVGElement>
}

/** Smaller on the drawing than this many square pixels, a state is a point. */
const smallest = 70
const pointRadius = 5.5
const besideWide = 150
const besideHigh = 26

/** The map as wide as there is room for, or some times as wide; drawn once it is known how wide that is. */
export function MapDrawing({ zoom, ...drawing }: MapDrawingProps & { zoom: number }) {
  const { room, width } = useMeasuredRoom(560)
  return <div ref={room}>{width !== null && <Drawing {...drawing} width={Math.round(width * zoom)} />}</div>
}

/** The world: who spoke, the darker the more often, and who signed and did not; beside it who is no country. */
function Drawing({ places, world, search, width, ref }: MapDrawingProps & { width: number }) {
  const { t } = useTranslation('pictures')
  const { id } = useConference()
  const follow = useFollow()
  const nameOf = usePlaceName()
  const pattern = useId()
  const stepOf = stepsUpTo(Math.max(...places.map(({ interventions }) => interventions), 1))

  const drawn = useMemo(() => drawWorld(world, width), [world, width])
  const located = useMemo(
    () =>
      places.map((place) => {
        const where = whereIs(world, place)
        const isPoint = where !== null && (where.outline === null || drawn.areaOf(where.outline) < smallest)
        return { place, where, isPoint }
      }),
    [places, world, drawn],
  )
  const beside = located.filter(({ where }) => !where).map(({ place }) => place)
  const perLine = Math.max(1, Math.floor(width / besideWide))
  const besideTop = drawn.high + 30
  const height = beside.length > 0 ? besideTop + Math.ceil(beside.length / perLine) * besideHigh : drawn.high
  const lookOf = ({ interventions, signed }: MapPlace) => {
    if (interventions > 0) return { className: `step-${stepOf(interventions)}` }
    return signed ? { className: 'silent', fill: `url(#${pattern})` } : { className: 'took-part' }
  }
  const mark = (place: MapPlace, shape: React.ReactNode) => (
    <Mark key={keyOf(place)} name={nameOf(place)} href={addressOf(id, search, place)}>
      {shape}
    </Mark>
  )
  return (
    <Picture label={t('map.title')} width={width} height={height} onFollow={follow} ref={ref}>
      <SilentPattern id={pattern} />
      <Unread>
        {[...drawn.lands].map(([outline, d]) => (
          <path key={`${outline.id} ${outline.properties.name}`} className="land" d={d} />
        ))}
      </Unread>
      {located.map(
        ({ place, where, isPoint }) =>
          where?.outline &&
          !isPoint &&
          mark(place, <path {...lookOf(place)} d={drawn.lands.get(where.outline)} />),
      )}
      {located.map(({ place, where, isPoint }) => {
        if (!where || !isPoint) return null
        const [x, y] = drawn.projection(where.middle()) ?? [0, 0]
        return mark(place, <circle {...lookOf(place)} cx={x} cy={y} r={pointRadius} />)
      })}
      {beside.length > 0 && (
        <Unread>
          <text className="axis" x={0} y={drawn.high + 20}>
            {t('map.beside')}
          </text>
        </Unread>
      )}
      {beside.map((place, nth) => {
        const x = (nth % perLine) * besideWide
        const y = besideTop + Math.floor(nth / perLine) * besideHigh
        return mark(
          place,
          <>
            <rect {...lookOf(place)} x={x + 1} y={y + 3} width={16} height={16} />
            <text x={x + 23} y={y + 15}>
              {shortened(place.code ?? place.name, 18)}
            </text>
          </>,
        )
      })}
    </Picture>
  )
}
