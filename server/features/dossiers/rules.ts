import type { z } from 'zod'
import type { groupDossier } from '#contract/dossiers'

type Dossier = z.output<typeof groupDossier.answer>

/** What the days of sessions add up to, which are in order: no session has two. */
export function totalsOf(days: Dossier['days']): Dossier['totals'] {
  const sum = (of: 'interventions' | 'speakingSeconds' | 'sessions') =>
    days.reduce((all, day) => all + day[of], 0)
  return {
    interventions: sum('interventions'),
    speakingSeconds: sum('speakingSeconds'),
    conferences: new Set(days.map(({ conferenceId }) => conferenceId)).size,
    sessions: sum('sessions'),
    firstOn: days[0]?.day ?? null,
    lastOn: days.at(-1)?.day ?? null,
  }
}
