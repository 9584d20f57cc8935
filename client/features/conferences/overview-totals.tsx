import { useTranslation } from 'react-i18next'
import type { Answer } from '#contract'
import type { getConferenceOverview } from '#contract/conferences'
import { useFormat } from '#ui/use-format'
import { useIsSignedIn } from '../accounts/public/session.ts'
import { Totals } from '../sessions/public/totals.tsx'

export function OverviewTotals({ overview }: { overview: Answer<typeof getConferenceOverview> }) {
  const { t } = useTranslation('conferences')
  const format = useFormat()
  const isSignedIn = useIsSignedIn()
  const { totalSpeakingSeconds, delegations, delegationsThatSpoke } = overview
  return (
    <Totals
      label={t('totals.label')}
      totals={[
        { name: t('totals.sessions'), value: format.number(overview.sessions) },
        { name: t('totals.interventions'), value: format.number(overview.interventions) },
        {
          name: t('totals.delegationsThatSpoke'),
          value: format.number(delegationsThatSpoke),
          note: t('totals.ofDelegations', { number: format.number(delegations) }),
        },
        {
          name: t('totals.speakers'),
          value: format.number(overview.speakers),
          note: t('totals.speakersNote'),
        },
        {
          name: t('totals.speakingTime'),
          value: totalSpeakingSeconds > 0 ? format.duration(totalSpeakingSeconds) : null,
        },
        { name: t('totals.rightsOfReply'), value: format.number(overview.rightsOfReply) },
        { name: t('totals.pointsOfOrder'), value: format.number(overview.pointsOfOrder) },
        // Acts on instruments have no review state, and are not published.
        ...(isSignedIn ? [{ name: t('totals.signatures'), value: format.number(overview.signatures) }] : []),
      ]}
    />
  )
}
