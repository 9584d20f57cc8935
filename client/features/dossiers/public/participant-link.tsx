import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

type ParticipantLinkProps = {
  countryCode: string | null
  /** Of an organization: acronym, or name where it has none. */
  name: string
  code: string | null
  children?: React.ReactNode
}

/** Leads to the page of a country or organization over all conferences. */
export function ParticipantLink({ countryCode, code, name, children }: ParticipantLinkProps) {
  const { t } = useTranslation('dossiers')
  const words = children ?? t('allConferences')
  return countryCode ? (
    <Link to="/countries/$code" params={{ code: countryCode }} className="link">
      {words}
    </Link>
  ) : (
    <Link to="/organizations/$key" params={{ key: code ?? name }} className="link">
      {words}
    </Link>
  )
}
