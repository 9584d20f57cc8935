import { Link } from '@tanstack/react-router'
import { CircleCheck, EyeOff, Pencil } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { reviewStates } from '#contract/interventions'
import { Button } from '#ui/button'
import { Menu } from '#ui/menu'
import { SaveState } from '#ui/save-state'
import { HistoryLink } from '../../history/public/history-link.tsx'
import type { Intervention } from './intervention.ts'
import { RefusedChange } from './refused-change.tsx'
import { useReview } from './use-review.ts'
import { useReviewKey } from './use-review-key.ts'

const nextReview = { provisional: 'checked', checked: 'final', final: null } as const

type InterventionActionsProps = { intervention: Intervention; onHidden: () => unknown }

/** What an editor does with an intervention: edit, review, hide. A final one is changed by corrigendum only. */
export function InterventionActions({ intervention, onHidden }: InterventionActionsProps) {
  const { t } = useTranslation('interventions')
  const { reviewState, conferenceId } = intervention
  const review = useReview(intervention, onHidden)
  const isFinal = reviewState === 'final'
  const next = nextReview[reviewState]
  const goOn = () => next && review.attempt({ reviewState: next }, intervention.version)
  useReviewKey(goOn, next !== null && review.saving !== 'saving')
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
        <Link
          to="/conferences/$conferenceId/interventions/$interventionId/edit"
          params={{ conferenceId, interventionId: intervention.id }}
          className="button"
          data-kind={isFinal ? 'secondary' : 'primary'}
        >
          <Pencil aria-hidden="true" />
          {t(isFinal ? 'actions.correct' : 'actions.edit')}
        </Link>
        {next && (
          <Button
            icon={<CircleCheck aria-hidden="true" />}
            keys="alt+r"
            isPending={review.saving === 'saving'}
            onPress={goOn}
          >
            {t(`actions.set.${next}`)}
          </Button>
        )}
        {!isFinal && (
          <Menu
            label={t('actions.reviewState', { state: t(`reviewState.${reviewState}`) })}
            kind="quiet"
            groups={[{ id: 'review', heading: t('details.reviewState'), entries }]}
          >
            {t(`reviewState.${review.wished ?? reviewState}`)}
          </Menu>
        )}
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
        <HistoryLink type="intervention" id={intervention.id} />
        {review.saving && <SaveState state={review.saving} />}
      </div>
      {isFinal && <p className="small quiet">{t('finalMeans')}</p>}
    </div>
  )
}
