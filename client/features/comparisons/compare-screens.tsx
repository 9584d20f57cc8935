import { getRouteApi, Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { CoverageNav } from '../coverage/public/coverage-nav.tsx'
import { Comparing } from './comparing.tsx'

const all = getRouteApi('/signed-in/compare')
const one = getRouteApi('/signed-in/conferences/$conferenceId/compare')

/** Countries, organizations or groups side by side, over all conferences. */
export function CompareScreen() {
  const navigate = all.useNavigate()
  return (
    <Comparing search={all.useSearch()} onChange={(search) => navigate({ search, resetScroll: false })} />
  )
}

/** Delegations or groups side by side, at one conference. */
export function ConferenceCompareScreen() {
  const { t } = useTranslation('comparisons')
  const { conferenceId } = one.useParams()
  const navigate = one.useNavigate()
  const search = one.useSearch()
  // A session is of this conference alone.
  const everywhere = { with: search.with, kind: search.kind, language: search.language }
  return (
    <Comparing
      search={search}
      conferenceId={conferenceId}
      onChange={(next) => navigate({ search: next, resetScroll: false })}
      actions={
        <Link className="button" data-kind="secondary" data-size="medium" to="/compare" search={everywhere}>
          {t('everywhere')}
        </Link>
      }
      nav={<CoverageNav />}
    />
  )
}
