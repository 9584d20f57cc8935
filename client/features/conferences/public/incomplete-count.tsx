import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { getIncomplete } from '#contract/conferences'
import { useFormat } from '#ui/use-format'
import { VisuallyHidden } from '#ui/visually-hidden'
import { query } from '../../../http/query.ts'
import './incomplete-count.css'

// What is saved here is counted anew at once; what others save, after a minute.
const patienceMs = 60_000

/**
 * How much waits to be completed: interventions of the conference that lack something, and what desks said otherwise
 * of its sessions; nothing while nothing waits, or nobody knows.
 */
export function IncompleteCount({ conferenceId }: { conferenceId: string }) {
  const { t } = useTranslation('conferences')
  const format = useFormat()
  const { data } = useQuery({
    ...query(getIncomplete, { params: { id: conferenceId } }),
    staleTime: patienceMs,
    placeholderData: undefined,
  })
  if (!data) return null
  const waiting = data.sessionConflicts.reduce((sum, { count }) => sum + count, data.total)
  if (waiting === 0) return null
  return (
    <span className="incomplete-count figure">
      <span aria-hidden="true">{format.number(waiting)}</span>
      <VisuallyHidden>{t('incomplete.inNavigation', { count: waiting })}</VisuallyHidden>
    </span>
  )
}
