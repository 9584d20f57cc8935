import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ReadingPart } from '#ui/reading'
import { Table } from '#ui/table'
import { useFormat } from '#ui/use-format'
import { NamePlate } from '../delegations/public/name-plate.tsx'
import { type About, type GroupDossier, heardAbout } from './dossier.ts'
import { ParticipantLink } from './public/participant-link.tsx'

type ByParticipantProps = Pick<GroupDossier, 'by'> & { title: string; about: About }

/** Which countries and organizations spoke, how often and how long. */
export function ByParticipant({ by, title, about }: ByParticipantProps) {
  const { t } = useTranslation('dossiers')
  const format = useFormat()
  if (by.length === 0) return null
  return (
    <ReadingPart title={title}>
      <Table caption={title}>
        <thead>
          <tr>
            <th scope="col">{t('by.participant')}</th>
            <th scope="col" data-figure="">
              {t('totals.interventions')}
            </th>
            <th scope="col" data-figure="">
              {t('totals.time')}
            </th>
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
                    search={heardAbout({ ...about, country: one.countryCode })}
                    className="link"
                  >
                    {format.number(one.interventions)}
                  </Link>
                ) : (
                  format.number(one.interventions)
                )}
              </td>
              <td data-figure="">{one.speakingSeconds > 0 ? format.duration(one.speakingSeconds) : '–'}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </ReadingPart>
  )
}
