import { useQuery } from '@tanstack/react-query'
import { ChevronRight } from 'lucide-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { getChange } from '#contract/history'
import { FailedState } from '#ui/failed-state'
import { LoadingState } from '#ui/loading-state'
import { useFormat } from '#ui/use-format'
import { query } from '../../http/query.ts'
import { useRefusal } from '../../http/use-refusal.ts'
import type { Change } from './change.ts'
import { ChangeActions } from './change-actions.tsx'
import { ChangeRows } from './change-rows.tsx'
import { useHistoryWords } from './use-history-words.ts'

type ChangeLineProps = {
  change: Change
  conferenceId: string
  isOpen: boolean
  onToggle: () => void
}

/** Who did what to which record, when; open, with every field before and after. */
export function ChangeLine({ change, conferenceId, isOpen, onToggle }: ChangeLineProps) {
  const { t } = useTranslation('history')
  const format = useFormat()
  const words = useHistoryWords()
  const id = useId()
  const { at, action, records, recordCount, isUndone } = change
  const more = recordCount - Math.min(records.length, recordCount > 3 ? 1 : 3)
  const named = recordCount > 3 ? records.slice(0, 1) : withoutEchoes(records)
  return (
    <li className="change" data-undone={isUndone ? '' : undefined} data-open={isOpen ? '' : undefined}>
      <div className="change-head">
        <button
          type="button"
          className="change-open"
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          onClick={onToggle}
        >
          <ChevronRight className="turns change-arrow" aria-hidden="true" />
          <time dateTime={at}>{format.time(at)}</time>
          <span className="change-who">
            <bdi>{words.who(change)}</bdi>
          </span>
          <span className="change-words">
            <span className="change-act">{words.act(action)}</span>{' '}
            <span className="change-names">
              {named.map((record, i) => (
                <span key={record.id}>
                  {i > 0 && ', '}
                  <bdi>{words.nameOf(record)}</bdi>
                </span>
              ))}
              {more > 0 && ` ${t('line.records', { count: more, number: format.number(more) })}`}
            </span>
          </span>
        </button>
        <ChangeActions change={change} conferenceId={conferenceId} />
      </div>
      {isOpen && (
        <section id={id} className="change-details" aria-label={t('details.region')}>
          <Details id={change.id} conferenceId={conferenceId} />
        </section>
      )}
    </li>
  )
}

/** A person who was added with a delegate is called the same, and named once. */
const withoutEchoes = (records: Change['records']) =>
  records.filter(
    ({ type, name }) =>
      type !== 'person' || !records.some((other) => other.type === 'delegate' && other.name === name),
  )

function Details({ id, conferenceId }: { id: string; conferenceId: string }) {
  const { t } = useTranslation('history')
  const inWords = useRefusal()
  const read = useQuery({ ...query(getChange, { params: { id } }), placeholderData: undefined })
  if (read.data) return <ChangeRows change={read.data} conferenceId={conferenceId} />
  if (read.isError)
    return (
      <FailedState title={t('details.failed')} onRetry={() => read.refetch()} isRetrying={read.isFetching}>
        {inWords(read.error)}
      </FailedState>
    )
  return <LoadingState lines={3} />
}
