import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { SectionNav } from '#ui/section-nav'
import { useConference } from '../../conferences/public/current-conference.tsx'
import { type FloorSearch, filtersOf } from '../../interventions/public/floor-search.ts'

/** The screens that tell who spoke and who did not; filters go along. */
export function CoverageNav({ search = {} }: { search?: FloorSearch }) {
  const { t } = useTranslation('coverage')
  const params = { conferenceId: useConference().id }
  const filters = filtersOf(search)
  const options = { exact: true, includeSearch: false }
  return (
    <SectionNav label={t('nav.label')}>
      <Link to="/conferences/$conferenceId/coverage" params={params} search={filters} activeOptions={options}>
        {t('nav.delegations')}
      </Link>
      <Link
        to="/conferences/$conferenceId/coverage/shares"
        params={params}
        search={filters}
        activeOptions={options}
      >
        {t('nav.shares')}
      </Link>
      <Link
        to="/conferences/$conferenceId/coverage/themes"
        params={params}
        search={filters}
        activeOptions={options}
      >
        {t('nav.themes')}
      </Link>
      <Link to="/conferences/$conferenceId/compare" params={params} activeOptions={options}>
        {t('nav.compare')}
      </Link>
    </SectionNav>
  )
}
