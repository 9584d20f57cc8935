import { getRouteApi, Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Searching } from './searching.tsx'

const all = getRouteApi('/signed-in/search')
const one = getRouteApi('/signed-in/conferences/$conferenceId/search')

/** Search over all that was said, at every conference. */
export function SearchScreen() {
  const navigate = all.useNavigate()
  return (
    <Searching
      address={all.useSearch()}
      onGo={(search, { isPage = false, isSame = false } = {}) =>
        navigate({ search, resetScroll: isPage, replace: isSame })
      }
    />
  )
}

/** The same at one conference. */
export function ConferenceSearchScreen() {
  const { t } = useTranslation('search')
  const { conferenceId } = one.useParams()
  const navigate = one.useNavigate()
  return (
    <Searching
      address={one.useSearch()}
      conferenceId={conferenceId}
      onGo={(search, { isPage = false, isSame = false } = {}) =>
        navigate({ search, resetScroll: isPage, replace: isSame })
      }
      actions={
        <Link
          className="button"
          data-kind="secondary"
          data-size="medium"
          to="/search"
          search={({ q }) => ({ q })}
        >
          {t('everywhere')}
        </Link>
      }
    />
  )
}
