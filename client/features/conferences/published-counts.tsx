import { useTranslation } from 'react-i18next'
import type { Answer } from '#contract'
import type { getPublication, SpeakerNames } from '#contract/conferences'
import { useFormat } from '#ui/use-format'

type PublishedCountsProps = { publication: Answer<typeof getPublication>; names: SpeakerNames }

/** What anybody sees of a conference, or would see, and what they do not. */
export function PublishedCounts({ publication, names }: PublishedCountsProps) {
  const { t } = useTranslation('publication')
  const format = useFormat()
  const { final, checked, provisional, sessions, delegations } = publication
  const counts = [
    { name: t('counts.final'), value: final },
    { name: t(names === 'always' ? 'counts.checked' : 'counts.checkedNameless'), value: checked },
    { name: t('counts.sessions'), value: sessions },
    { name: t('counts.delegations'), value: delegations },
    { name: t('counts.provisional'), value: provisional },
  ]
  return (
    <dl className="publication-counts">
      {counts.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className="figure">{format.number(value)}</dd>
        </div>
      ))}
    </dl>
  )
}
