import { Link } from '@tanstack/react-router'
import { EyeOff, Pencil } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { reviewStates } from '#contract/interventions'
import { Button } from '#ui/button'
import { Menu } from '#ui/menu'
import { SaveState } from '#ui/save-state'
import type { Intervention } from './intervention.ts'
import { RefusedChange } from './refused-change.tsx'
import { useReview } from './use-review.ts'

type InterventionActionsProps = { intervention: Intervention; onHidden: () => unknown }

/** What an editor does with an intervention: edit, review, hide. Final ones are first taken back to checked. */
export function InterventionActions({ intervention, onHidden }: InterventionActionsProps) {
  const { t } = useTranslation('interventions')
  const { reviewState, conferenceId } = intervention
  const review = useReview(intervention, onHidden)
  const isFinal = reviewState === 'final'
  const entries = reviewStates.map((state) => ({
    id: state,
    label: t(`reviewState.${state}`),
    detail: t(`reviewMeans.${state}`),
    isChosen: state === reviewState,
    onAction: () => {
      if (state !== reviewState) review.attempt({ reviewState: state }, intervention.version)
    },
  }))
  return (
    <div className="details-actions">
      {review.refused && (
        <RefusedChange refused={review.refused} review={review} intervention={intervention} />
      )}
      <div className="row">
        {!isFinal && (
          <Link
            to="/conferences/$conferenceId/interventions/$interventionId/edit"
            params={{ conferenceId, interventionId: intervention.id }}
            className="button"
            data-kind="primary"
          >
            <Pencil aria-hidden="true" />
            {t('actions.edit')}
          </Link>
        )}
        <Menu
          label={t('actions.reviewState', { state: t(`reviewState.${reviewState}`) })}
          kind="secondary"
          groups={[{ id: 'review', heading: t('details.reviewState'), entries }]}
        >
          {t(`reviewState.${review.wished ?? reviewState}`)}
        </Menu>
        {!isFinal && (
          <Button
            kind="quiet"
            icon={<EyeOff aria-hidden="true" />}
            isPending={review.isHiding}
            onPress={() => review.attempt('hide', intervention.version)}
          >
            {t('actions.hide')}
          </Button>
        )}
        {review.saving && <SaveState state={review.saving} />}
      </div>
      {isFinal && <p className="small quiet">{t('finalMeans')}</p>}
    </div>
  )
}
