import { useTranslation } from 'react-i18next'
import { useFormat } from '#ui/use-format'
import type { CountryDossier } from './dossier.ts'

/** How often and how long, at how many conferences, from when to when. */
export function Totals({ totals }: Pick<CountryDossier, 'totals'>) {
  const { t } = useTranslation('dossiers')
  const format = useFormat()
  const { interventions, speakingSeconds, conferences, sessions, firstOn, lastOn } = totals
  return (
    <dl className="dossier-totals">
      <Fact name={t('totals.interventions')}>{format.number(interventions)}</Fact>
      {speakingSeconds > 0 && <Fact name={t('totals.time')}>{format.duration(speakingSeconds)}</Fact>}
      <Fact name={t('totals.conferences')}>{format.number(conferences)}</Fact>
      <Fact name={t('totals.sessions')}>{format.number(sessions)}</Fact>
      {firstOn && lastOn && <Fact name={t('totals.days')}>{format.days(firstOn, lastOn)}</Fact>}
    </dl>
  )
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className="figure">{children}</dd>
    </div>
  )
}
