import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { listDelegationDuplicates } from '#contract/delegations'
import { useFormat } from '#ui/use-format'
import { query } from '../../http/query.ts'
import { DuplicateList } from '../distinctions/public/duplicate-list.tsx'
import type { Delegation } from './delegation-values.ts'
import { MergeDelegationDialog } from './merge-delegation-dialog.tsx'
import { NamePlate } from './public/name-plate.tsx'

type DelegationDuplicatesProps = {
  conferenceId: string
  cursor?: string
  apart?: string
  onGo: (to: { cursor: string } | { apart: string }) => void
}

/** Delegations of a conference that may be one, each beside the other, to be looked at and merged, or told apart. */
export function DelegationDuplicates({ conferenceId, cursor, apart, onGo }: DelegationDuplicatesProps) {
  const ask = { query: { conference: conferenceId, cursor, pageSize: 20 } }
  const found = useQuery(query(listDelegationDuplicates, ask))
  const link = ({ id }: { id: string }, name: ReactNode) => (
    <Link
      to="/conferences/$conferenceId/delegations/$delegationId"
      params={{ conferenceId, delegationId: id }}
      className="link"
    >
      {name}
    </Link>
  )
  return (
    <DuplicateList
      type="delegation"
      conferenceId={conferenceId}
      asked={found}
      groupOf={({ delegations, distinct }) => ({ records: delegations, distinct })}
      facts={(delegation) => (
        <>
          {link(delegation, <NamePlate code={delegation.code} name={delegation.name} />)}
          <Counts delegation={delegation} />
        </>
      )}
      link={link}
      mergeDialog={({ record, ...merging }) => (
        <MergeDelegationDialog key={record.id} delegation={record} {...merging} />
      )}
      apart={apart}
      onGo={onGo}
    />
  )
}

function Counts({ delegation: { interventions, delegates } }: { delegation: Delegation }) {
  const { t } = useTranslation('merging')
  const format = useFormat()
  const many = (count: number) => ({ count, number: format.number(count) })
  return (
    <span className="small quiet">
      {[t('interventions', many(interventions)), t('delegation.delegates', many(delegates))].join(' · ')}
    </span>
  )
}
