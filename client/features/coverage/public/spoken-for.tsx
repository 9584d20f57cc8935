import { useTranslation } from 'react-i18next'
import { useFormat } from '#ui/use-format'
import { VisuallyHidden } from '#ui/visually-hidden'

type SpokenForProps = { interventions: number; seconds: number; untimed: number }

/** For how long, and that it is not known of all: who spoke without a start and an end on record has no time. */
export function SpokenFor({ interventions, seconds, untimed }: SpokenForProps) {
  const { t } = useTranslation('coverage')
  const format = useFormat()
  if (interventions === 0) return <span className="quiet">{format.duration(0)}</span>
  if (untimed === interventions)
    return (
      <span className="quiet" title={t('timeUnknown')}>
        <span aria-hidden="true">–</span>
        <VisuallyHidden>{t('timeUnknown')}</VisuallyHidden>
      </span>
    )
  if (untimed === 0) return <span className="figure">{format.duration(seconds)}</span>
  const partly = t('timeOfSome', { count: untimed, number: format.number(untimed) })
  return (
    <span className="figure" title={partly}>
      ≥ {format.duration(seconds)}
      <VisuallyHidden> {partly}</VisuallyHidden>
    </span>
  )
}
