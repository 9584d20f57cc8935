import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { listDelegates } from '#contract/delegates'
import { Notice } from '#ui/notice'
import { query } from '../../../http/query.ts'
import { PrintedName } from '../../persons/public/printed-name.tsx'
import type { Intervention } from '../form/values.ts'
import type { Lack } from '../public/intervention.ts'

type QueueHintProps = { record: Intervention; lack: Lack }

/** What the form alone does not tell of a lack: what the register says, whom it overlaps, where a delegation is registered. */
export function QueueHint({ record, lack }: QueueHintProps) {
  const { t } = useTranslation('to-complete')
  const { conferenceId } = record
  if (lack === 'capacity' && record.person)
    return <Registered delegation={record.delegation.id} person={record.person.id} />
  if (lack === 'overlap')
    return (
      <Notice
        actions={
          <Link
            to="/conferences/$conferenceId/sessions/$sessionId"
            params={{ conferenceId, sessionId: record.session.id }}
            className="button"
            data-size="small"
          >
            {t('hint.toSession')}
          </Link>
        }
      >
        {t('hint.overlap')}
      </Notice>
    )
  if (lack === 'registration')
    return (
      <Notice
        actions={
          <Link
            to="/conferences/$conferenceId/delegations/$delegationId"
            params={{ conferenceId, delegationId: record.delegation.id }}
            className="button"
            data-size="small"
          >
            {t('hint.toDelegation')}
          </Link>
        }
      >
        {t('hint.registration', { name: record.delegation.name })}
      </Notice>
    )
  return lack === 'long' ? <Notice>{t('hint.long')}</Notice> : null
}

function Registered({ delegation, person }: { delegation: string; person: string }) {
  const { t } = useTranslation('to-complete')
  const found = useQuery(query(listDelegates, { query: { delegation, person, pageSize: 1 } }))
  const entry = found.data?.items[0]
  if (!entry) return null
  return (
    <Notice title={t('hint.register')}>
      <bdi>
        <PrintedName honorific={entry.honorific} name={entry.nameAsPrinted} />
      </bdi>
      {entry.post && (
        <>
          {' · '}
          <bdi>{entry.post}</bdi>
        </>
      )}
    </Notice>
  )
}
