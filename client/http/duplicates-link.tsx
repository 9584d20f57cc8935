import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

type DuplicatesLinkProps = {
  to: '/conferences/$conferenceId/persons' | '/conferences/$conferenceId/delegations'
  conferenceId: string
  /** They are shown: the link leads back to the list. */
  isShown: boolean
}

/** Leads to the records of a list that may be one, and back. */
export function DuplicatesLink({ to, conferenceId, isShown }: DuplicatesLinkProps) {
  const { t } = useTranslation('merging')
  return (
    <Link
      to={to}
      params={{ conferenceId }}
      search={isShown ? {} : { duplicates: 'true' }}
      className="button"
      data-kind="secondary"
    >
      {t(isShown ? 'duplicates.back' : 'duplicates.show')}
    </Link>
  )
}
