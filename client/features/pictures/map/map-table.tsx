import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Table } from '#ui/table'
import { useFormat } from '#ui/use-format'
import { useConference } from '../../conferences/public/current-conference.tsx'
import { SpokenFor } from '../../coverage/public/spoken-for.tsx'
import { NamePlate } from '../../delegations/public/name-plate.tsx'
import type { FloorSearch } from '../../interventions/public/floor-search.ts'
import { heardSearch } from '../../interventions/public/heard-list.ts'
import { filterOfPlace, keyOf, type MapPlace } from './map.ts'

/** The same, by name: countries, and who is none. */
export function MapTable({ places, search }: { places: readonly MapPlace[]; search: FloorSearch }) {
  const { t, i18n } = useTranslation('pictures')
  const format = useFormat()
  const params = { conferenceId: useConference().id }
  const sum = places.reduce((total, { interventions }) => total + interventions, 0)
  return (
    <Table caption={t('map.title')} height="32rem">
      <thead>
        <tr>
          <th scope="col">{t('column.delegation')}</th>
          <th scope="col" data-figure="">
            {t('column.interventions')}
          </th>
          <th scope="col" data-figure="">
            {t('column.seconds')}
          </th>
          <th scope="col">{t('column.signed')}</th>
        </tr>
      </thead>
      <tbody>
        {places.map((place) => (
          <tr key={keyOf(place)}>
            <td>
              <NamePlate code={place.code} name={place.names[i18n.language] ?? place.name} size="small" />
            </td>
            <td data-figure="">
              {place.interventions > 0 ? (
                <Link
                  className="link"
                  to="/conferences/$conferenceId/interventions"
                  params={params}
                  search={heardSearch(filterOfPlace(search, place))}
                >
                  {format.number(place.interventions)}
                </Link>
              ) : (
                <span className="quiet">{format.number(0)}</span>
              )}
            </td>
            <td data-figure="">
              <SpokenFor {...place} />
            </td>
            <td data-tight="">
              {place.signedOn ? (
                format.day(place.signedOn, 'short')
              ) : place.signed ? (
                t('yes')
              ) : (
                <span className="quiet">{t('no')}</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('all')}</th>
          <td data-figure="">{format.number(sum)}</td>
          <td />
          <td>{format.number(places.filter(({ signed }) => signed).length)}</td>
        </tr>
      </tfoot>
    </Table>
  )
}
