import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Table } from '#ui/table'
import { useFormat } from '#ui/use-format'
import type { FloorSearch } from '../../interventions/public/floor-search.ts'
import { heardSearch } from '../../interventions/public/heard-list.ts'
import { ShareBar } from './share-bar.tsx'
import { dimensionOf, filterOf, type Shares, type ShareView } from './shares.ts'
import { SpokenFor } from './spoken-for.tsx'
import { useShareName } from './use-share-name.ts'

type ShareTableProps = { shares: Shares; view: ShareView; search: FloorSearch; conferenceId: string }

/** The shares of the floor in figures, with the whole below. */
export function ShareTable({ shares: { items, all }, view, search, conferenceId }: ShareTableProps) {
  const { t } = useTranslation('coverage')
  const format = useFormat()
  const nameOf = useShareName(view)
  const { by } = dimensionOf(view)
  const isOfDelegations = by !== 'kind'
  const isOverlapping =
    isOfDelegations && items.reduce((sum, one) => sum + (one.delegations ?? 0), 0) > all.delegations
  return (
    <>
      <Table caption={t('shares.title')}>
        <thead>
          <tr>
            <th scope="col" data-words="short">
              {t(`shares.views.${view}`)}
            </th>
            {isOfDelegations && (
              <th scope="col" data-figure="" colSpan={2}>
                {t('shares.delegations')}
              </th>
            )}
            <th scope="col" data-figure="">
              {t('shares.spoke')}
            </th>
            <th scope="col" data-figure="" colSpan={2}>
              {t('column.interventions')}
            </th>
            <th scope="col" data-figure="" colSpan={2}>
              {t('column.seconds')}
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((share) => (
            <tr key={share.value ?? 'none'}>
              <th scope="row">
                <span dir="auto">{nameOf(share)}</span>
              </th>
              {isOfDelegations && (
                <>
                  <td data-figure="" data-tight="">
                    {format.number(share.delegations ?? 0)}
                  </td>
                  <td data-figure="" data-tight="">
                    <ShareBar part={share.delegations ?? 0} whole={all.delegations} />
                  </td>
                </>
              )}
              <td data-figure="">{format.number(share.spoke)}</td>
              <td data-figure="" data-tight="">
                <Link
                  className="link"
                  to="/conferences/$conferenceId/interventions"
                  params={{ conferenceId }}
                  search={heardSearch(filterOf(search, by, share, items))}
                >
                  {format.number(share.interventions)}
                </Link>
              </td>
              <td data-figure="" data-tight="">
                <ShareBar part={share.interventions} whole={all.interventions} />
              </td>
              <td data-figure="" data-tight="">
                <SpokenFor {...share} />
              </td>
              <td data-figure="" data-tight="">
                <ShareBar part={share.seconds} whole={all.seconds} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('shares.all')}</th>
            {isOfDelegations && (
              <>
                <td data-figure="">{format.number(all.delegations)}</td>
                <td />
              </>
            )}
            <td data-figure="">{format.number(all.spoke)}</td>
            <td data-figure="">{format.number(all.interventions)}</td>
            <td />
            <td data-figure="">
              <SpokenFor {...all} />
            </td>
            <td />
          </tr>
        </tfoot>
      </Table>
      {isOverlapping && <p className="quiet small">{t('shares.overlap')}</p>}
    </>
  )
}
