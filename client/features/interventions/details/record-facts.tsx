import { useTranslation } from 'react-i18next'
import { useFormat } from '#ui/use-format'
import { ReviewState } from '../public/review-badge.tsx'
import type { Intervention } from './intervention.ts'
import { Section } from './section.tsx'

/** What the record says of itself. */
export function RecordFacts({ intervention }: { intervention: Intervention }) {
  const { t } = useTranslation('interventions')
  const format = useFormat()
  const { reviewState, reviewedAt, reviewedBy, version, createdAt, updatedAt } = intervention
  const moment = (instant: string) => `${format.dayOf(instant, 'short')}, ${format.time(instant, 'minute')}`
  return (
    <Section title={t('details.record')}>
      <dl className="facts small">
        <div>
          <dt>{t('details.reviewState')}</dt>
          <dd>
            <ReviewState state={reviewState} />
            {reviewedAt && reviewState !== 'provisional' && (
              <div className="quiet">
                {reviewedBy
                  ? t('details.sinceBy', { moment: moment(reviewedAt), name: reviewedBy.name })
                  : t('details.since', { moment: moment(reviewedAt) })}
              </div>
            )}
          </dd>
        </div>
        <div>
          <dt>{t('details.version')}</dt>
          <dd>{format.number(version)}</dd>
        </div>
        <div>
          <dt>{t('details.updated')}</dt>
          <dd>
            <time dateTime={updatedAt}>{moment(updatedAt)}</time>
          </dd>
        </div>
        <div>
          <dt>{t('details.created')}</dt>
          <dd>
            <time dateTime={createdAt}>{moment(createdAt)}</time>
          </dd>
        </div>
      </dl>
    </Section>
  )
}
