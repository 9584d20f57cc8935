import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { stances } from '#contract/interventions'
import { Table } from '#ui/table'
import { useFormat } from '#ui/use-format'
import { useConference } from '../../conferences/public/current-conference.tsx'
import { SpokenFor } from '../../coverage/public/spoken-for.tsx'
import type { FloorSearch } from '../../interventions/public/floor-search.ts'
import { heardSearch } from '../../interventions/public/heard-list.ts'
import { filterOfSpan, type Timeline } from './timeline.ts'
import { useSpanNames } from './use-span-names.ts'

type SpanTableProps = {
  caption: string
  timeline: Timeline
  search: FloorSearch
  /** With the stances towards the theme that is asked for. */
  hasStances?: boolean
}

/** The same numbers for each span, zeros included. */
export function SpanTable({ caption, timeline: { by, spans }, search, hasStances = false }: SpanTableProps) {
  const { t } = useTranslation('pictures')
  const { t: ti } = useTranslation('interventions')
  const format = useFormat()
  const { id: conferenceId } = useConference()
  const { nameOf, dayOf } = useSpanNames(by)
  const sum = spans.reduce((total, span) => total + span.interventions, 0)
  return (
    <Table caption={caption} height="32rem">
      <thead>
        <tr>
          <th scope="col" data-words="short">
            {t(`timeline.by.${by}`)}
          </th>
          <th scope="col" data-figure="">
            {t('column.interventions')}
          </th>
          {hasStances &&
            stances.map((stance) => (
              <th key={stance} scope="col" data-figure="">
                {ti(`stance.${stance}`)}
              </th>
            ))}
          <th scope="col" data-figure="">
            {t('column.delegations')}
          </th>
          <th scope="col" data-figure="">
            {t('column.seconds')}
          </th>
        </tr>
      </thead>
      <tbody>
        {spans.map((span) => (
          <tr key={span.session?.id ?? span.from}>
            <th scope="row">
              <span dir="auto">{nameOf(span)}</span> <span className="quiet">{dayOf(span)}</span>
            </th>
            <td data-figure="">
              {span.interventions > 0 ? (
                <Link
                  className="link"
                  to="/conferences/$conferenceId/interventions"
                  params={{ conferenceId }}
                  search={heardSearch(filterOfSpan(search, span))}
                >
                  {format.number(span.interventions)}
                </Link>
              ) : (
                <span className="quiet">{format.number(0)}</span>
              )}
            </td>
            {hasStances &&
              stances.map((stance) => (
                <td key={stance} data-figure="" className={span[stance] === 0 ? 'quiet' : undefined}>
                  {format.number(span[stance])}
                </td>
              ))}
            <td data-figure="">{format.number(span.delegations)}</td>
            <td data-figure="">
              <SpokenFor {...span} />
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('all')}</th>
          <td data-figure="">{format.number(sum)}</td>
          <td colSpan={hasStances ? stances.length + 2 : 2} />
        </tr>
      </tfoot>
    </Table>
  )
}
