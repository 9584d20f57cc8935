import { Link, useNavigate } from '@tanstack/react-router'
import { History } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { RecordType } from '#contract/history'
import type { MenuEntry } from '#ui/menu'
import { useMayEdit } from '../../accounts/public/session.ts'
import { useConference } from '../../conferences/public/current-conference.tsx'

export type OfRecord = {
  type: RecordType
  id: string
  /** That of the screen where none is given. */
  conferenceId?: string
}

const paramsOf = ({ type, id, conferenceId }: OfRecord, here: string) => ({
  conferenceId: conferenceId ?? here,
  recordType: type,
  recordId: id,
})

/** Leads to who changed a record, and what. Nothing for those who only read. */
export function HistoryLink({ size, ...record }: OfRecord & { size?: 'small' }) {
  const { t } = useTranslation('history')
  const mayEdit = useMayEdit()
  const conference = useConference()
  if (!mayEdit) return null
  return (
    <Link
      to="/conferences/$conferenceId/history/$recordType/$recordId"
      params={paramsOf(record, conference.id)}
      className="button"
      data-kind="quiet"
      data-size={size}
    >
      <History aria-hidden="true" />
      {t('open')}
    </Link>
  )
}

/** The same as an entry of the record's menu, for editors. */
export function useHistoryEntry(): (record: OfRecord) => MenuEntry {
  const { t } = useTranslation('history')
  const navigate = useNavigate()
  const conference = useConference()
  return (record) => ({
    id: 'history',
    label: t('open'),
    icon: <History aria-hidden="true" />,
    onAction: () =>
      navigate({
        to: '/conferences/$conferenceId/history/$recordType/$recordId',
        params: paramsOf(record, conference.id),
      }),
  })
}
