import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { listGroups } from '#contract/groups'
import { Button } from '#ui/button'
import { EmptyState } from '#ui/empty-state'
import { PageHeader } from '#ui/page-header'
import { PagedList } from '#ui/paged-list'
import { Split } from '#ui/panel'
import { SearchBox } from '#ui/search-box'
import { query } from '../../http/query.ts'
import { useRefusal } from '../../http/use-refusal.ts'
import { useMayEdit } from '../accounts/public/session.ts'
import { useConference } from '../conferences/public/current-conference.tsx'
import { GroupDialog } from './group-dialog.tsx'
import { GroupPanel } from './group-panel.tsx'
import { GroupTable } from './group-table.tsx'
import './groups.css'

const route = getRouteApi('/signed-in/conferences/$conferenceId/groups')

export function GroupListScreen() {
  const { t } = useTranslation('groups')
  const { id: conferenceId } = useConference()
  const { q, cursor, open } = route.useSearch()
  const navigate = route.useNavigate()
  const mayEdit = useMayEdit()
  const inWords = useRefusal()
  const [isAdding, setAdding] = useState(false)
  const groups = useQuery(query(listGroups, { query: { q, cursor } }))
  const openGroup = (id: string | undefined) =>
    navigate({ search: (before) => ({ ...before, open: id }), resetScroll: false })
  const add = (
    <Button kind="primary" icon={<Plus aria-hidden="true" />} keys="c" onPress={() => setAdding(true)}>
      {t('add')}
    </Button>
  )
  return (
    <main className="page" id="main">
      <PageHeader title={t('title')} lead={t('lead')} actions={mayEdit && add} />
      <search className="group-search no-print">
        <SearchBox
          label={t('search')}
          value={q ?? ''}
          onChange={(text) => navigate({ search: { q: text || undefined, open }, replace: true })}
        />
      </search>
      {q && (
        <p className="print-only">
          {t('search')}: <span dir="auto">{q}</span>
        </p>
      )}
      <Split panel={open && <GroupPanel key={open} id={open} onClose={() => openGroup(undefined)} />}>
        <PagedList
          asked={groups}
          inWords={inWords}
          count={(total) => t('count', total)}
          onGo={(to) => navigate({ search: (before) => ({ ...before, cursor: to }) })}
          empty={
            q ? (
              <EmptyState
                title={t('noneFound')}
                actions={<Button onPress={() => navigate({ search: {} })}>{t('showAll')}</Button>}
              >
                {t('noneFoundBody')}
              </EmptyState>
            ) : (
              <EmptyState title={t('empty')} actions={mayEdit && add}>
                {t(mayEdit ? 'emptyBody' : 'emptyReader')}
              </EmptyState>
            )
          }
        >
          {(items) => (
            <GroupTable
              groups={items}
              openId={open}
              link={(group, children) => (
                <Link
                  to="/conferences/$conferenceId/groups"
                  params={{ conferenceId }}
                  search={(before) => ({ ...before, open: group.id })}
                  replace={open !== undefined}
                  resetScroll={false}
                  className="link group-link"
                >
                  {children}
                </Link>
              )}
            />
          )}
        </PagedList>
      </Split>
      {isAdding && <GroupDialog onAdded={({ id }) => openGroup(id)} onClose={() => setAdding(false)} />}
    </main>
  )
}
