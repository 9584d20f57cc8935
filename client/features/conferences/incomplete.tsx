import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Answer } from '#contract'
import type { getConferenceOverview } from '#contract/conferences'
import { useFormat } from '#ui/use-format'

type IncompleteProps = {
  conferenceId: string
  incomplete: Answer<typeof getConferenceOverview>['incomplete']
}

/** What delivered interventions lack, each leading to those that lack it. */
export function Incomplete({ conferenceId, incomplete }: IncompleteProps) {
  const { t } = useTranslation('conferences')
  const format = useFormat()
  const open = incomplete.filter(({ count }) => count > 0)
  return (
    <section className="overview-part" aria-labelledby="incomplete">
      <h2 id="incomplete">{t('incomplete.title')}</h2>
      {open.length === 0 ? (
        <p className="quiet">{t('incomplete.nothing')}</p>
      ) : (
        <ul className="overview-counts card">
          {open.map(({ lacks, count }) => (
            <li key={lacks}>
              <Link
                to="/conferences/$conferenceId/to-complete"
                params={{ conferenceId }}
                search={{ queue: lacks }}
                className="link"
                data-kind="quiet"
              >
                <span>{t(`lacks.${lacks}`)}</span>
                <span className="figure">{format.number(count)}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
