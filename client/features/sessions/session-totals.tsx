import { useTranslation } from 'react-i18next'
import { useFormat } from '#ui/use-format'
import { type Total, Totals } from './public/totals.tsx'
import type { Session } from './session-values.ts'

/** What the session's log adds up to; only what was delivered or is on the floor counts. */
export function SessionTotals({ summary }: { summary: Session['summary'] }) {
  const { t } = useTranslation('sessions')
  const format = useFormat()
  const time = (seconds: number | null) => (seconds ? format.duration(seconds) : null)
  const totals: Total[] = [
    { name: t('totals.interventions'), value: format.number(summary.interventions) },
    { name: t('totals.delegations'), value: format.number(summary.delegationsThatSpoke.length) },
    { name: t('totals.speakers'), value: format.number(summary.speakers), note: t('totals.speakersNote') },
    { name: t('totals.speakingTime'), value: time(summary.totalSpeakingSeconds) },
    { name: t('totals.median'), value: time(summary.medianSpeakingSeconds) },
    { name: t('totals.rightsOfReply'), value: format.number(summary.rightsOfReply) },
    { name: t('totals.pointsOfOrder'), value: format.number(summary.pointsOfOrder) },
  ]
  return <Totals label={t('totals.label')} totals={totals} />
}
