import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

type DuplicatesLinkProps = {
  to:
    | '/conferences/$conferenceId/persons'
    | '/conferences/$conferenceId/delegations'
    | '/conferences/$conferenceId/themes'
  conferenceId: string
  /** They are shown: the link leads back to the list. */
  isShown: boolean
}

/** From a list to what may be in it twice, and back. */
export function DuplicatesLink({ to, conferenceId, isShown }: DuplicatesLinkProps) {
  const { t } = useTranslation('distinctions')
  return (
    <Link
      to={to}
      params={{ conferenceId }}
      search={isShown ? {} : { duplicates: 'true' }}
      className="button"
      data-kind="secondary"
    >
      {t(isShown ? 'back' : 'show')}
    </Link>
  )
}
