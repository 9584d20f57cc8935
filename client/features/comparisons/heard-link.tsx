import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { FloorSearch } from '../interventions/public/floor-search.ts'
import { heardSearch } from '../interventions/public/heard-list.ts'

type HeardLinkProps = { filter: FloorSearch; conferenceId: string | undefined; children: ReactNode }

/** The way to what is counted: in the list of a conference, or over all in the search. */
export function HeardLink({ filter, conferenceId, children }: HeardLinkProps) {
  if (conferenceId === undefined)
    return (
      <Link className="link" to="/search" search={heardSearch(filter)}>
        {children}
      </Link>
    )
  return (
    <Link
      className="link"
      to="/conferences/$conferenceId/interventions"
      params={{ conferenceId }}
      search={heardSearch(filter)}
    >
      {children}
    </Link>
  )
}
