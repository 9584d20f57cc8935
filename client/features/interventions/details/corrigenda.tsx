import { useTranslation } from 'react-i18next'
import { useFormat } from '#ui/use-format'
import { HistoryLink } from '../../history/public/history-link.tsx'
import type { Intervention } from './intervention.ts'
import { Section } from './section.tsx'

/** What was changed after the record was final: when, why and by whom, in order. */
export function Corrigenda({ intervention }: { intervention: Intervention }) {
  const { t } = useTranslation('interventions')
  const format = useFormat()
  const { corrigenda, id, conferenceId } = intervention
  if (corrigenda.length === 0) return null
  return (
    <Section title={t('corrigenda.title')}>
      <ol className="corrigenda">
        {corrigenda.map((one) => (
          <li key={one.id}>
            <div className="small quiet">
              <time dateTime={one.issuedOn}>{format.day(one.issuedOn)}</time>
              {one.by && <span dir="auto"> · {one.by.name}</span>}
            </div>
            <p className="details-prose" dir="auto">
              {one.reason}
            </p>
          </li>
        ))}
      </ol>
      <div className="no-print">
        <HistoryLink type="intervention" id={id} conferenceId={conferenceId} />
      </div>
    </Section>
  )
}
