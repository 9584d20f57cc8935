import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { SectionNav } from '#ui/section-nav'
import { useConference } from '../../conferences/public/current-conference.tsx'
import { type FloorSearch, filtersOf } from '../../interventions/public/floor-search.ts'
import { pictures } from './pictures.ts'

/** The pictures side by side; filters go along. */
export function PicturesNav({ search }: { search: FloorSearch }) {
  const { t } = useTranslation('pictures')
  const params = { conferenceId: useConference().id }
  return (
    <SectionNav label={t('title')}>
      {pictures.map(({ name, to }) => (
        <Link
          key={name}
          to={to}
          params={params}
          search={filtersOf(search)}
          activeOptions={{ exact: true, includeSearch: false }}
        >
          {t(`${name}.short`)}
        </Link>
      ))}
    </SectionNav>
  )
}
