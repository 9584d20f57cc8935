import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ReadingPart } from '#ui/reading'
import { useFormat } from '#ui/use-format'
import { NamePlate } from '../delegations/public/name-plate.tsx'
import type { CountryDossier } from './dossier.ts'

type Exchanges = CountryDossier['replies']['given']

/** To whom it replied, and who replied to it. */
export function Replies({ replies: { given, received } }: Pick<CountryDossier, 'replies'>) {
  const { t } = useTranslation('dossiers')
  return (
    <>
      {given.count > 0 && <Exchange title={t('replies.given')} exchanges={given} side="to" />}
      {received.count > 0 && <Exchange title={t('replies.received')} exchanges={received} side="from" />}
    </>
  )
}

type ExchangeProps = { title: string; exchanges: Exchanges; side: 'to' | 'from' }

function Exchange({ title, exchanges: { count, latest }, side }: ExchangeProps) {
  const { t } = useTranslation('dossiers')
  const format = useFormat()
  return (
    <ReadingPart
      title={title}
      action={
        count > latest.length && (
          <span className="small quiet">
            {t('replies.latest', { shown: latest.length, number: format.number(count) })}
          </span>
        )
      }
    >
      <ul className="dossier-list">
        {latest.map(({ id, conferenceId, heldOn, kind, delegation, to }) => {
          const other = side === 'to' ? to.delegation : delegation
          return (
            <li key={id}>
              <NamePlate code={other.code} name={other.name} size="small" />
              <Link
                to="/conferences/$conferenceId/interventions/$interventionId"
                params={{ conferenceId, interventionId: id }}
                className="link small"
              >
                {t(`kind.${kind}`)}, <time dateTime={heldOn}>{format.day(heldOn, 'short')}</time>
              </Link>
            </li>
          )
        })}
      </ul>
    </ReadingPart>
  )
}
