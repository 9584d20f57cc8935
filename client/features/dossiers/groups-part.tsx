import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ReadingPart } from '#ui/reading'
import { useFormat } from '#ui/use-format'
import { NamePlate } from '../delegations/public/name-plate.tsx'
import { type About, type CountryDossier, heardAbout } from './dossier.ts'
import { ParticipantLink } from './public/participant-link.tsx'

type Group = CountryDossier['spokeFor'][number]['group']

/** For which groups it spoke, and which spoke for it. */
export function GroupsPart({
  spokeFor,
  spokenFor,
  about,
}: Pick<CountryDossier, 'spokeFor' | 'spokenFor'> & { about: About }) {
  const { t } = useTranslation('dossiers')
  const format = useFormat()
  if (spokeFor.length === 0 && spokenFor.length === 0) return null
  return (
    <>
      {spokeFor.length > 0 && (
        <ReadingPart title={t('spokeFor')}>
          <ul className="dossier-list">
            {spokeFor.map(({ group, interventions }) => (
              <li key={group.id}>
                <GroupPlate group={group} />
                <Link
                  to="/search"
                  search={heardAbout({ ...about, group: group.code })}
                  className="link small"
                >
                  {t('interventions', { count: interventions, number: format.number(interventions) })}
                </Link>
              </li>
            ))}
          </ul>
        </ReadingPart>
      )}
      {spokenFor.length > 0 && (
        <ReadingPart title={t('spokenFor')}>
          <ul className="dossier-list">
            {spokenFor.map(({ group, interventions, by }) => (
              <li key={group.id}>
                <GroupPlate group={group} />
                <Link to="/search" search={heardAbout({ group: group.code })} className="link small">
                  {t('interventions', { count: interventions, number: format.number(interventions) })}
                </Link>
                <ul className="dossier-by">
                  {by.slice(0, 8).map((one) => (
                    <li key={one.key}>
                      <ParticipantLink {...one}>
                        <NamePlate code={one.code} name={one.name} size="small" />
                      </ParticipantLink>{' '}
                      <span className="small quiet figure">{format.number(one.interventions)}</span>
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </ReadingPart>
      )}
    </>
  )
}

function GroupPlate({ group: { code, name, names } }: { group: Group }) {
  const { i18n } = useTranslation()
  return (
    <Link to="/groups/$code" params={{ code }}>
      <NamePlate code={code} name={names[i18n.language] ?? name} size="small" />
    </Link>
  )
}
