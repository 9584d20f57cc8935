import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { listActConflicts } from '#contract/floor'
import { query } from '../../../http/query.ts'
import { useMayEdit } from '../../accounts/public/session.ts'
import { ConflictNotice } from '../conflicts/conflict-notice.tsx'
import { useSettle } from '../conflicts/use-settle.ts'
import '../conflicts/conflicts.css'

/** What desks said of a session itself that differs from the record; of its interventions it stands beside each. */
export function SessionConflicts({ sessionId }: { sessionId: string }) {
  const { t } = useTranslation('floor-conflicts')
  const mayEdit = useMayEdit()
  const settle = useSettle()
  const { data } = useQuery({
    ...query(listActConflicts, { params: { id: sessionId }, query: {} }),
    enabled: mayEdit,
    placeholderData: undefined,
  })
  const acts = data?.items.filter(({ interventionId }) => interventionId === null) ?? []
  if (acts.length === 0) return null
  return (
    <section className="act-conflicts no-print" aria-label={t('label')}>
      {acts.map((act) => (
        <ConflictNotice
          key={act.id}
          act={act}
          differences={[]}
          onSettle={async (take) => {
            if (await settle(act.id, take))
              document.querySelector<HTMLElement>('[data-page-heading]')?.focus()
          }}
        />
      ))}
    </section>
  )
}
