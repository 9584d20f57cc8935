import type { MouseEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Table } from '#ui/table'
import { useFormat } from '#ui/use-format'
import type { Columns } from '../../ui/use-columns.ts'
import { NamePlate } from '../delegations/public/name-plate.tsx'
import type { Person } from './person-values.ts'

/** The columns that may be left out. */
export const personColumns = ['places', 'interventions'] as const

type PersonTableProps = {
  persons: readonly Person[]
  conferenceId: string
  columns: Columns<(typeof personColumns)[number]>
  openId?: string
  /** Wraps the name in the link that opens the person. */
  link: (person: Person, children: ReactNode) => ReactNode
}

export function PersonTable({ persons, conferenceId, columns, openId, link }: PersonTableProps) {
  const { t } = useTranslation('persons')
  const format = useFormat()
  return (
    <Table caption={t('title')} columns={columns}>
      <thead>
        <tr>
          <th scope="col">{t('column.name')}</th>
          {columns.has('places') && <th scope="col">{t('column.places')}</th>}
          {columns.has('interventions') && (
            <th scope="col" data-figure="">
              {t('column.interventions')}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {persons.map((person) => (
          // The link in the row is the way by keyboard.
          <tr key={person.id} aria-current={person.id === openId || undefined} onClick={followLink}>
            <td className="person-cell">
              {link(person, <bdi>{[person.honorific, person.name].filter(Boolean).join(' ')}</bdi>)}
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

function followLink(event: MouseEvent<HTMLTableRowElement>) {
  const isControl = (event.target as Element).closest('a, button, input')
  if (isControl || event.defaultPrevented || getSelection()?.isCollapsed === false) return
  event.currentTarget.querySelector<HTMLElement>('a[href]')?.click()
}
