import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Answer } from '#contract'
import type { getConferenceOverview } from '#contract/conferences'
import { useFormat } from '#ui/use-format'
import { useIsSignedIn } from '../accounts/public/session.ts'

type ReviewStatesProps = {
  conferenceId: string
  states: Answer<typeof getConferenceOverview>['reviewStates']
}

/** How far the record has been reviewed. */
export function ReviewStates({ conferenceId, states }: ReviewStatesProps) {
  const { t } = useTranslation('conferences')
  const format = useFormat()
  const isSignedIn = useIsSignedIn()
  const shown = isSignedIn ? (['provisional', 'checked', 'final'] as const) : (['checked', 'final'] as const)
  return (
    <section className="overview-part" aria-labelledby="review">
      <h2 id="review">{t('review.title')}</h2>
      <ul className="overview-counts card">
        {shown.map((state) => (
          <li key={state}>
            <Link
              to="/conferences/$conferenceId/interventions"
              params={{ conferenceId }}
              search={{ reviewState: state }}
              className="link"
              data-kind="quiet"
            >
              <span>{t(`review.${state}`)}</span>
              <span className="figure">{format.number(states[state])}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
