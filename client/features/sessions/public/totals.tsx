import { useTranslation } from 'react-i18next'
import { VisuallyHidden } from '#ui/visually-hidden'
import './totals.css'

export type Total = {
  name: string
  /** null: nothing in the record says. */
  value: string | null
  /** What it is out of, or what it leaves out. */
  note?: string
}

/** A few figures side by side. */
export function Totals({ label, totals }: { label: string; totals: readonly Total[] }) {
  const { t } = useTranslation('sessions')
  return (
    <dl className="totals" aria-label={label}>
      {totals.map(({ name, value, note }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            {value === null ? (
              <span className="quiet">
                <span aria-hidden="true">–</span>
                <VisuallyHidden>{t('running.unknown')}</VisuallyHidden>
              </span>
            ) : (
              <span className="totals-value figure">{value}</span>
            )}
            {note && <span className="quiet small"> {note}</span>}
          </dd>
        </div>
      ))}
    </dl>
  )
}
