import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { UserPlus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { listAccounts } from '#contract/accounts'
import { Button } from '#ui/button'
import { EmptyState } from '#ui/empty-state'
import { FailedState } from '#ui/failed-state'
import { LoadingState } from '#ui/loading-state'
import { PageHeader } from '#ui/page-header'
import { Pager } from '#ui/pager'
import { useFormat } from '#ui/use-format'
import { query } from '../../http/query.ts'
import { type AccountSearch, criteriaOf, isFiltered } from './account-address.ts'
import { EditAccountDialog, InviteDialog } from './account-dialogs.tsx'
import { AccountFilters } from './account-filters.tsx'
import { AccountTable } from './account-table.tsx'
import type { Account } from './account-values.ts'
import type { AccountAct } from './acts-for.ts'
import { LinkDialog } from './link-dialog.tsx'
import { useAccount } from './public/session.ts'
import { QuestionDialog } from './question-dialog.tsx'
import { useActRefusal } from './refusal.ts'
import { useAccountActs } from './use-account-acts.ts'
import './accounts.css'

const route = getRouteApi('/signed-in/accounts')

/** The users of this Rostrum, for administrators. */
export function AccountListScreen() {
  const { t } = useTranslation('accounts')
  const isAllowed = useAccount().role === 'administrator'
  return (
    <main className="page" id="main">
      {isAllowed ? (
        <Users />
      ) : (
        <>
          <PageHeader title={t('users.title')} />
          <EmptyState title={t('users.forbidden')}>{t('users.forbiddenBody')}</EmptyState>
        </>
      )}
    </main>
  )
}

type Doing =
  | { what: 'invite' }
  | { what: 'edit' | 'signOut' | 'block'; account: Account }
  | { what: 'link'; account: Account & { linkPath?: string } }

function Users() {
  const { t } = useTranslation('accounts')
  const format = useFormat()
  const own = useAccount()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const inWords = useActRefusal()
  const acts = useAccountActs()
  const [doing, setDoing] = useState<Doing | null>(null)
  const accounts = useQuery(query(listAccounts, { query: criteriaOf(search) }))
  const page = accounts.data
  const change = (some: Partial<AccountSearch>, options?: { replace: boolean }) =>
    navigate({ search: (before) => ({ ...before, cursor: undefined, ...some }), ...options })
  const done = () => setDoing(null)

  async function makeLink(of: Account) {
    const account = await acts.makeLink(of)
    if (account) setDoing({ what: 'link', account })
  }
  function onAct(act: AccountAct, account: Account) {
    if (act === 'link') makeLink(account)
    else if (act === 'unblock' || act === 'withdrawLink') acts.run(act, account)
    else setDoing({ what: act, account })
  }

  const invite = (
    <Button
      kind="primary"
      icon={<UserPlus aria-hidden="true" />}
      keys="c"
      onPress={() => setDoing({ what: 'invite' })}
    >
      {t('users.invite')}
    </Button>
  )
  return (
    <>
      <PageHeader title={t('users.title')} lead={t('users.lead')} actions={invite} />
      <AccountFilters search={search} onChange={change} />
      {accounts.isPending && <LoadingState lines={8} />}
      {accounts.isError && !page && (
        <FailedState onRetry={() => accounts.refetch()} isRetrying={accounts.isFetching}>
          {inWords(accounts.error)}
        </FailedState>
      )}
      {page?.items.length === 0 && (
        <EmptyState
          title={t('users.noneFound')}
          actions={
            isFiltered(search) ? (
              <Button onPress={() => navigate({ search: {} })}>{t('users.showAll')}</Button>
            ) : (
              invite
            )
          }
        >
          {t('users.noneFoundBody')}
        </EmptyState>
      )}
      {page && page.items.length > 0 && (
        <div aria-busy={accounts.isPlaceholderData}>
          <AccountTable
            accounts={page.items}
            ownId={own.id}
            sort={search.sort ?? 'name'}
            onSort={(sort) => change({ sort: sort === 'name' ? undefined : sort })}
            onAct={onAct}
          />
          <Pager
            count={
              page.total
                ? t('users.count', { count: page.total.count, number: format.number(page.total.count) })
                : undefined
            }
            previous={page.previous}
            next={page.next}
            onGo={(cursor) => navigate({ search: (before) => ({ ...before, cursor }) })}
          />
        </div>
      )}
      {doing?.what === 'invite' && <InviteDialog onInvited={makeLink} onClose={done} />}
      {doing?.what === 'edit' && <EditAccountDialog account={doing.account} onClose={done} />}
      {doing?.what === 'link' && <LinkDialog account={doing.account} onClose={done} />}
      {(doing?.what === 'block' || doing?.what === 'signOut') && (
        <Question what={doing.what} account={doing.account} run={acts.run} onClose={done} />
      )}
    </>
  )
}

type QuestionProps = {
  what: 'block' | 'signOut'
  account: Account
  run: ReturnType<typeof useAccountActs>['run']
  onClose: () => void
}

function Question({ what, account, run, onClose }: QuestionProps) {
  const { t } = useTranslation('accounts')
  const asked = what === 'block' && account.state === 'invited' ? 'withdraw' : what
  return (
    <QuestionDialog
      title={t(`users.question.${asked}.title`, { name: account.name })}
      body={t(`users.question.${asked}.body`)}
      action={t(`users.question.${asked}.action`)}
      onDo={() => run(what, account)}
      onClose={onClose}
    />
  )
}
