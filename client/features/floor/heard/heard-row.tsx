import { TriangleAlert } from 'lucide-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { spokenSeconds } from '#floor/allotted'
import type { FloorEntry } from '#floor/state'
import { Badge } from '#ui/badge'
import { useFormat } from '#ui/use-format'
import { NamePlate } from '../../delegations/public/name-plate.tsx'
import { useAtDesk } from '../at-desk.ts'
import { StoodClock } from '../now/stood-clock.tsx'
import { useAsk } from '../prompts/asking.tsx'
import { useNames } from '../use-names.ts'
import type { Overlap } from './overlaps.ts'

type HeardRowProps = {
  entry: FloorEntry
  overlap: Overlap | undefined
  isFocusable: boolean
  mayCorrect: boolean
  onFocus: (id: string) => void
}

export const HeardRow = memo(function HeardRow(props: HeardRowProps) {
  const { entry, overlap, isFocusable, mayCorrect, onFocus } = props
  const { ask } = useAsk()
  const { t } = useTranslation(['floor', 'interventions'])
  const format = useFormat()
  const names = useNames()
  const { startedAt, endedAt } = entry
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list hears the keys
    <div
      className="desk-row desk-heard-row"
      role="option"
      aria-selected={isFocusable}
      tabIndex={isFocusable ? 0 : -1}
      data-heard={entry.id}
      onFocus={() => onFocus(entry.id)}
      onClick={() => mayCorrect && ask({ ask: 'times', entryId: entry.id })}
    >
      <span className="desk-heard-times figure">
        {startedAt ? <time dateTime={startedAt}>{format.time(startedAt)}</time> : '–'}
        <span className="quiet">
          {endedAt ? <time dateTime={endedAt}>{format.time(endedAt)}</time> : '…'}
        </span>
      </span>
      <NamePlate {...names.plate(entry.delegationId)} size="small" />
      <span className="desk-row-words">
        {entry.kind !== 'statement' && <Badge>{t(`interventions:kind.${entry.kind}`)}</Badge>}
        {overlap && <OverlapBadge overlap={overlap} />}
      </span>
      <span className="desk-row-time figure">
        {entry.status === 'on_the_floor' ? (
          <StoodClock entry={entry} />
        ) : endedAt ? (
          format.duration(spokenSeconds(entry, endedAt))
        ) : (
          '–'
        )}
      </span>
    </div>
  )
})

function OverlapBadge({ overlap: { withId, seconds } }: { overlap: Overlap }) {
  const { t } = useTranslation('floor')
  const format = useFormat()
  const { entries } = useAtDesk().desk.floor
  const names = useNames()
  const other = entries.find(({ id }) => id === withId)
  const { code, name } = names.plate(other?.delegationId ?? '')
  return (
    <Badge tone="overrun" icon={<TriangleAlert aria-hidden="true" />}>
      {t('heard.overlaps', { name: code ?? name, time: seconds === null ? '' : format.duration(seconds) })}
    </Badge>
  )
}
