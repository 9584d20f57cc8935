import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Tabs } from '#ui/tabs'
import { useAtDesk } from '../at-desk.ts'
import { PresenceTab } from './presence-tab.tsx'
import { RepliesTab } from './replies-tab.tsx'
import { TotalsTab } from './totals-tab.tsx'
import './tabs.css'

type Tab = 'totals' | 'replies' | 'presence'

/** What is looked up now and then: how the floor was shared, who has answered whom, who is in the room. */
export function DeskTabs() {
  const { t } = useTranslation('floor')
  const { desk } = useAtDesk()
  const [selected, select] = useState<Tab>('totals')
  const { entries, attendance } = desk.floor
  const replies = entries.filter(({ kind, status }) => kind === 'right_of_reply' && status !== 'withdrawn')
  return (
    <section className="card desk-tabs no-print" aria-label={t('tabs.label')}>
      <Tabs<Tab>
        label={t('tabs.label')}
        selected={selected}
        onSelect={select}
        tabs={[
          { id: 'totals', label: t('tabs.totals'), content: <TotalsTab /> },
          { id: 'replies', label: t('tabs.replies'), count: replies.length, content: <RepliesTab /> },
          {
            id: 'presence',
            label: t('tabs.presence'),
            count: attendance.filter(({ isPresent }) => isPresent).length,
            content: <PresenceTab />,
          },
        ]}
      />
    </section>
  )
}
