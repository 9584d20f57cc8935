import { listSessions } from '#contract/sessions'
import { allPages } from '../../../http/all-pages.ts'

/** All sessions of a conference in the order of the programme. */
export const programmeQuery = (conferenceId: string) =>
  allPages(listSessions, { query: { conference: conferenceId } })
