import { Link } from '@tanstack/react-router'
import { Check } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Answer } from '#contract'
import type { listCoverage } from '#contract/coverage'
import { SortHeader, Table } from '#ui/table'
import { useFormat } from '#ui/use-format'
import { VisuallyHidden } from '#ui/visually-hidden'
import { sortBy } from '../../ui/sort-by.ts'
import { NamePlate } from '../delegations/public/name-plate.tsx'
import { heardSearch } from '../interventions/public/heard-list.ts'
import type { CoverageSearch, CoverageSort } from './address.ts'
import { ShareBar } from './public/share-bar.tsx'
import { SpokenFor } from './public/spoken-for.tsx'

type Coverage = Answer<typeof listCoverage>
type Participant = Coverage['items'][number]

type ParticipantTableProps = {
  rows: readonly Participant[]
  all: Coverage['all']
  conferenceId: string
  search: CoverageSearch
  sort: CoverageSort
  onSort: (sort: CoverageSort) => void
}

/** Everybody who takes part, each with what they are and how often and how long they had the floor. */
export function ParticipantTable({ rows, all, conferenceId, search, sort, onSort }: ParticipantTableProps) {
  const { t } = useTranslation('coverage')
  const header = (name: 'name' | 'interventions' | 'seconds') => (
    <SortHeader
      {...sortBy(name, sort, onSort, name === 'name' ? 'ascending' : 'descending')}
      isFigure={name !== 'name'}
    >
      {t(`column.${name}`)}
    </SortHeader>
  )
  return (
    <Table caption={t('title')}>
      <thead>
        <tr>
          {header('name')}
          <th scope="col" data-column="coverage-more">
            {t('column.kind')}
          </th>
          <th scope="col" data-column="coverage-more">
            {t('column.group')}
          </th>
          <th scope="col" data-tight="">
            {t('standing.registered')}
          </th>
          <th scope="col" data-tight="">
            {t('standing.present')}
          </th>
          <th scope="col" data-tight="">
            {t('standing.signed')}
          </th>
          {header('interventions')}
          {header('seconds')}
          <th scope="col" data-tight="">
            {t('column.share')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row
            key={row.delegation.id ?? `${row.countryCode} ${row.delegation.name}`}
            row={row}
            all={all}
            conferenceId={conferenceId}
            search={search}
          />
        ))}
      </tbody>
    </Table>
  )
}

type RowProps = Pick<ParticipantTableProps, 'all' | 'conferenceId' | 'search'> & { row: Participant }

function Row({ row, all, conferenceId, search }: RowProps) {
  const { t } = useTranslation('interventions')
  const format = useFormat()
  const { delegation, regionalGroups, registered, present, signed, signedOn, interventions, seconds } = row
  const plate = <NamePlate code={delegation.code} name={delegation.name} />
  const { id } = delegation
  return (
    <tr data-silent={interventions === 0 || undefined}>
      <td className="coverage-cell">
        {id ? (
          <Link
            to="/conferences/$conferenceId/delegations/$delegationId"
            params={{ conferenceId, delegationId: id }}
          >
            {plate}
          </Link>
        ) : (
          plate
        )}
      </td>
      <td data-column="coverage-more" className="quiet">
        {delegation.kind && t(`delegationKind.${delegation.kind}`)}
      </td>
      <td data-column="coverage-more" className="quiet">
        {regionalGroups.join(' ')}
      </td>
      <td data-tight="">
        <Tick is={registered} />
      </td>
      <td data-tight="">
        <Tick is={present} />
      </td>
      <td data-tight="">{signedOn ? format.day(signedOn, 'short') : <Tick is={signed} />}</td>
      <td data-figure="">
        {id && interventions > 0 ? (
          <Link
            className="link"
            to="/conferences/$conferenceId/interventions"
            params={{ conferenceId }}
            search={heardSearch({ ...search, delegation: id })}
          >
            {format.number(interventions)}
          </Link>
        ) : (
          <span className="quiet">{format.number(interventions)}</span>
        )}
      </td>
      <td data-figure="">
        <SpokenFor {...row} />
      </td>
      <td data-tight="">
        {all.seconds > 0 ? (
          <ShareBar part={seconds} whole={all.seconds} />
        ) : (
          <ShareBar part={interventions} whole={all.interventions} />
        )}
      </td>
    </tr>
  )
}

function Tick({ is }: { is: boolean }) {
  const { t } = useTranslation('coverage')
  if (!is) return <span className="quiet">{t('no')}</span>
  return (
    <>
      <Check className="coverage-tick" aria-hidden="true" />
      <VisuallyHidden>{t('yes')}</VisuallyHidden>
    </>
  )
}
