import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Merge } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answer } from '#contract'
import { listPersonDuplicates } from '#contract/persons'
import { Badge } from '#ui/badge'
import { Button } from '#ui/button'
import { EmptyState } from '#ui/empty-state'
import { PagedList } from '#ui/paged-list'
import { useFormat } from '#ui/use-format'
import { query } from '../../http/query.ts'
import { useRefusal } from '../../http/use-refusal.ts'
import { NamePlate } from '../delegations/public/name-plate.tsx'
import { MergePersonDialog } from './merge-person-dialog.tsx'
import type { Person } from './person-values.ts'

type Duplicates = Answer<typeof listPersonDuplicates>['items'][number]
type Merging = { person: Person; into: Person }

type PersonDuplicatesProps = {
  conferenceId: string
  cursor?: string
  onGo: (cursor: string) => void
}

/** Persons who may be one, each beside the other, to be looked at and merged. */
export function PersonDuplicates({ conferenceId, cursor, onGo }: PersonDuplicatesProps) {
  const { t } = useTranslation('merging')
  const inWords = useRefusal()
  const [merging, setMerging] = useState<Merging>()
  const heading = useRef<HTMLHeadingElement>(null)
  const found = useQuery(query(listPersonDuplicates, { query: { cursor, pageSize: 20 } }))
  return (
    <section className="stack" aria-labelledby="duplicates">
      <div>
        <h2 id="duplicates" ref={heading} tabIndex={-1}>
          {t('duplicates.show')}
        </h2>
        <p className="quiet">
          {t('duplicates.persons')} {t('duplicates.lead')}
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
            {items.map((one) => (
              <Group key={one.persons[0]!.id} one={one} conferenceId={conferenceId} onMerge={setMerging} />
            ))}
          </ul>
        )}
      </PagedList>
      {merging && (
        <MergePersonDialog
          key={merging.person.id}
          {...merging}
          onMerged={() => heading.current?.focus()}
          onClose={() => setMerging(undefined)}
        />
      )}
    </section>
  )
}

type GroupProps = { one: Duplicates; conferenceId: string; onMerge: (merging: Merging) => void }

function Group({ one, conferenceId, onMerge }: GroupProps) {
  const { t } = useTranslation('merging')
  const format = useFormat()
  const [first, ...others] = one.persons
  const more = one.count - one.persons.length
  return (
    <li className="duplicate">
      {one.sameCountry && <Badge>{t('duplicates.sameCountry')}</Badge>}
      <ul className="duplicate-records">
        {[first!, ...others].map((person) => (
          <li key={person.id} className="duplicate-record">
            <div className="duplicate-words">
              <Link
                from="/conferences/$conferenceId/persons"
                to="/conferences/$conferenceId/persons"
                params={{ conferenceId }}
                search={(before) => ({ ...before, open: person.id })}
                resetScroll={false}
                className="link person-link"
              >
                <bdi>{[person.honorific, person.name].filter(Boolean).join(' ')}</bdi>
              </Link>
              <Places person={person} />
              <span className="small quiet">
                {t('interventions', {
                  count: person.interventions,
                  number: format.number(person.interventions),
                })}
              </span>
            </div>
            {person !== first && (
              <Button
                size="small"
                icon={<Merge aria-hidden="true" />}
                onPress={() => onMerge({ person, into: first! })}
              >
                {t('duplicates.mergeInto', { name: person.name, into: first!.name })}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {more > 0 && (
        <p className="small quiet">{t('duplicates.more', { count: more, number: format.number(more) })}</p>
      )}
    </li>
  )
}

function Places({ person: { places } }: { person: Person }) {
  const { t } = useTranslation('merging')
  if (places.length === 0) return <span className="small quiet">{t('duplicates.noPlace')}</span>
  return (
    <>
      {places.slice(0, 3).map(({ delegateId, delegation, post }) => (
        <span key={delegateId} className="duplicate-place">
          <NamePlate code={delegation.code} name={delegation.name} size="small" />
          {post && (
            <span className="small quiet" dir="auto">
              {post}
            </span>
          )}
        </span>
      ))}
    </>
  )
}
