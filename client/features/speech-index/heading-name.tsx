import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useConference } from '../conferences/public/current-conference.tsx'
import { headingAnchor, type IndexHeading, type IndexPage } from './speech-index.ts'

/** What a heading is called, leading to the page of what it is of. */
export function HeadingName({ heading, by }: { heading: IndexHeading; by: IndexPage['by'] }) {
  const { t } = useTranslation('speech-index')
  const { id: conferenceId } = useConference()
  const { key, kind, code, name } = heading
  if (name === null) return t(`unnamed.${by}`)
  const words = <bdi>{name}</bdi>
  if (kind === 'delegation')
    return (
      <Link
        to="/conferences/$conferenceId/delegations/$delegationId"
        params={{ conferenceId, delegationId: key }}
        className="link"
        data-kind="quiet"
      >
        {words}
      </Link>
    )
  if (kind === 'group' && code)
    return (
      <Link to="/groups/$code" params={{ code }} className="link" data-kind="quiet">
        {words}
      </Link>
    )
  if (kind === 'theme')
    return (
      <Link
        to="/themes/$themeId"
        params={{ themeId: key }}
        search={{ conference: conferenceId }}
        className="link"
        data-kind="quiet"
      >
        {words}
      </Link>
    )
  // A name that no person is known by has only its entries.
  if (kind === 'speaker' && !key.startsWith('name '))
    return (
      <Link to="/persons/$personId" params={{ personId: key }} className="link" data-kind="quiet">
        {words}
      </Link>
    )
  return words
}

type ReferenceProps = { to: IndexHeading['seeAlso'][number]; index: IndexPage }

/** The way to another heading of the index, on this page or under its letter. */
export function Reference({ to: { key, letter, name }, index }: ReferenceProps) {
  const { id: conferenceId } = useConference()
  const isHere = index.letter === null && index.pages <= 1
  return (
    <Link
      to="/conferences/$conferenceId/index"
      params={{ conferenceId }}
      search={{
        by: index.by === 'country' ? undefined : index.by,
        letter: isHere ? undefined : letter,
      }}
      hash={headingAnchor(key)}
      className="link index-reference"
      lang={index.language}
      activeProps={{}}
    >
      <bdi>{name}</bdi>
    </Link>
  )
}
