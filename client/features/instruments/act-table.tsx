import { Link } from '@tanstack/react-router'
import { Pencil } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '#ui/icon-button'
import { Table } from '#ui/table'
import { useFormat } from '#ui/use-format'
import { VisuallyHidden } from '#ui/visually-hidden'
import { NamePlate } from '../delegations/public/name-plate.tsx'
import { RecordMenu } from '../history/public/record-menu.tsx'
import { CitedList } from '../sources/public/cited-list.tsx'
import type { Act } from './act-values.ts'

type ActTableProps = {
  acts: readonly Act[]
  conferenceId: string
  caption: string
  /** Without them the table only reads. */
  onEdit?: (act: Act) => void
  onHide?: (act: Act) => void
}

/** Who signed, ratified …, when as far as it is known, and by which source. */
export function ActTable({ acts, conferenceId, caption, onEdit, onHide }: ActTableProps) {
  const { t } = useTranslation('instruments')
  const format = useFormat()
  return (
    <Table caption={caption}>
      <thead>
        <tr>
          <th scope="col">{t('column.participant')}</th>
          <th scope="col">{t('act.kind')}</th>
          <th scope="col" data-tight="">
            {t('act.actedOn')}
          </th>
          <th scope="col" data-words="">
            {t('act.citations')}
          </th>
          {onEdit && (
            <th scope="col" data-tight="" className="no-print">
              <VisuallyHidden>{t('column.actions')}</VisuallyHidden>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {acts.map((act) => (
          <tr key={act.id}>
            <td className="act-participant">
              <Participant act={act} conferenceId={conferenceId} />
              {act.note && (
                <div className="small quiet" dir="auto">
                  {act.note}
                </div>
              )}
            </td>
            <td>{t(`kind.${act.kind}`)}</td>
            <td data-tight="">
              {act.actedOn ? (
                <time dateTime={act.actedOn}>{format.day(act.actedOn, 'short')}</time>
              ) : (
                <span className="quiet">{t('dateUnknown')}</span>
              )}
            </td>
            <td className="small act-sources">
              {act.citations.length > 0 ? (
                <CitedList citations={act.citations} />
              ) : (
                <span className="quiet">{t('noSource')}</span>
              )}
            </td>
            {onEdit && (
              <td data-tight="" className="no-print">
                <span className="act-actions">
                  <IconButton
                    size="small"
                    label={t('act.editNamed', { name: act.participantName })}
                    onPress={() => onEdit(act)}
                  >
                    <Pencil aria-hidden="true" />
                  </IconButton>
                  <RecordMenu
                    type="treaty_action"
                    id={act.id}
                    label={t('act.moreNamed', { name: act.participantName })}
                    size="small"
                    hide={{ label: t('act.hide'), onAction: () => onHide?.(act) }}
                  />
                </span>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

function Participant({ act, conferenceId }: { act: Act; conferenceId: string }) {
  const { delegation, countryCode, participantName } = act
  if (!delegation) return <NamePlate code={countryCode} name={participantName} />
  return (
    <>
      <Link
        to="/conferences/$conferenceId/delegations/$delegationId"
        params={{ conferenceId, delegationId: delegation.id }}
      >
        <NamePlate code={delegation.code} name={delegation.name} />
      </Link>
      {delegation.name !== participantName && (
        <div className="small quiet" dir="auto">
          {participantName}
        </div>
      )}
    </>
  )
}
