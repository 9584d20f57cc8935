import { Link } from '@tanstack/react-router'
import { ArchiveRestore } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button'
import { Table } from '#ui/table'
import { VisuallyHidden } from '#ui/visually-hidden'
import type { HiddenRecord } from './change.ts'
import { useAskedUndo } from './use-asked-undo.tsx'
import { useHistoryWords } from './use-history-words.ts'

type BinTableProps = { records: readonly HiddenRecord[]; conferenceId: string }

export function BinTable({ records, conferenceId }: BinTableProps) {
  const { t } = useTranslation('history')
  const words = useHistoryWords()
  return (
    <Table caption={t('bin.title')}>
      <thead>
        <tr>
          <th scope="col" data-words="">
            {t('bin.what')}
          </th>
          <th scope="col">{t('bin.kind')}</th>
          <th scope="col" data-words="short">
            {t('bin.by')}
          </th>
          <th scope="col" data-tight="">
            {t('bin.when')}
          </th>
          <th scope="col" data-tight="" className="no-print">
            <VisuallyHidden>{t('bin.actions')}</VisuallyHidden>
          </th>
        </tr>
      </thead>
      <tbody>
        {records.map((record) => (
          <tr key={`${record.type}/${record.id}`}>
            <td>
              <Link
                to="/conferences/$conferenceId/history/$recordType/$recordId"
                params={{ conferenceId, recordType: record.type, recordId: record.id }}
              >
                <bdi>{words.nameOf(record)}</bdi>
              </Link>
            </td>
            <td data-tight="">{words.type(record.type)}</td>
            <td>
              {record.change ? (
                <bdi>{words.who(record.change)}</bdi>
              ) : (
                <span className="quiet">{t('bin.noChange')}</span>
              )}
            </td>
            <td data-tight="">
              <time dateTime={record.hiddenAt}>{words.moment(record.hiddenAt)}</time>
            </td>
            <td data-tight="" className="no-print">
              <BringBack record={record} />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

function BringBack({ record }: { record: HiddenRecord }) {
  const { t } = useTranslation('history')
  const words = useHistoryWords()
  const { undo, isPending, question } = useAskedUndo()
  const { change } = record
  if (!change) return null
  const name = words.nameOf(record)
  const said = {
    done: t('bin.restored', { name }),
    refused: (why: string) => t('bin.notRestored', { name, why }),
  }
  return (
    <>
      <Button
        size="small"
        icon={<ArchiveRestore aria-hidden="true" />}
        isPending={isPending}
        aria-label={t('bin.restoreNamed', { name })}
        onPress={() => undo(change, said)}
      >
        {t('bin.restore')}
      </Button>
      {question}
    </>
  )
}
