import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Select } from '#ui/select'
import { useFormat } from '#ui/use-format'
import { type QueueSearch, queues } from './address.ts'
import { countOf, type Incomplete, none } from './counts.ts'

type QueueChoiceProps = {
  conferenceId: string
  incomplete: Incomplete
  search: QueueSearch
  onSession: (session: string | undefined) => void
}

/** Which queue, of which session, each with how many are in it. */
export function QueueChoice({ conferenceId, incomplete, search, onSession }: QueueChoiceProps) {
  const { t } = useTranslation('to-complete')
  const format = useFormat()
  const { queue = 'any', session } = search
  const counts =
    incomplete.sessions.find((one) => one.session.id === session) ?? (session ? none : incomplete)
  const options = [
    { value: 'all', label: t('session.all', { number: format.number(countOf(incomplete, queue)) }) },
    ...incomplete.sessions.map((one) => ({
      value: one.session.id,
      label: `${format.day(one.session.heldOn, 'short')} · ${one.session.title}`,
      detail: t('session.count', { number: format.number(countOf(one, queue)) }),
    })),
  ]
  return (
    <div className="queue-choice">
      <nav aria-label={t('queues')}>
        <ul className="queue-list">
          {queues.map((one) => (
            <li key={one} data-first={one === 'provisional' || undefined}>
              <Link
                to="/conferences/$conferenceId/to-complete"
                params={{ conferenceId }}
                search={{ queue: one === 'any' ? undefined : one, session }}
                activeOptions={{ exact: true, includeSearch: true, explicitUndefined: true }}
                className="queue-link"
                aria-current={one === queue || undefined}
                data-empty={countOf(counts, one) === 0 || undefined}
              >
                <span>{t(`queue.${one}`)}</span>
                <span className="figure">{format.number(countOf(counts, one))}</span>
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {incomplete.sessions.length > 1 && (
        <Select
          label={t('session.label')}
          value={session ?? 'all'}
          options={options}
          onChange={(chosen) => onSession(chosen === 'all' ? undefined : chosen)}
        />
      )}
    </div>
  )
}
