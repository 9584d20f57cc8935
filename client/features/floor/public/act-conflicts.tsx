import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { listActConflicts } from '#contract/floor'
import { query } from '../../../http/query.ts'
import { useMayEdit } from '../../accounts/public/session.ts'
import { ConflictNotice } from '../conflicts/conflict-notice.tsx'
import { differencesOf, type Recorded } from '../conflicts/differences.ts'
import { useSettle } from '../conflicts/use-settle.ts'
import '../conflicts/conflicts.css'

type ActConflictsProps = {
  record: Recorded
  /** Whether the first of them is what one came for. */
  takesFocus?: boolean
  /** Gets how many are left, and whether the record was changed. */
  onSettled?: (left: number, isTaken: boolean) => unknown
}

/** What desks said of an intervention that differs from the record, to be settled one by one; for editors only. */
export function ActConflicts({ record, takesFocus = false, onSettled }: ActConflictsProps) {
  const { t } = useTranslation('floor-conflicts')
  const mayEdit = useMayEdit()
  const settle = useSettle()
  const place = useRef<HTMLElement>(null)
  const ask = { params: { id: record.session.id }, query: { intervention: record.id } }
  const { data } = useQuery({ ...query(listActConflicts, ask), enabled: mayEdit, placeholderData: undefined })
  const acts = data?.items ?? []

  const isThere = acts.length > 0
  const toFocus = useRef(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: with one settled the next is gone to
  useEffect(() => {
    toFocus.current ||= takesFocus && isThere
    if (!toFocus.current) return
    toFocus.current = false
    const here = place.current?.querySelector('button')
    const above = ['.panel-head h2', '[data-page-heading]'].map((one) =>
      document.querySelector<HTMLElement>(one),
    )
    ;(here ?? above[0] ?? above[1])?.focus()
  }, [takesFocus, isThere, acts.length])

  if (!mayEdit || !isThere) return null
  return (
    <section className="act-conflicts no-print" ref={place} aria-label={t('label')}>
      {acts.map((act) => (
        <ConflictNotice
          key={act.id}
          act={act}
          differences={differencesOf(act, record)}
          onSettle={async (take) => {
            toFocus.current = true
            if (await settle(act.id, take)) onSettled?.(acts.length - 1, take === 'act')
            else toFocus.current = false
          }}
        />
      ))}
    </section>
  )
}
