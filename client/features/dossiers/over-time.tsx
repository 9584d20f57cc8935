import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ReadingPart } from '#ui/reading'
import { Table } from '#ui/table'
import { useFormat } from '#ui/use-format'
import { type About, type CountryDossier, calledShort, heard } from './dossier.ts'

type OverTimeProps = Pick<CountryDossier, 'days' | 'conferences'> & { about: About }

/** On which days of which conference. */
export function OverTime({ days, conferences, about }: OverTimeProps) {
  const { t } = useTranslation('dossiers')
  const format = useFormat()
  if (days.length === 0) return null
  const most = Math.max(...days.map(({ interventions }) => interventions))
  const called = new Map(conferences.map(({ conference }) => [conference.id, calledShort(conference)]))
  return (
    <ReadingPart title={t('days.title')}>
      <Table caption={t('days.title')} height="24rem">
        <thead>
          <tr>
            <th scope="col">{t('days.day')}</th>
            <th scope="col" data-words="short">
              {t('conferences.conference')}
            </th>
            <th scope="col" data-figure="">
              {t('totals.interventions')}
            </th>
            <th scope="col" data-figure="">
              {t('totals.time')}
            </th>
          </tr>
        </thead>
        <tbody>
          {days.map(({ conferenceId, day, interventions, speakingSeconds }) => (
            <tr key={`${conferenceId} ${day}`}>
              <td data-tight="">
                <time dateTime={day}>{format.day(day, 'short')}</time>
              </td>
              <td dir="auto">{called.get(conferenceId)}</td>
              <td data-figure="">
                <span className="dossier-bar" style={{ inlineSize: `${(interventions / most) * 6}rem` }} />
                <Link
                  to="/conferences/$conferenceId/interventions"
                  params={{ conferenceId }}
                  search={{ ...about, from: day, to: day, status: heard }}
                  className="link"
                >
                  {format.number(interventions)}
                </Link>
              </td>
              <td data-figure="">{speakingSeconds > 0 ? format.duration(speakingSeconds) : '–'}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </ReadingPart>
  )
}
