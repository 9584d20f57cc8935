import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { listPersonDuplicates } from '#contract/persons'
import { Badge } from '#ui/badge'
import { useFormat } from '#ui/use-format'
import { query } from '../../http/query.ts'
import { NamePlate } from '../delegations/public/name-plate.tsx'
import { DuplicateList } from '../distinctions/public/duplicate-list.tsx'
import { MergePersonDialog } from './merge-person-dialog.tsx'
import type { Person } from './person-values.ts'
import { PrintedName } from './public/printed-name.tsx'

type PersonDuplicatesProps = {
  conferenceId: string
  cursor?: string
  apart?: string
  onGo: (to: { cursor: string } | { apart: string }) => void
}

/** Persons who may be one, each beside the other, to be looked at and merged, or told apart. */
export function PersonDuplicates({ conferenceId, cursor, apart, onGo }: PersonDuplicatesProps) {
  const { t } = useTranslation('distinctions')
  const found = useQuery(query(listPersonDuplicates, { query: { cursor, pageSize: 20 } }))
  return (
    <DuplicateList
      type="person"
      conferenceId={conferenceId}
      asked={found}
      groupOf={({ persons, distinct, sameCountry, count }) => ({
        records: persons,
        distinct,
        sign: sameCountry && <Badge>{t('sameCountry')}</Badge>,
        more: count - persons.length,
      })}
      facts={(person) => <Described person={person} conferenceId={conferenceId} />}
      link={({ id }, name) => (
        <PersonLink id={id} conferenceId={conferenceId}>
          {name}
        </PersonLink>
      )}
      mergeDialog={({ record, ...merging }) => (
        <MergePersonDialog key={record.id} person={record} {...merging} />
      )}
      apart={apart}
      onGo={onGo}
    />
  )
}

type PersonLinkProps = { id: string; conferenceId: string; children: ReactNode }

const PersonLink = ({ id, conferenceId, children }: PersonLinkProps) => (
  <Link
    from="/conferences/$conferenceId/persons"
    to="/conferences/$conferenceId/persons"
    params={{ conferenceId }}
    search={(before) => ({ ...before, open: id })}
    resetScroll={false}
    className="link person-link"
  >
    {children}
  </Link>
)

function Described({ person, conferenceId }: { person: Person; conferenceId: string }) {
  const { t } = useTranslation('merging')
  const format = useFormat()
  const { id, honorific, name, interventions } = person
  return (
    <>
      <PersonLink id={id} conferenceId={conferenceId}>
        <bdi>
          <PrintedName honorific={honorific} name={name} />
        </bdi>
      </PersonLink>
      <Places person={person} />
      <span className="small quiet">
        {t('interventions', { count: interventions, number: format.number(interventions) })}
      </span>
    </>
  )
}

function Places({ person: { places } }: { person: Person }) {
  const { t } = useTranslation('distinctions')
  if (places.length === 0) return <span className="small quiet">{t('noPlace')}</span>
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
