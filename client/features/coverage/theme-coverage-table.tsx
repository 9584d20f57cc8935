import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Answer } from '#contract'
import type { listThemeCoverage } from '#contract/coverage'
import { Table } from '#ui/table'
import { useFormat } from '#ui/use-format'
import { NamePlate } from '../delegations/public/name-plate.tsx'
import type { FloorSearch } from '../interventions/public/floor-search.ts'
import { filtersOf } from '../interventions/public/floor-search.ts'
import { heardSearch } from '../interventions/public/heard-list.ts'

type Item = Answer<typeof listThemeCoverage>['items'][number]
type ThemeCoverageTableProps = { items: readonly Item[]; search: FloorSearch; conferenceId: string }

export function ThemeCoverageTable({ items, search, conferenceId }: ThemeCoverageTableProps) {
  const { t, i18n } = useTranslation('coverage')
  const format = useFormat()
  return (
    <Table caption={t('themes.title')}>
      <thead>
        <tr>
          <th scope="col" data-words="">
            {t('themes.theme')}
          </th>
          <th scope="col" data-figure="">
            {t('column.interventions')}
          </th>
          <th scope="col" data-figure="">
            {t('themes.raised')}
          </th>
          <th scope="col" data-figure="">
            {t('themes.never')}
          </th>
          <th scope="col">{t('themes.first')}</th>
          <th scope="col">{t('themes.last')}</th>
        </tr>
      </thead>
      <tbody>
        {items.map(({ theme, depth, interventions, delegations, never, first, last }) => (
          <tr key={theme.id}>
            <th scope="row">
              <span
                className="coverage-theme"
                style={{ '--depth': depth } as object}
                data-hue={theme.hue ?? undefined}
              >
                {theme.hue !== null && <span className="swatch" aria-hidden="true" />}
                <span dir="auto">{theme.names[i18n.language] ?? theme.name}</span>
              </span>
            </th>
            <td data-figure="">
              {interventions > 0 ? (
                <Link
                  className="link"
                  to="/conferences/$conferenceId/interventions"
                  params={{ conferenceId }}
                  search={heardSearch({ ...search, theme: theme.id })}
                >
                  {format.number(interventions)}
                </Link>
              ) : (
                <span className="quiet">{format.number(0)}</span>
              )}
            </td>
            <td data-figure="">{format.number(delegations)}</td>
            <td data-figure="">
              <Link
                className="link"
                to="/conferences/$conferenceId/coverage"
                params={{ conferenceId }}
                search={{ ...filtersOf(search), theme: theme.id, spoke: 'false' }}
                aria-label={t('themes.whoNever', { count: never, number: format.number(never) })}
              >
                {format.number(never)}
              </Link>
            </td>
            <td>
              <Raised raised={first} conferenceId={conferenceId} />
            </td>
            <td>
              <Raised raised={last} conferenceId={conferenceId} />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

function Raised({ raised, conferenceId }: { raised: Item['first']; conferenceId: string }) {
  const format = useFormat()
  if (!raised) return <span className="quiet">–</span>
  return (
    <span className="raised">
      <Link
        to="/conferences/$conferenceId/interventions/$interventionId"
        params={{ conferenceId, interventionId: raised.id }}
      >
        <NamePlate code={raised.delegation.code} name={raised.delegation.name} size="small" />
      </Link>
      <span className="quiet small">{format.day(raised.session.heldOn, 'short')}</span>
    </span>
  )
}
