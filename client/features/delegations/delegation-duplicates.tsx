import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Merge } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { listDelegationDuplicates } from '#contract/delegations'
import { Button } from '#ui/button'
import { EmptyState } from '#ui/empty-state'
import { PagedList } from '#ui/paged-list'
import { useFormat } from '#ui/use-format'
import { query } from '../../http/query.ts'
import { useRefusal } from '../../http/use-refusal.ts'
import type { Delegation } from './delegation-values.ts'
import { MergeDelegationDialog } from './merge-delegation-dialog.tsx'
import { NamePlate } from './public/name-plate.tsx'

type Merging = { delegation: Delegation; into: Delegation }

type DelegationDuplicatesProps = { conferenceId: string; cursor?: string; onGo: (cursor: string) => void }

/** Delegations of a conference that may be one, each beside the other, to be looked at and merged. */
export function DelegationDuplicates({ conferenceId, cursor, onGo }: DelegationDuplicatesProps) {
  const { t } = useTranslation('merging')
  const inWords = useRefusal()
  const [merging, setMerging] = useState<Merging>()
  const heading = useRef<HTMLHeadingElement>(null)
  const ask = { query: { conference: conferenceId, cursor, pageSize: 20 } }
  const found = useQuery(query(listDelegationDuplicates, ask))
  return (
    <section className="stack" aria-labelledby="duplicates">
      <div>
        <h2 id="duplicates" ref={heading} tabIndex={-1}>
          {t('duplicates.show')}
        </h2>
        <p className="quiet">
          {t('duplicates.delegations')} {t('duplicates.lead')}
        </p>
      </div>
      <PagedList
        asked={found}
        inWords={inWords}
        count={(total) => t('duplicates.count', total)}
        onGo={onGo}
        empty={<EmptyState title={t('duplicates.none')}>{t('duplicates.noneBody')}</EmptyState>}
      >
        {(items) => (
          <ul className="duplicates">
            {items.map(({ delegations }) => (
              <li key={delegations.map(({ id }) => id).join()} className="duplicate">
                <Group delegations={delegations} onMerge={setMerging} />
              </li>
            ))}
          </ul>
        )}
      </PagedList>
      {merging && (
        <MergeDelegationDialog
          key={merging.delegation.id}
          {...merging}
          onMerged={() => heading.current?.focus()}
          onClose={() => setMerging(undefined)}
        />
      )}
    </section>
  )
}

type GroupProps = { delegations: readonly Delegation[]; onMerge: (merging: Merging) => void }

function Group({ delegations, onMerge }: GroupProps) {
  const { t } = useTranslation('merging')
  const format = useFormat()
  const [first] = delegations
  const many = (count: number) => ({ count, number: format.number(count) })
  return (
    <ul className="duplicate-records">
      {delegations.map((delegation) => (
        <li key={delegation.id} className="duplicate-record">
          <div className="duplicate-words">
            <Link
              to="/conferences/$conferenceId/delegations/$delegationId"
              params={{ conferenceId: delegation.conferenceId, delegationId: delegation.id }}
            >
              <NamePlate code={delegation.code} name={delegation.name} />
            </Link>
            <span className="small quiet">
              {[
                t('interventions', many(delegation.interventions)),
                t('delegation.delegates', many(delegation.delegates)),
              ].join(' · ')}
            </span>
          </div>
          {delegation !== first && (
            <Button
              size="small"
              icon={<Merge aria-hidden="true" />}
              onPress={() => onMerge({ delegation, into: first! })}
            >
              {t('duplicates.mergeInto', { name: delegation.name, into: first!.name })}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}
