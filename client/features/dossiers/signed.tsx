import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ReadingPart } from '#ui/reading'
import { useFormat } from '#ui/use-format'
import type { CountryDossier } from './dossier.ts'

/** What it signed, ratified and so on, in order. */
export function Signed({ acts }: Pick<CountryDossier, 'acts'>) {
  const { t } = useTranslation('dossiers')
  const format = useFormat()
  if (acts.length === 0) return null
  return (
    <ReadingPart title={t('acts.title')}>
      <ul className="dossier-list">
        {acts.map(({ id, conferenceId, instrument, kind, actedOn }) => (
          <li key={id}>
            <Link
              to="/conferences/$conferenceId/instruments"
              params={{ conferenceId }}
              search={{ instrument: instrument.id }}
              className="link"
              dir="auto"
              title={instrument.name}
            >
              {instrument.shortName ?? instrument.name}
            </Link>
            <span className="small">
              {t(`act.${kind}`)}, {actedOn ? format.day(actedOn) : t('acts.dayUnknown')}
            </span>
          </li>
        ))}
      </ul>
    </ReadingPart>
  )
}
