import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Table } from '#ui/table'
import { useFormat } from '#ui/use-format'
import type { Conference } from './public/current-conference.tsx'

export function ConferenceTable({ conferences }: { conferences: readonly Conference[] }) {
  const { t } = useTranslation('conferences')
  const format = useFormat()
  return (
    <Table caption={t('list.title')}>
      <thead>
        <tr>
          <th scope="col" data-words="">
            {t('list.name')}
          </th>
          <th scope="col" data-tight="">
            {t('list.dates')}
          </th>
          <th scope="col" data-words="short">
            {t('list.place')}
          </th>
          <th scope="col">{t('list.languages')}</th>
        </tr>
      </thead>
      <tbody>
        {conferences.map(({ id, name, shortName, startsOn, endsOn, place, venue, workingLanguages }) => (
          <tr key={id}>
            <td className="conference-name">
              <Link
                to="/conferences/$conferenceId"
                params={{ conferenceId: id }}
                className="link"
                data-kind="quiet"
                dir="auto"
              >
                {shortName ?? name}
              </Link>
              {shortName && (
                <div className="quiet small" dir="auto">
                  {name}
                </div>
              )}
            </td>
            <td data-tight="">{format.days(startsOn, endsOn)}</td>
            <td>
              <span dir="auto">{[venue, place].filter(Boolean).join(', ')}</span>
            </td>
            <td>{format.list(workingLanguages.map((tag) => format.language(tag)))}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
