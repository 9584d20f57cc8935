import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#ui/use-format'
import { useMayEdit } from '../../accounts/public/session.ts'
import type { Intervention } from './intervention.ts'
import { Section } from './section.tsx'

/** What was changed after the record was final: when, why and by whom, in order. */
export function Corrigenda({ intervention }: { intervention: Intervention }) {
  const { t } = useTranslation('interventions')
  const format = useFormat()
  const mayEdit = useMayEdit()
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
      {mayEdit && (
        <div className="no-print small">
          <Link
            to="/conferences/$conferenceId/history/$recordType/$recordId"
            params={{ conferenceId, recordType: 'intervention', recordId: id }}
            className="link"
          >
            {t('corrigenda.whatChanged')}
          </Link>
        </div>
      )}
    </Section>
  )
}
