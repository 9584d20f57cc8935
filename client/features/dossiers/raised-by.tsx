import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { stances } from '#contract/interventions'
import { ReadingPart } from '#ui/reading'
import { Table } from '#ui/table'
import { useFormat } from '#ui/use-format'
import { NamePlate } from '../delegations/public/name-plate.tsx'
import { heardAbout, type ThemeDossier } from './dossier.ts'
import { ParticipantLink } from './public/participant-link.tsx'

type RaisedByProps = Pick<ThemeDossier, 'by'> & { theme: string; conference: string | undefined }

/** Who raised a theme, with which stance, first and last. */
export function RaisedBy({ by, theme, conference }: RaisedByProps) {
  const { t } = useTranslation('dossiers')
  const format = useFormat()
  return (
    <ReadingPart title={t('themePage.by')}>
      {by.length === 0 ? (
        <p className="quiet">{t('themePage.nobody')}</p>
      ) : (
        <Table caption={t('themePage.by')} height="36rem">
          <thead>
            <tr>
              <th scope="col">{t('by.participant')}</th>
              <th scope="col" data-figure="">
                {t('totals.interventions')}
              </th>
              {stances.map((stance) => (
                <th key={stance} scope="col" data-figure="">
                  {t(`stance.${stance}`)}
                </th>
              ))}
              <th scope="col">{t('totals.days')}</th>
            </tr>
          </thead>
          <tbody>
            {by.map((one) => (
              <tr key={one.key}>
                <td>
                  <ParticipantLink {...one}>
                    <NamePlate code={one.code} name={one.name} size="small" />
                  </ParticipantLink>
                </td>
                <td data-figure="">
                  {one.countryCode ? (
                    <Link
                      to="/search"
                      search={heardAbout({ theme, conference, country: one.countryCode })}
                      className="link"
                    >
                      {format.number(one.interventions)}
                    </Link>
                  ) : (
                    format.number(one.interventions)
                  )}
                </td>
                {stances.map((stance) => (
                  <td key={stance} data-figure="">
                    {one.stances[stance] === 0 && <span className="quiet">–</span>}
                    {one.stances[stance] > 0 &&
                      (one.countryCode ? (
                        <Link
                          to="/search"
                          search={heardAbout({ theme, conference, country: one.countryCode, stance })}
                          className="link"
                        >
                          {format.number(one.stances[stance])}
                        </Link>
                      ) : (
                        format.number(one.stances[stance])
                      ))}
                  </td>
                ))}
                <td data-tight="">{format.days(one.firstOn, one.lastOn)}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </ReadingPart>
  )
}
