import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ReadingPart } from '#ui/reading'
import { Table } from '#ui/table'
import { useFormat } from '#ui/use-format'
import { useIsSignedIn } from '../accounts/public/session.ts'
import { NamePlate } from '../delegations/public/name-plate.tsx'
import { type About, type CountryDossier, heard } from './dossier.ts'

type AtConferencesProps = {
  conferences: CountryDossier['conferences']
  /** The filter of the list of one conference that finds what is counted. */
  about: (at: CountryDossier['conferences'][number]) => About
}

/** At which conferences, as whom, how often and how long; where it took part in silence, too. */
export function AtConferences({ conferences, about }: AtConferencesProps) {
  const { t } = useTranslation('dossiers')
  const format = useFormat()
  const isSignedIn = useIsSignedIn()
  return (
    <ReadingPart title={t('conferences.title')}>
      {conferences.length === 0 ? (
        <p className="quiet">{t('conferences.none')}</p>
      ) : (
        <Table caption={t('conferences.title')}>
          <thead>
            <tr>
              <th scope="col" data-words="">
                {t('conferences.conference')}
              </th>
              <th scope="col">{t('conferences.delegation')}</th>
              <th scope="col" data-figure="">
                {t('totals.interventions')}
              </th>
              <th scope="col" data-figure="">
                {t('totals.time')}
              </th>
            </tr>
          </thead>
          <tbody>
            {conferences.map((at) => (
              <tr key={at.conference.id}>
                <td>
                  <Link
                    to="/conferences/$conferenceId"
                    params={{ conferenceId: at.conference.id }}
                    className="link"
                    dir="auto"
                  >
                    {at.conference.name}
                  </Link>
                  <div className="small quiet">
                    {format.days(at.conference.startsOn, at.conference.endsOn)}
                  </div>
                </td>
                <td>
                  <ul className="dossier-plates">
                    {at.delegations.map(({ id, code, name }) => (
                      <li key={id}>
                        <Link
                          to="/conferences/$conferenceId/delegations/$delegationId"
                          params={{ conferenceId: at.conference.id, delegationId: id }}
                        >
                          <NamePlate code={code} name={name} size="small" />
                        </Link>
                      </li>
                    ))}
                    {at.delegationCount > at.delegations.length && (
                      <li className="small quiet">
                        {t('conferences.more', {
                          number: format.number(at.delegationCount - at.delegations.length),
                        })}
                      </li>
                    )}
                  </ul>
                </td>
                <td data-figure="">
                  {at.interventions === 0 ? (
                    <span className="quiet">{t(isSignedIn ? 'silent' : 'nothingPublished')}</span>
                  ) : (
                    <Link
                      to="/conferences/$conferenceId/interventions"
                      params={{ conferenceId: at.conference.id }}
                      search={{ ...about(at), status: heard }}
                      className="link"
                    >
                      {format.number(at.interventions)}
                    </Link>
                  )}
                </td>
                <td data-figure="">{at.speakingSeconds > 0 ? format.duration(at.speakingSeconds) : '–'}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </ReadingPart>
  )
}
