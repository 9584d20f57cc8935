import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { getIncomplete } from '#contract/conferences'
import { useFormat } from '#ui/use-format'
import { VisuallyHidden } from '#ui/visually-hidden'
import { query } from '../../../http/query.ts'
import './incomplete-count.css'

// What is saved here is counted anew at once; what others save, after a minute.
const patienceMs = 60_000

/** How many interventions of the conference lack something; nothing while none does, or nobody knows. */
export function IncompleteCount({ conferenceId }: { conferenceId: string }) {
  const { t } = useTranslation('conferences')
  const format = useFormat()
  const { data } = useQuery({
    ...query(getIncomplete, { params: { id: conferenceId } }),
    staleTime: patienceMs,
    placeholderData: undefined,
  })
  if (!data?.total) return null
  return (
    <span className="incomplete-count figure">
      <span aria-hidden="true">{format.number(data.total)}</span>
      <VisuallyHidden>{t('incomplete.inNavigation', { count: data.total })}</VisuallyHidden>
    </span>
  )
}
