import { useTranslation } from 'react-i18next'
import { useFormat } from '#ui/use-format'
import { NamePlate } from '../../delegations/public/name-plate.tsx'
import type { Intervention, LinkTo } from './intervention.ts'
import { Section } from './section.tsx'

type Brief = Intervention['replies'][number]

/** What it answers, and what answers it. */
export function Exchange({ intervention, linkTo }: { intervention: Intervention; linkTo: LinkTo }) {
  const { t } = useTranslation('interventions')
  const { repliesTo, replies } = intervention
  return (
    <>
      {repliesTo && (
        <Section title={t('details.repliesTo')}>
          <Briefs briefs={[repliesTo]} linkTo={linkTo} />
        </Section>
      )}
      {replies.length > 0 && (
        <Section title={t('details.replies')}>
          <Briefs briefs={replies} linkTo={linkTo} />
        </Section>
      )}
    </>
  )
}

function Briefs({ briefs, linkTo }: { briefs: readonly Brief[]; linkTo: LinkTo }) {
  const { t } = useTranslation('interventions')
  const format = useFormat()
  return (
    <ul className="details-list">
      {briefs.map(({ id, delegation, startedAt }) => (
        <li key={id} className="row">
          {linkTo(id, <NamePlate code={delegation.code} name={delegation.name} size="small" />)}
          {startedAt ? (
            <time className="small" dateTime={startedAt}>
              {format.time(startedAt)}
            </time>
          ) : (
            <span className="small quiet">{t('details.timeUnknown')}</span>
          )}
        </li>
      ))}
    </ul>
  )
}
