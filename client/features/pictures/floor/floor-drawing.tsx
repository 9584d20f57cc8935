import { scaleLinear } from 'd3-scale'
import type { Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#ui/use-format'
import { Mark } from '../../../ui/picture/mark.tsx'
import { Picture } from '../../../ui/picture/picture.tsx'
import { Unread } from '../../../ui/picture/unread.tsx'
import { useConference } from '../../conferences/public/current-conference.tsx'
import {
  dimensionOf,
  filterOf,
  type Share,
  type Shares,
  type ShareView,
} from '../../coverage/public/shares.ts'
import { useShareName } from '../../coverage/public/use-share-name.ts'
import { type FloorSearch, filtersOf } from '../../interventions/public/floor-search.ts'
import { heardAddress, useFollow } from '../../interventions/public/heard-list.ts'
import { labelsIn, shortened } from '../frame/shortened.ts'
import { useMirror } from '../frame/use-mirror.ts'
import { useRoom } from '../frame/use-room.ts'

export const measures = ['delegations', 'interventions', 'seconds'] as const
export type Measure = (typeof measures)[number]

/** The measures that there is anything of to share. */
export const measuresOf = ({ all }: Shares, view: ShareView): Measure[] =>
  measures.filter((measure) => all[measure] > 0 && !(measure === 'delegations' && view === 'kind'))

type FloorDrawingProps = { shares: Shares; view: ShareView; search: FloorSearch; ref: Ref<SVGSVGElement> }

const barHigh = 20
const pitch = 24

/** Three bars for each group or kind: its share of the delegations, of the interventions and of the time. */
export function FloorDrawing({ shares, view, search, ref }: FloorDrawingProps) {
  const { t } = useTranslation('pictures')
  const format = useFormat()
  const { id } = useConference()
  const follow = useFollow()
  const nameOf = useShareName(view)
  const { room, width } = useRoom(360)
  const { labelWide, letters } = labelsIn(width)
  const { at } = useMirror(width)
  const drawn = measuresOf(shares, view)
  const { items, all } = shares
  const shareOf = (share: Share, measure: Measure) => (share[measure] ?? 0) / all[measure]
  const most = Math.max(...items.flatMap((share) => drawn.map((measure) => shareOf(share, measure))), 0.1)
  const scale = scaleLinear()
    .domain([0, most])
    .range([0, width - labelWide - 130])
    .nice(5)
  const high = drawn.length * pitch + 14
  const height = items.length * high + 26
  const { by } = dimensionOf(view)

  const figureOf = (share: Share, measure: Measure) =>
    measure === 'seconds' ? format.duration(share.seconds) : format.number(share[measure] ?? 0)
  const hrefOf = (share: Share, measure: Measure) => {
    const filter = filterOf(search, by, share, items)
    return measure === 'delegations'
      ? `/conferences/${id}/coverage?${new URLSearchParams(filtersOf(filter)).toString().replaceAll('%2C', ',')}`
      : heardAddress(id, filter)
  }

  return (
    <div ref={room}>
      <Picture label={t('floor.title')} width={width} height={height} onFollow={follow} ref={ref}>
        <Unread>
          {scale.ticks(5).map((tick) => (
            <g key={tick}>
              <line
                x1={at(labelWide + scale(tick))}
                x2={at(labelWide + scale(tick))}
                y1={0}
                y2={height - 22}
              />
              <text className="axis of-figure" x={at(labelWide + scale(tick))} y={height - 6}>
                {format.share(tick)}
              </text>
            </g>
          ))}
          {items.map((share, nth) => (
            <text key={share.value ?? 'none'} x={at(0)} y={nth * high + (drawn.length * pitch) / 2 + 4}>
              {shortened(nameOf(share), letters)}
            </text>
          ))}
        </Unread>
        {items.flatMap((share, nth) =>
          drawn.map((measure, row) => {
            const long = scale(shareOf(share, measure))
            const y = nth * high + row * pitch
            const words = `${figureOf(share, measure)} (${format.share(shareOf(share, measure))})`
            return (
              <Mark
                key={`${share.value} ${measure}`}
                name={`${nameOf(share)} · ${t(`floor.measure.${measure}`)} · ${words}`}
                href={hrefOf(share, measure)}
              >
                <rect
                  className={`measure-${measure}`}
                  x={at(labelWide, Math.max(long, 1))}
                  y={y}
                  width={Math.max(long, 1)}
                  height={barHigh}
                />
                <text x={at(labelWide + long + 6)} y={y + 14}>
                  {words}
                </text>
              </Mark>
            )
          }),
        )}
      </Picture>
    </div>
  )
}
