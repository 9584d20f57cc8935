import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { listPersons } from '#contract/persons'
import { Button } from '#ui/button'
import { ColumnsMenu } from '#ui/columns-menu'
import { EmptyState } from '#ui/empty-state'
import { PageHeader } from '#ui/page-header'
import { PagedList } from '#ui/paged-list'
import { Split } from '#ui/panel'
import { SearchBox } from '#ui/search-box'
import { query } from '../../http/query.ts'
import { useRefusal } from '../../http/use-refusal.ts'
import { useColumns } from '../../ui/use-columns.ts'
import { useMayEdit } from '../accounts/public/session.ts'
import { useConference } from '../conferences/public/current-conference.tsx'
import { PersonDialog } from './person-dialog.tsx'
import { PersonDuplicates } from './person-duplicates.tsx'
import { PersonPanel } from './person-panel.tsx'
import { PersonTable, personColumns } from './person-table.tsx'
import './persons.css'

const route = getRouteApi('/signed-in/conferences/$conferenceId/persons')

export function PersonListScreen() {
  const { t } = useTranslation('persons')
  const conference = useConference()
  const { q, cursor, open, duplicates } = route.useSearch()
  const navigate = route.useNavigate()
  const mayEdit = useMayEdit()
  const inWords = useRefusal()
  const [isAdding, setAdding] = useState(false)
  const columns = useColumns('persons', personColumns)
  const isListed = !(mayEdit && duplicates)
  const persons = useQuery({
    ...query(listPersons, { query: { conference: conference.id, q, cursor } }),
    enabled: isListed,
  })
  const openPerson = (id: string | undefined) =>
    navigate({ search: (before) => ({ ...before, open: id }), resetScroll: false })
  const add = (
    <Button kind="primary" icon={<Plus aria-hidden="true" />} keys="c" onPress={() => setAdding(true)}>
      {t('add')}
    </Button>
  )
  return (
    <main className="page" id="main">
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          mayEdit && (
            <>
              <DuplicatesLink isShown={duplicates === 'true'} />
              {add}
            </>
          )
        }
      />
      {isListed && (
        <div className="list-head no-print">
          <search className="person-search">
            <SearchBox
              label={t('search')}
              value={q ?? ''}
              onChange={(text) => navigate({ search: { q: text || undefined, open }, replace: true })}
            />
          </search>
          <ColumnsMenu columns={columns} label={(name) => t(`column.${name}`)} />
        </div>
      )}
      {isListed && q && (
        <p className="print-only">
          {t('search')}: <span dir="auto">{q}</span>
        </p>
      )}
      <Split
        panel={
          open && (
            <PersonPanel
              key={open}
              id={open}
              conferenceId={conference.id}
              onClose={() => openPerson(undefined)}
              onGo={openPerson}
            />
          )
        }
      >
        {!isListed && (
          <PersonDuplicates
            conferenceId={conference.id}
            cursor={cursor}
            onGo={(to) => navigate({ search: (before) => ({ ...before, cursor: to }) })}
          />
        )}
        {isListed && (
          <PagedList
            asked={persons}
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
              <PersonTable
                persons={items}
                conferenceId={conference.id}
                columns={columns}
                openId={open}
                link={(person, children) => (
                  <Link
                    to="/conferences/$conferenceId/persons"
                    params={{ conferenceId: conference.id }}
                    search={(before) => ({ ...before, open: person.id })}
                    replace={open !== undefined}
                    resetScroll={false}
                    className="link person-link"
                  >
                    {children}
                  </Link>
                )}
              />
            )}
          </PagedList>
        )}
      </Split>
      {isAdding && <PersonDialog onAdded={({ id }) => openPerson(id)} onClose={() => setAdding(false)} />}
    </main>
  )
}

function DuplicatesLink({ isShown }: { isShown: boolean }) {
  const { t } = useTranslation('merging')
  const { id: conferenceId } = useConference()
  return (
    <Link
      to="/conferences/$conferenceId/persons"
      params={{ conferenceId }}
      search={isShown ? {} : { duplicates: 'true' }}
      className="button"
      data-kind="secondary"
    >
      {t(isShown ? 'duplicates.back' : 'duplicates.show')}
    </Link>
  )
}
