import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { personSorts } from '#contract/persons'
import { Moment } from '#ui/moment'
import { SortHeader, Table } from '#ui/table'
import { useFormat } from '#ui/use-format'
import { followLink } from '../../ui/follow-link.ts'
import { sortBy } from '../../ui/sort-by.ts'
import type { Columns } from '../../ui/use-columns.ts'
import { NamePlate } from '../delegations/public/name-plate.tsx'
import type { Person } from './person-values.ts'
import { PrintedName } from './public/printed-name.tsx'

/** The columns that may be left out. */
export const personColumns = ['places', 'interventions', 'updatedAt'] as const
export type PersonSort = (typeof personSorts)[number]

type PersonTableProps = {
  persons: readonly Person[]
  conferenceId: string
  columns: Columns<(typeof personColumns)[number]>
  sort: PersonSort
  onSort: (sort: PersonSort) => void
  openId?: string
  /** Wraps the name in the link that opens the person. */
  link: (person: Person, children: ReactNode) => ReactNode
}

export function PersonTable(props: PersonTableProps) {
  const { persons, conferenceId, columns, sort, onSort, openId, link } = props
  const { t } = useTranslation('persons')
  const format = useFormat()
  return (
    <Table caption={t('title')} columns={columns}>
      <thead>
        <tr>
          <SortHeader {...sortBy('name', sort, onSort)} words="short">
            {t('column.name')}
          </SortHeader>
          {columns.has('places') && (
            <th scope="col" data-words="">
              {t('column.places')}
            </th>
          )}
          {columns.has('interventions') && (
            <SortHeader {...sortBy('interventions', sort, onSort, 'descending')} isFigure>
              {t('column.interventions')}
            </SortHeader>
          )}
          {columns.has('updatedAt') && (
            <SortHeader {...sortBy('updatedAt', sort, onSort, 'descending')} column="updatedAt">
              {t('column.updatedAt')}
            </SortHeader>
          )}
        </tr>
      </thead>
      <tbody>
        {persons.map((person) => (
          // The link in the row is the way by keyboard.
          <tr key={person.id} aria-current={person.id === openId || undefined} onClick={followLink}>
            <td className="person-cell">
              {link(
                person,
                <bdi>
                  <PrintedName honorific={person.honorific} name={person.name} />
                </bdi>,
              )}
              {person.nameInOriginalScript && (
                <div className="small quiet" dir="auto">
                  {person.nameInOriginalScript}
                </div>
              )}
            </td>
            {columns.has('places') && (
              <td>
                <Places person={person} conferenceId={conferenceId} />
              </td>
            )}
            {columns.has('interventions') && (
              <td data-figure="" className={person.interventions === 0 ? 'quiet' : undefined}>
                {format.number(person.interventions)}
              </td>
            )}
            {columns.has('updatedAt') && (
              <td data-column="updatedAt" data-tight="">
                <Moment at={person.updatedAt} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

function Places({ person, conferenceId }: { person: Person; conferenceId: string }) {
  const { t } = useTranslation('persons')
  const here = person.places.filter((place) => place.conferenceId === conferenceId)
  if (here.length === 0) return <span className="quiet">{t('noPlace')}</span>
  return (
    <ul className="person-places">
      {here.map(({ delegateId, delegation, post }) => (
        <li key={delegateId}>
          <NamePlate code={delegation.code} name={delegation.name} size="small" />
          {post && (
            <span className="small quiet" dir="auto">
              {post}
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}
