import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Answer } from '#contract'
import type { getPublication, SpeakerNames } from '#contract/conferences'
import { useFormat } from '#ui/use-format'

type PublishedCountsProps = {
  conferenceId: string
  publication: Answer<typeof getPublication>
  names: SpeakerNames
}

/** What anybody sees of a conference, or would see, and what they do not; each leads to what it counts. */
export function PublishedCounts({ conferenceId, publication, names }: PublishedCountsProps) {
  const { t } = useTranslation('publication')
  const format = useFormat()
  const { final, checked, checkedNamed, provisional, sessions, delegations } = publication
  const isNamed = names === 'always'
  const counts = [
    { name: t('counts.final'), value: final, reviewState: 'final' },
    {
      name: t(isNamed ? 'counts.checked' : 'counts.checkedNameless'),
      value: checked,
      reviewState: 'checked',
    },
    ...(isNamed ? [] : [{ name: t('counts.heldBack'), value: checkedNamed }]),
    { name: t('counts.sessions'), value: sessions },
    { name: t('counts.delegations'), value: delegations },
    { name: t('counts.provisional'), value: provisional, reviewState: 'provisional' },
  ]
  return (
    <dl className="publication-counts">
      {counts.map(({ name, value, reviewState }) => (
        <div key={name}>
          <dt>
            {reviewState && value > 0 ? (
              <Link
                to="/conferences/$conferenceId/interventions"
                params={{ conferenceId }}
                search={{ reviewState }}
                className="link"
                data-kind="quiet"
              >
                {name}
              </Link>
            ) : (
              name
            )}
          </dt>
          <dd className="figure">{format.number(value)}</dd>
        </div>
      ))}
    </dl>
  )
}
