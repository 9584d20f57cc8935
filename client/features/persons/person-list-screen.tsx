import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { listPersons, personSorts } from '#contract/persons'
import { Button } from '#ui/button'
import { ColumnsMenu } from '#ui/columns-menu'
import { EmptyState } from '#ui/empty-state'
import { ListHead } from '#ui/list-head'
import { OrderMenu } from '#ui/order-menu'
import { PageHeader } from '#ui/page-header'
import { PagedList } from '#ui/paged-list'
import { Split } from '#ui/panel'
import { query } from '../../http/query.ts'
import { useRefusal } from '../../http/use-refusal.ts'
import { useColumns } from '../../ui/use-columns.ts'
import { useIsSignedIn, useMayEdit } from '../accounts/public/session.ts'
import { useConference } from '../conferences/public/current-conference.tsx'
import { DuplicatesLink } from '../distinctions/public/duplicates-link.tsx'
import { PersonDialog } from './person-dialog.tsx'
import { PersonDuplicates } from './person-duplicates.tsx'
import { PersonPanel } from './person-panel.tsx'
import { type PersonSort, PersonTable, personColumns } from './person-table.tsx'
import './persons.css'

const route = getRouteApi('/signed-in/conferences/$conferenceId/persons')

export function PersonListScreen() {
  const { t } = useTranslation('persons')
  const conference = useConference()
  const { q, sort = 'name', cursor, open, duplicates, apart } = route.useSearch()
  const navigate = route.useNavigate()
  const mayEdit = useMayEdit()
  const isSignedIn = useIsSignedIn()
  const inWords = useRefusal()
  const [isAdding, setAdding] = useState(false)
  const columns = useColumns('persons', personColumns)
  const isListed = !(mayEdit && duplicates)
  const persons = useQuery({
    ...query(listPersons, { query: { conference: conference.id, q, sort, cursor } }),
    enabled: isListed,
  })
  const openPerson = (id: string | undefined) =>
    navigate({ search: (before) => ({ ...before, open: id }), resetScroll: false })
  const change = (some: { q?: string; sort?: PersonSort }, options?: { replace: boolean }) =>
    navigate({
      search: (before) => ({ ...before, cursor: undefined, ...some }),
      ...options,
      resetScroll: false,
    })
  const onSort = (next: PersonSort) => change({ sort: next === 'name' ? undefined : next })
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
              <DuplicatesLink
                to="/conferences/$conferenceId/persons"
                conferenceId={conference.id}
                isShown={duplicates === 'true'}
              />
              {add}
            </>
          )
        }
      />
      {isListed && (
        <ListHead
          search={{
            label: t('search'),
            value: q,
            onChange: (text) => change({ q: text }, { replace: true }),
          }}
        >
          <OrderMenu sort={sort} sorts={personSorts} label={(one) => t(`sort.${one}`)} onSort={onSort} />
          <ColumnsMenu columns={columns} label={(name) => t(`column.${name}`)} />
        </ListHead>
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
            apart={apart}
            onGo={(to) => navigate({ search: (before) => ({ ...before, ...to }) })}
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
                  {t(mayEdit ? 'emptyBody' : isSignedIn ? 'emptyReader' : 'emptyAnybody')}
                </EmptyState>
              )
            }
          >
            {(items) => (
              <PersonTable
                persons={items}
                conferenceId={conference.id}
                columns={columns}
                sort={sort}
                onSort={onSort}
                openId={open}
                link={(person, children) => (
                  <Link
                    from="/conferences/$conferenceId/persons"
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
