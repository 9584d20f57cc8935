import { listInterventions } from '#contract/interventions'
import { allPages } from '../../http/all-pages.ts'

/** All interventions of one session in the order of its list. */
export const runningOrderQuery = (sessionId: string) =>
  allPages(listInterventions, { query: { session: sessionId, count: 'none' } })
