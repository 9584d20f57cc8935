import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Answer } from '#contract'
import type { compare } from '#contract/comparisons'
import { stances } from '#contract/interventions'
import { useFormat } from '#ui/use-format'
import type { FloorSearch } from '../interventions/public/floor-search.ts'
import { HeardLink } from './heard-link.tsx'

type Cell = Answer<typeof compare>['themes'][number]['cells'][number]
type ComparedCellProps = {
  cell: Cell
  filter: FloorSearch
  conferenceId: string | undefined
  isOfGroup: boolean
}

/** How often one raised a theme, with which stances, and the passages that show it. */
export function ComparedCell({ cell, filter, conferenceId, isOfGroup }: ComparedCellProps) {
  const { t } = useTranslation('comparisons')
  const { t: ti } = useTranslation('interventions')
  const format = useFormat()
  if (cell.interventions === 0) return <span className="quiet">{t('never')}</span>
  const link = (more: FloorSearch, words: string) => (
    <HeardLink filter={{ ...filter, ...more }} conferenceId={conferenceId}>
      {words}
    </HeardLink>
  )
  return (
    <div className="compared-cell">
      <p>{link({}, t('times', { count: cell.interventions, number: format.number(cell.interventions) }))}</p>
      <ul className="compared-stances">
        {stances
          .filter((stance) => cell[stance] > 0)
          .map((stance) => (
            <li key={stance} data-stance={stance}>
              {link({ stance }, `${ti(`stance.${stance}`)} ${format.number(cell[stance])}`)}
            </li>
          ))}
      </ul>
      {cell.passages.map(({ interventionId, conferenceId, passage, stance, delegation, session }) => (
        <figure key={interventionId} className="compared-passage">
          <blockquote dir="auto">{passage}</blockquote>
          <figcaption>
            <Link
              to="/conferences/$conferenceId/interventions/$interventionId"
              params={{ conferenceId, interventionId }}
              className="link"
              data-kind="quiet"
            >
              {[
                isOfGroup && (delegation.code ?? delegation.name),
                stance && ti(`stance.${stance}`),
                format.day(session.heldOn, 'short'),
              ]
                .filter(Boolean)
                .join(' · ')}
            </Link>
          </figcaption>
        </figure>
      ))}
      {cell.saying > cell.passages.length && (
        <p className="quiet small">{t('more', { count: cell.saying - cell.passages.length })}</p>
      )}
    </div>
  )
}
