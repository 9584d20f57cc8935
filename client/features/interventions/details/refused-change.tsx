import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button'
import { Notice } from '#ui/notice'
import { useRefusal } from '../../../http/use-refusal.ts'
import type { Intervention } from './intervention.ts'
import type { Refused, useReview } from './use-review.ts'

type RefusedChangeProps = {
  refused: Refused
  review: Pick<ReturnType<typeof useReview>, 'attempt' | 'dismiss'>
  intervention: Intervention
}

/** Why something was not saved. When somebody else was first: see theirs, or do it all the same. */
export function RefusedChange({
  refused: { wish, error, theirs },
  review,
  intervention,
}: RefusedChangeProps) {
  const { t } = useTranslation('interventions')
  const inWords = useRefusal()
  const cache = useQueryClient()
  const showTheirs = () => {
    review.dismiss()
    cache.invalidateQueries({ queryKey: ['interventions'] })
  }
  if (!theirs)
    return (
      <Notice
        tone="refused"
        isUrgent
        title={t('refused.title')}
        actions={
          <Button size="small" onPress={() => review.attempt(wish, intervention.version)}>
            {t('refused.again')}
          </Button>
        }
      >
        {inWords(error)}
      </Notice>
    )
  return (
    <Notice tone="refused" isUrgent title={t('stale.title')}>
      <p>{t('stale.body', { version: theirs.version, state: t(`reviewState.${theirs.reviewState}`) })}</p>
      <div className="row">
        <Button size="small" onPress={showTheirs}>
          {t('stale.seeTheirs')}
        </Button>
        <Button size="small" kind="quiet" onPress={() => review.attempt(wish, theirs.version)}>
          {wish === 'hide'
            ? t('stale.hideAnyway')
            : t('stale.setAnyway', { state: t(`reviewState.${wish.reviewState}`) })}
        </Button>
      </div>
    </Notice>
  )
}
