import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Table } from '#ui/table'
import { useFormat } from '#ui/use-format'
import { followLink } from '../../ui/follow-link.ts'
import type { GroupInList } from './group-values.ts'

type GroupTableProps = {
  groups: readonly GroupInList[]
  openId?: string
  /** Wraps the name in the link that opens the group. */
  link: (group: GroupInList, children: ReactNode) => ReactNode
}

export function GroupTable({ groups, openId, link }: GroupTableProps) {
  const { t, i18n } = useTranslation('groups')
  const format = useFormat()
  return (
    <Table caption={t('title')}>
      <thead>
        <tr>
          <th scope="col">{t('form.name')}</th>
          <th scope="col">{t('form.code')}</th>
          <th scope="col">{t('form.kind')}</th>
          <th scope="col" data-figure="">
            {t('column.members')}
          </th>
        </tr>
      </thead>
      <tbody>
        {groups.map((group) => (
          // The link in the row is the way by keyboard.
          <tr key={group.id} aria-current={group.id === openId || undefined} onClick={followLink}>
            <td className="group-cell">
              {link(group, <bdi>{group.names[i18n.language] ?? group.name}</bdi>)}
            </td>
            <td className="figure">{group.code}</td>
            <td>{t(`kind.${group.kind}`)}</td>
            <td data-figure="">{format.number(group.memberCount)}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
