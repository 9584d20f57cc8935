import { RotateCcw } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Badge } from '#ui/badge'
import { Button } from '#ui/button'
import { useFormat } from '#ui/use-format'
import type { ChangeDetail } from './change.ts'
import { ChangeActions } from './change-actions.tsx'
import { ChangeRows } from './change-rows.tsx'
import { useHistoryWords } from './use-history-words.ts'

type RecordChangeProps = {
  change: ChangeDetail
  conferenceId: string
  /** Whether the record is now what this change made it. */
  isNow: boolean
  onRestore: () => void
}

/** One change of a record: who, when, each field, and the way back to the state it made. */
export function RecordChange({ change, conferenceId, isNow, onRestore }: RecordChangeProps) {
  const { t } = useTranslation('history')
  const format = useFormat()
  const words = useHistoryWords()
  const { at, action, isUndone } = change
  const moment = words.moment(at)
  return (
    <li className="record-change" data-undone={isUndone ? '' : undefined}>
      <div className="change-head">
        <h2 className="record-change-words">
          <span className="change-act">{words.act(action)}</span>
          <span className="record-change-by">
            <bdi>{words.who(change)}</bdi> ·{' '}
            <time dateTime={at}>
              {format.dayOf(at, 'short')}, {format.time(at)}
            </time>
          </span>
        </h2>
        <div className="change-actions">
          {isNow ? (
            <Badge tone="accent">{t('record.now')}</Badge>
          ) : (
            <Button
              size="small"
              kind="quiet"
              icon={<RotateCcw aria-hidden="true" />}
              aria-label={`${t('record.restore')}: ${moment}`}
              onPress={onRestore}
            >
              {t('record.restore')}
            </Button>
          )}
          <ChangeActions change={change} conferenceId={conferenceId} />
        </div>
      </div>
      <ChangeRows change={change} conferenceId={conferenceId} isOfOne />
    </li>
  )
}
