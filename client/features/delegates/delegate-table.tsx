import { Link } from '@tanstack/react-router'
import { Pencil } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '#ui/icon-button'
import { Table } from '#ui/table'
import { useFormat } from '#ui/use-format'
import { VisuallyHidden } from '#ui/visually-hidden'
import { RecordMenu } from '../history/public/record-menu.tsx'
import { PrintedName } from '../persons/public/printed-name.tsx'
import type { Delegate } from './delegate-values.ts'
import { PresenceChoice } from './presence-choice.tsx'

type DelegateTableProps = {
  delegates: readonly Delegate[]
  /** Without them the table only reads. */
  onEdit?: (delegate: Delegate) => void
  onRemove?: (delegate: Delegate) => void
}

export function DelegateTable({ delegates, onEdit, onRemove }: DelegateTableProps) {
  const { t } = useTranslation('delegates')
  return (
    <Table caption={t('title')}>
      <thead>
        <tr>
          <th scope="col" data-words="">
            {t('column.name')}
          </th>
          <th scope="col">{t('form.function')}</th>
          <th scope="col">{t('form.presence')}</th>
          <th scope="col" data-figure="">
            {t('column.interventions')}
          </th>
          {onEdit && (
            <th scope="col" data-tight="" className="no-print">
              <VisuallyHidden>{t('column.actions')}</VisuallyHidden>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {delegates.map((delegate) => (
          <Row key={delegate.id} delegate={delegate} onEdit={onEdit} onRemove={onRemove} />
        ))}
      </tbody>
    </Table>
  )
}

type RowProps = Omit<DelegateTableProps, 'delegates'> & { delegate: Delegate }

function Row({ delegate, onEdit, onRemove }: RowProps) {
  const { t } = useTranslation('delegates')
  const { conferenceId, person, honorific, nameAsPrinted: name, post } = delegate
  return (
    <tr data-head={delegate.function === 'head' || undefined}>
      <td>
        <Link
          to="/conferences/$conferenceId/persons"
          params={{ conferenceId }}
          search={{ open: person.id }}
          className="link delegate-name"
          data-kind="quiet"
        >
          <bdi>
            <PrintedName honorific={honorific} name={name} />
          </bdi>
        </Link>
        {post && (
          <div className="small quiet" dir="auto">
            {post}
          </div>
        )}
      </td>
      <td>{t(`function.${delegate.function}`)}</td>
      <td data-tight="">
        {onEdit ? <PresenceChoice delegate={delegate} /> : t(`presence.${delegate.presence}`)}
      </td>
      <td data-figure="">
        <Interventions delegate={delegate} />
      </td>
      {onEdit && (
        <td data-tight="" className="no-print">
          <span className="delegate-actions">
            <IconButton size="small" label={t('editNamed', { name })} onPress={() => onEdit(delegate)}>
              <Pencil aria-hidden="true" />
            </IconButton>
            <RecordMenu
              type="delegate"
              id={delegate.id}
              label={t('moreNamed', { name })}
              size="small"
              hide={{ label: t('remove'), detail: t('removeDetail'), onAction: () => onRemove?.(delegate) }}
            />
          </span>
        </td>
      )}
    </tr>
  )
}

function Interventions({ delegate }: { delegate: Delegate }) {
  const { t } = useTranslation('delegates')
  const format = useFormat()
  const { conferenceId, interventions: count, delegation, person } = delegate
  if (count === 0) return <span className="quiet">{format.number(0)}</span>
  return (
    <Link
      to="/conferences/$conferenceId/interventions"
      params={{ conferenceId }}
      search={{ delegation: delegation.id, person: person.id }}
      aria-label={t('interventionsOf', { count, name: delegate.nameAsPrinted })}
    >
      {format.number(count)}
    </Link>
  )
}
