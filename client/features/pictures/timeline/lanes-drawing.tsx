import { scaleLinear } from 'd3-scale'
import type { Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#ui/use-format'
import { Mark } from '../../../ui/picture/mark.tsx'
import { Picture } from '../../../ui/picture/picture.tsx'
import { Unread } from '../../../ui/picture/unread.tsx'
import { useConference } from '../../conferences/public/current-conference.tsx'
import { useFollow } from '../../interventions/public/heard-list.ts'
import { labelsIn, shortened } from '../frame/shortened.ts'
import { useMirror } from '../frame/use-mirror.ts'
import { useRoom } from '../frame/use-room.ts'
import { type Lane, lanesOf, stretchesOf, type Timeline } from './timeline.ts'
import { useSaidName } from './use-said-name.ts'

type LanesDrawingProps = { timeline: Timeline; ref: Ref<SVGSVGElement> }

const lineHigh = 34
const markHigh = 16
const block = 40
/** What is narrower has no room for the code of its delegation. */
const codeWide = 34
const headHigh = 22

/** A lane for each session with every intervention in it: by the clock, or one after another where that is not known. */
export function LanesDrawing({ timeline, ref }: LanesDrawingProps) {
  const { t } = useTranslation('pictures')
  const format = useFormat()
  const { id } = useConference()
  const follow = useFollow()
  const nameOf = useSaidName()
  const { room, width } = useRoom(360)
  const { labelWide, letters } = labelsIn(width)
  const { at } = useMirror(width)
  const wide = width - labelWide - 8
  const perLine = Math.max(1, Math.floor(wide / block))
  const lanes = lanesOf(timeline)
  const clocks = lanes.map((lane) =>
    lane.isTimed ? stretchesOf(lane, (instant) => format.time(instant)) : [],
  )
  const all = clocks.flat()
  const first = Math.floor(Math.min(...all.map(({ from }) => from)) / 3600) * 3600
  const last = Math.ceil(Math.max(...all.map(({ to }) => to)) / 3600) * 3600
  const scale = scaleLinear().domain([first, last]).range([0, wide])
  const linesOf = ({ isTimed, said }: Lane) => (isTimed ? 1 : Math.ceil(said.length / perLine))
  const tops: number[] = []
  let height = all.length > 0 ? headHigh : 4
  for (const lane of lanes) {
    tops.push(height)
    height += linesOf(lane) * lineHigh + 8
  }
  const hours = all.length > 0 ? hoursIn(first, last) : []

  return (
    <div ref={room}>
      <Picture label={t('timeline.title')} width={width} height={height} onFollow={follow} ref={ref}>
        <Unread>
          {hours.map((tick) => (
            <g key={tick}>
              <line
                x1={at(labelWide + scale(tick))}
                x2={at(labelWide + scale(tick))}
                y1={headHigh - 4}
                y2={height}
              />
              <text className="axis of-figure" x={at(labelWide + scale(tick))} y={13}>
                {clockOf(tick)}
              </text>
            </g>
          ))}
          {lanes.map(({ span }, nth) => (
            <g key={span.session!.id}>
              <line x1={0} x2={width} y1={tops[nth]! - 4} y2={tops[nth]! - 4} />
              <text className="axis" x={at(0)} y={tops[nth]! + 9}>
                {format.day(span.from, 'short')}
              </text>
              <text x={at(0)} y={tops[nth]! + 23}>
                {shortened(span.session!.title, letters)}
              </text>
            </g>
          ))}
        </Unread>
        {lanes.map((lane, nth) =>
          lane.said.map((said, place) => {
            const stretch = clocks[nth]![place]
            const x = stretch ? labelWide + scale(stretch.from) : labelWide + (place % perLine) * block
            const long = stretch ? Math.max(4, scale(stretch.to) - scale(stretch.from)) : block - 4
            const y = tops[nth]! + (stretch ? 0 : Math.floor(place / perLine) * lineHigh)
            const isStatement = said.kind === 'statement'
            return (
              <Mark
                key={said.id}
                name={nameOf(said, lane, place)}
                href={`/conferences/${id}/interventions/${said.id}`}
              >
                <rect
                  className={`said-${said.kind}`}
                  x={at(x, long)}
                  y={isStatement ? y : y + markHigh / 2}
                  width={long}
                  height={isStatement ? markHigh : markHigh / 2}
                  rx={2}
                />
                {long >= codeWide && (
                  <text className="said-code" x={at(x, long) + long / 2} y={y + markHigh + 11}>
                    {shortened(said.delegation.code ?? said.delegation.name, 6)}
                  </text>
                )}
              </Mark>
            )
          }),
        )}
      </Picture>
    </div>
  )
}

/** The full hours of a stretch of the day, of a long one every second, third … */
function hoursIn(first: number, last: number) {
  const every = Math.ceil((last - first) / 3600 / 12) * 3600
  const hours: number[] = []
  for (let at = first; at <= last; at += every) hours.push(at)
  return hours
}

const clockOf = (seconds: number) => {
  const minutes = Math.floor(seconds / 60) % 1440
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}
