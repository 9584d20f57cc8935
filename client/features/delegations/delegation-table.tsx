import { Link } from '@tanstack/react-router'
import { Check } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { SortHeader, Table } from '#ui/table'
import { useFormat } from '#ui/use-format'
import { VisuallyHidden } from '#ui/visually-hidden'
import { followLink } from '../../ui/follow-link.ts'
import { sortBy } from '../../ui/sort-by.ts'
import type { Columns } from '../../ui/use-columns.ts'
import type { DelegationSort } from './address.ts'
import type { Delegation } from './delegation-values.ts'
import { NamePlate } from './public/name-plate.tsx'

/** The columns that may be left out. */
export const delegationColumns = [
  'kind',
  'groups',
  'delegates',
  'interventions',
  'speakingSeconds',
  'registered',
] as const
type Column = (typeof delegationColumns)[number]

type DelegationTableProps = {
  delegations: readonly Delegation[]
  columns: Columns<Column>
  sort: DelegationSort
  onSort: (sort: DelegationSort) => void
}

export function DelegationTable({ delegations, columns, sort, onSort }: DelegationTableProps) {
  const { t } = useTranslation('delegations')
  const { has } = columns
  const header = (name: 'name' | 'interventions' | 'speakingSeconds') => (
    <SortHeader
      {...sortBy(name, sort, onSort, name === 'name' ? 'ascending' : 'descending')}
      isFigure={name !== 'name'}
    >
      {t(`column.${name}`)}
    </SortHeader>
  )
  return (
    <Table caption={t('title')} columns={columns}>
      <thead>
        <tr>
          {header('name')}
          {has('kind') && <th scope="col">{t('column.kind')}</th>}
          {has('groups') && (
            <th scope="col" data-column="groups">
              {t('column.groups')}
            </th>
          )}
          {has('delegates') && (
            <th scope="col" data-figure="">
              {t('column.delegates')}
            </th>
          )}
          {has('interventions') && header('interventions')}
          {has('speakingSeconds') && header('speakingSeconds')}
          {has('registered') && (
            <th scope="col" data-tight="">
              {t('column.registered')}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {delegations.map((delegation) => (
          <Row key={delegation.id} delegation={delegation} has={has} />
        ))}
      </tbody>
    </Table>
  )
}

function Row({ delegation, has }: { delegation: Delegation; has: Columns<Column>['has'] }) {
  const { t } = useTranslation('delegations')
  const { id, conferenceId, code, name, kind, groups, delegates, interventions, speakingSeconds } = delegation
  return (
    // The link in the row is the way by keyboard.
    <tr onClick={followLink}>
      <td className="delegation-cell">
        <Link
          to="/conferences/$conferenceId/delegations/$delegationId"
          params={{ conferenceId, delegationId: id }}
        >
          <NamePlate code={code} name={name} />
        </Link>
      </td>
      {has('kind') && <td className="quiet">{t(`kind.${kind}`)}</td>}
      {has('groups') && (
        <td data-column="groups">
          <span className="delegation-groups">{groups.join(' ')}</span>
        </td>
      )}
      {has('delegates') && (
        <td data-figure="">
          <Count count={delegates} />
        </td>
      )}
      {has('interventions') && (
        <td data-figure="">
          <Count count={interventions} />
        </td>
      )}
      {has('speakingSeconds') && (
        <td data-figure="">
          <SpeakingTime interventions={interventions} seconds={speakingSeconds} />
        </td>
      )}
      {has('registered') && (
        <td data-tight="">
          <Registered isRegistered={delegation.registered} />
        </td>
      )}
    </tr>
  )
}

function Registered({ isRegistered }: { isRegistered: boolean }) {
  const { t } = useTranslation('delegations')
  if (!isRegistered) return <span className="quiet">{t('registered.false')}</span>
  return (
    <>
      <Check className="delegation-registered" aria-hidden="true" />
      <VisuallyHidden>{t('registered.true')}</VisuallyHidden>
    </>
  )
}

// Who has spoken, but without a start and an end on record, has a time that nobody knows.
function SpeakingTime({ interventions, seconds }: { interventions: number; seconds: number }) {
  const { t } = useTranslation('delegations')
  const format = useFormat()
  if (seconds > 0) return format.duration(seconds)
  if (interventions === 0) return <Count count={0} />
  return (
    <span className="quiet" title={t('timeUnknown')}>
      <span aria-hidden="true">–</span>
      <VisuallyHidden>{t('timeUnknown')}</VisuallyHidden>
    </span>
  )
}

function Count({ count }: { count: number }) {
  const format = useFormat()
  return <span className={count === 0 ? 'quiet' : undefined}>{format.number(count)}</span>
}
