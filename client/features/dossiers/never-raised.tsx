import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ReadingPart } from '#ui/reading'
import { useFormat } from '#ui/use-format'
import { NamePlate } from '../delegations/public/name-plate.tsx'
import type { ThemeDossier } from './dossier.ts'

type NeverRaisedProps = Pick<ThemeDossier, 'silent'> & { conference: string | undefined }

/** The registered delegations of one conference that never raised it: those that spoke of other things, and the silent. */
export function NeverRaised({ silent, conference }: NeverRaisedProps) {
  const { t } = useTranslation('dossiers')
  const format = useFormat()
  if (!silent || !conference)
    return (
      <ReadingPart title={t('never.title')}>
        <p className="quiet">{t('never.choose')}</p>
      </ReadingPart>
    )
  const parts = [
    { name: t('never.spoke'), of: silent.filter(({ spoke }) => spoke) },
    { name: t('never.silent'), of: silent.filter(({ spoke }) => !spoke) },
  ]
  return (
    <ReadingPart title={t('never.title')}>
      {silent.length === 0 && <p className="quiet">{t('never.none')}</p>}
      {parts.map(
        ({ name, of }) =>
          of.length > 0 && (
            <details key={name} open={of.length <= 40} className="dossier-details">
              <summary>
                {name} <span className="quiet figure">{format.number(of.length)}</span>
              </summary>
              <ul className="dossier-plates">
                {of.map(({ delegation: { id, code, name: called } }) => (
                  <li key={id}>
                    <Link
                      to="/conferences/$conferenceId/delegations/$delegationId"
                      params={{ conferenceId: conference, delegationId: id }}
                    >
                      <NamePlate code={code} name={called} size="small" />
                    </Link>
                  </li>
                ))}
              </ul>
            </details>
          ),
      )}
    </ReadingPart>
  )
}
