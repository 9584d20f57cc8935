import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Table } from '#ui/table'
import { useFormat } from '#ui/use-format'
import { useConference } from '../../conferences/public/current-conference.tsx'
import { NamePlate } from '../../delegations/public/name-plate.tsx'
import type { FloorSearch } from '../../interventions/public/floor-search.ts'
import { heardSearch } from '../../interventions/public/heard-list.ts'
import { filterOfSpan, lanesOf, type Timeline } from './timeline.ts'

/** Every intervention in figures, below the session that it is of. */
export function LaneTable({ timeline, search }: { timeline: Timeline; search: FloorSearch }) {
  const { t } = useTranslation('pictures')
  const { t: ti } = useTranslation('interventions')
  const format = useFormat()
  const { id: conferenceId } = useConference()
  const params = { conferenceId }
  return (
    <Table caption={t('timeline.title')} height="32rem">
      <thead>
        <tr>
          <th scope="col" data-tight="" data-figure="">
            {t('column.start')}
          </th>
          <th scope="col" data-tight="" data-figure="">
            {t('column.seconds')}
          </th>
          <th scope="col" data-words="short">
            {t('column.delegation')}
          </th>
          <th scope="col">{t('column.speaker')}</th>
          <th scope="col">{t('column.kind')}</th>
        </tr>
      </thead>
      {lanesOf(timeline).map(({ span, said }) => (
        <tbody key={span.session!.id}>
          <tr className="lane-session">
            <th scope="rowgroup" colSpan={5}>
              <span dir="auto">{span.session!.title}</span>{' '}
              <span className="quiet">{format.day(span.from, 'short')}</span>{' '}
              <Link
                className="link"
                to="/conferences/$conferenceId/interventions"
                params={params}
                search={heardSearch(filterOfSpan(search, span))}
              >
                {t('interventions', { count: span.interventions, number: format.number(span.interventions) })}
              </Link>
            </th>
          </tr>
          {said.map((one) => (
            <tr key={one.id}>
              <td data-figure="">
                {one.startedAt ? format.time(one.startedAt) : <span className="quiet">–</span>}
              </td>
              <td data-figure="">
                {one.durationSeconds === null ? (
                  <span className="quiet">–</span>
                ) : (
                  format.duration(one.durationSeconds)
                )}
              </td>
              <td>
                <Link
                  to="/conferences/$conferenceId/interventions/$interventionId"
                  params={{ conferenceId, interventionId: one.id }}
                >
                  <NamePlate code={one.delegation.code} name={one.delegation.name} size="small" />
                </Link>
              </td>
              <td>
                <span dir="auto">{one.speakerName}</span>
              </td>
              <td className="quiet">{ti(`kind.${one.kind}`)}</td>
            </tr>
          ))}
        </tbody>
      ))}
    </Table>
  )
}
