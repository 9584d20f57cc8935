import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { listRecordChanges, type RecordType, recordType } from '#contract/history'
import { EmptyState } from '#ui/empty-state'
import { FailedState } from '#ui/failed-state'
import { LoadingState } from '#ui/loading-state'
import { Breadcrumbs, PageHeader } from '#ui/page-header'
import { isStatus } from '../../http/errors.ts'
import { query } from '../../http/query.ts'
import { useRefusal } from '../../http/use-refusal.ts'
import { useConference } from '../conferences/public/current-conference.tsx'
import { type ChangeDetail, isRecord, type RecordReference } from './change.ts'
import { ChangePager } from './change-pager.tsx'
import { ForEditors } from './for-editors.tsx'
import { RecordChange } from './record-change.tsx'
import { RecordName } from './record-name.tsx'
import { RestoreDialog } from './restore-dialog.tsx'
import { useHistoryWords } from './use-history-words.ts'
import './history.css'

const route = getRouteApi('/signed-in/conferences/$conferenceId/history/$recordType/$recordId')

export function RecordHistoryScreen() {
  const { t } = useTranslation('history')
  const { recordType: given, recordId } = route.useParams()
  const type = recordType.safeParse(given).data
  return (
    <ForEditors title={t('record.title')}>
      {type ? (
        <RecordHistory key={`${type}/${recordId}`} type={type} id={recordId} />
      ) : (
        <main className="page" id="main">
          <PageHeader title={t('record.title')} />
          <NoHistory />
        </main>
      )}
    </ForEditors>
  )
}

function NoHistory() {
  const { t } = useTranslation('history')
  return <EmptyState title={t('record.none')}>{t('record.noneBody')}</EmptyState>
}

/** One record: who changed which field from what to what, and the way back to any state. */
function RecordHistory({ type, id }: { type: RecordType; id: string }) {
  const { t } = useTranslation('history')
  const words = useHistoryWords()
  const { id: conferenceId } = useConference()
  const { cursor } = route.useSearch()
  const navigate = route.useNavigate()
  const inWords = useRefusal()
  const [restored, setRestored] = useState<ChangeDetail>()
  const read = useQuery(query(listRecordChanges, { params: { type, id }, query: { cursor } }))
  const page = read.data
  const record = page && recordOf(page.items, type, id)
  const name = record ? words.nameOf(record) : ''
  const isMissing = isStatus(read.error, 404) || isStatus(read.error, 400)
  return (
    <main className="page" id="main">
      <PageHeader
        title={record ? t('record.titleOf', { name }) : t('record.title')}
        lead={words.type(type)}
        breadcrumbs={
          record && (
            <Breadcrumbs>
              {isHidden(page.items, id) ? (
                <Link to="/conferences/$conferenceId/bin" params={{ conferenceId }}>
                  {t('record.hidden')}
                </Link>
              ) : (
                <RecordName record={record} conferenceId={conferenceId} />
              )}
            </Breadcrumbs>
          )
        }
      />
      {read.isPending && <LoadingState lines={10} />}
      {read.isError && !page && isMissing && <NoHistory />}
      {read.isError && !page && !isMissing && (
        <FailedState title={t('record.failed')} onRetry={() => read.refetch()} isRetrying={read.isFetching}>
          {inWords(read.error)}
        </FailedState>
      )}
      {page && (
        <div aria-busy={read.isPlaceholderData}>
          <ol className="record-changes">
            {page.items.map((change, i) => (
              <RecordChange
                key={change.id}
                change={change}
                conferenceId={conferenceId}
                isNow={i === 0 && page.previous === null}
                onRestore={() => setRestored(change)}
              />
            ))}
          </ol>
          <ChangePager page={page} onGo={(to) => navigate({ search: { cursor: to } })} />
        </div>
      )}
      {restored && record && (
        <RestoreDialog record={record} change={restored} onClose={() => setRestored(undefined)} />
      )}
    </main>
  )
}

/** Whether the newest of these changes that says so hid the record: it has no page to lead to. */
function isHidden(changes: readonly ChangeDetail[], id: string): boolean {
  const told = changes
    .flatMap(({ rows }) => rows)
    .filter((row) => row.record.id === id && isRecord(row))
    .flatMap(({ fields }) => fields.filter(({ name }) => name === 'deletedAt'))
  return told[0] !== undefined && told[0].after !== null
}

function recordOf(changes: readonly ChangeDetail[], type: RecordType, id: string): RecordReference {
  const named = changes.flatMap(({ rows, records }) => [...rows.map(({ record }) => record), ...records])
  return named.find((one) => one.type === type && one.id === id) ?? { type, id, name: null }
}
