import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#ui/use-format'
import { byRecord, type ChangeDetail, isRecord, type OfRecord, type RowChange } from './change.ts'
import { FieldTable } from './field-table.tsx'
import { RecordName } from './record-name.tsx'
import { useHistoryWords } from './use-history-words.ts'

// The API sends no more of one change.
const shownRows = 500

type ChangeRowsProps = {
  change: ChangeDetail
  conferenceId: string
  /** The record whose page this is: it is not named again. */
  isOfOne?: boolean
}

/** What became of each record in a change, field by field. */
export function ChangeRows({ change, conferenceId, isOfOne = false }: ChangeRowsProps) {
  const { t } = useTranslation('history')
  const format = useFormat()
  const records = byRecord(change.rows)
  const unseen = change.rowCount - shownRows
  return (
    <div className="stack change-rows">
      {records.length === 0 && <p className="quiet">{t('details.none')}</p>}
      {records.map((one) => (
        <OneRecord
          key={`${one.record.type}/${one.record.id}`}
          of={one}
          change={change}
          conferenceId={conferenceId}
          isNamed={!isOfOne}
        />
      ))}
      {unseen > 0 && (
        <p className="quiet">{t('details.more', { count: unseen, number: format.number(unseen) })}</p>
      )}
    </div>
  )
}

type OneRecordProps = { of: OfRecord; change: ChangeDetail; conferenceId: string; isNamed: boolean }

function OneRecord({ of: { record, rows }, change, conferenceId, isNamed }: OneRecordProps) {
  const { t } = useTranslation('history')
  const words = useHistoryWords()
  const name = words.nameOf(record)
  return (
    <div className="stack change-record">
      {isNamed && (
        <div className="change-record-head">
          <span className="small quiet">{words.type(record.type)}</span>
          <strong>
            <RecordName record={record} conferenceId={change.conferenceId ?? conferenceId} />
          </strong>
          <Link
            to="/conferences/$conferenceId/history/$recordType/$recordId"
            params={{ conferenceId, recordType: record.type, recordId: record.id }}
            className="small"
            aria-label={t('details.historyOf', { name })}
          >
            {t('details.history')}
          </Link>
        </div>
      )}
      {rows.map((row, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows of a change never move
        <OneRow key={i} row={row} names={change.names} recordName={name} />
      ))}
    </div>
  )
}

type OneRowProps = { row: RowChange; names: ChangeDetail['names']; recordName: string }

function OneRow({ row, names, recordName }: OneRowProps) {
  const { t } = useTranslation('history')
  const words = useHistoryWords()
  const isOwn = isRecord(row)
  const part = isOwn ? recordName : words.part(row, names)
  return (
    <div className="change-row" data-act={row.act}>
      {!isOwn && (
        <p className="change-part">
          <bdi>{part}</bdi> <span className="quiet">{t(`act.${row.act}`)}</span>
        </p>
      )}
      {row.fields.length > 0 && (
        <FieldTable
          caption={t('fields.caption', { name: part })}
          fields={row.fields}
          act={row.act}
          names={names}
        />
      )}
    </div>
  )
}
