import { scaleLinear } from 'd3-scale'
import type { Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#ui/use-format'
import { Mark } from '../../../ui/picture/mark.tsx'
import { Picture } from '../../../ui/picture/picture.tsx'
import { Unread } from '../../../ui/picture/unread.tsx'
import { useConference } from '../../conferences/public/current-conference.tsx'
import type { FloorSearch } from '../../interventions/public/floor-search.ts'
import { heardAddress, useFollow } from '../../interventions/public/heard-list.ts'
import { useMirror } from '../frame/use-mirror.ts'
import { useRoom } from '../frame/use-room.ts'
import { filterOfSpan, type Timeline } from './timeline.ts'
import { useSpanNames } from './use-span-names.ts'

type BarsDrawingProps = {
  label: string
  timeline: Timeline
  search: FloorSearch
  hue?: number | null
  ref: Ref<SVGSVGElement>
}

const high = 240
const top = 20
const headWide = 44
const footHigh = 92
const widest = 120

/** A bar for each session, day, month or year, as high as there was said much. */
export function BarsDrawing({ label, timeline, search, hue, ref }: BarsDrawingProps) {
  const { by, spans } = timeline
  const format = useFormat()
  const { t } = useTranslation('pictures')
  const { id } = useConference()
  const follow = useFollow()
  const { nameOf, dayOf, shortOf, tellingOf } = useSpanNames(by)
  const { room, width: wide } = useRoom(320)
  // Room for a finger; the frame scrolls where there are many.
  const pitch = Math.min(widest, Math.max(28, (wide - headWide - 60) / Math.max(1, spans.length)))
  const width = Math.max(320, headWide + spans.length * pitch + 60)
  const { at, isMirrored } = useMirror(width)
  const most = Math.max(...spans.map(({ interventions }) => interventions), 1)
  const scale = scaleLinear().domain([0, most]).range([0, high]).nice(5)
  const ticks = scale.ticks(5).filter(Number.isInteger)
  const foot = top + high
  const lean = isMirrored ? -50 : 50

  return (
    <div ref={room} data-hue={hue ?? undefined}>
      <Picture label={label} width={width} height={foot + footHigh} onFollow={follow} ref={ref}>
        <Unread>
          {ticks.map((tick) => (
            <g key={tick}>
              <line
                x1={at(headWide)}
                x2={at(headWide + spans.length * pitch)}
                y1={foot - scale(tick)}
                y2={foot - scale(tick)}
              />
              <text className="axis" x={at(0)} y={foot - scale(tick) + 4}>
                {format.number(tick)}
              </text>
            </g>
          ))}
          {spans.map((span, nth) => (
            <text
              key={span.session?.id ?? span.from}
              className="axis"
              transform={`translate(${at(headWide + nth * pitch + pitch / 2 - 4)} ${foot + 16}) rotate(${lean})`}
            >
              {shortOf(span, nth, spans)}
            </text>
          ))}
        </Unread>
        {spans.map((span, nth) => {
          if (span.interventions === 0) return null
          const x = at(headWide + nth * pitch + 2, pitch - 4)
          const y = foot - scale(span.interventions)
          return (
            <Mark
              key={span.session?.id ?? span.from}
              name={[
                nameOf(span),
                dayOf(span),
                t('interventions', { count: span.interventions, number: format.number(span.interventions) }),
                ...tellingOf(span),
              ]
                .filter(Boolean)
                .join(' · ')}
              href={heardAddress(id, filterOfSpan(search, span))}
            >
              <rect className="bar" x={x} y={y} width={pitch - 4} height={scale(span.interventions)} />
              <text className="of-figure" x={x + (pitch - 4) / 2} y={y - 5}>
                {format.number(span.interventions)}
              </text>
            </Mark>
          )
        })}
      </Picture>
    </div>
  )
}
