import { useTranslation } from 'react-i18next'
import { Badge } from '#ui/badge'
import { SortHeader, Table } from '#ui/table'
import { useFormat } from '#ui/use-format'
import { VisuallyHidden } from '#ui/visually-hidden'
import type { AccountSort } from './account-address.ts'
import { AccountMenu } from './account-menu.tsx'
import type { Account } from './account-values.ts'
import type { AccountAct } from './acts-for.ts'
import { Ago } from './ago.tsx'

type AccountTableProps = {
  accounts: readonly Account[]
  ownId: string
  sort: AccountSort
  onSort: (sort: AccountSort) => void
  onAct: (act: AccountAct, account: Account) => void
}

export function AccountTable({ accounts, ownId, sort, onSort, onAct }: AccountTableProps) {
  const { t } = useTranslation('accounts')
  const header = (name: 'name' | 'lastSignIn') => (
    <SortHeader
      direction={sort === name ? 'ascending' : sort === `-${name}` ? 'descending' : undefined}
      // Who was here last is asked for first.
      onSort={(direction) => {
        const isDown = name === 'lastSignIn' && !sort.endsWith(name) ? true : direction === 'descending'
        onSort(isDown ? `-${name}` : name)
      }}
    >
      {t(`users.${name}`)}
    </SortHeader>
  )
  return (
    <Table caption={t('users.title')}>
      <thead>
        <tr>
          {header('name')}
          <th scope="col">{t('users.role')}</th>
          <th scope="col">{t('users.state')}</th>
          {header('lastSignIn')}
          <th scope="col" data-figure="">
            {t('users.signIns')}
          </th>
          <th scope="col" data-tight="">
            <VisuallyHidden>{t('users.actsColumn')}</VisuallyHidden>
          </th>
        </tr>
      </thead>
      <tbody>
        {accounts.map((account) => (
          <Row
            key={account.id}
            account={account}
            isOwn={account.id === ownId}
            onAct={(act) => onAct(act, account)}
          />
        ))}
      </tbody>
    </Table>
  )
}

type RowProps = { account: Account; isOwn: boolean; onAct: (act: AccountAct) => void }

function Row({ account, isOwn, onAct }: RowProps) {
  const { t } = useTranslation('accounts')
  const format = useFormat()
  const { name, email, role, lastSignInAt, signIns } = account
  return (
    <tr>
      <td className="account-cell">
        <button type="button" className="link link-button account-name" onClick={() => onAct('edit')}>
          <bdi>{name}</bdi>
        </button>
        {isOwn && <span className="quiet small"> {t('users.you')}</span>}
        <div className="small quiet">
          <bdi>{email}</bdi>
        </div>
      </td>
      <td className="account-role">{t(`role.${role}`)}</td>
      <td>
        <State account={account} />
      </td>
      <td>
        {lastSignInAt ? <Ago moment={lastSignInAt} /> : <span className="quiet">{t('users.never')}</span>}
      </td>
      <td data-figure="" className={signIns === 0 ? 'quiet' : undefined}>
        {format.number(signIns)}
      </td>
      <td data-tight="">
        <AccountMenu account={account} isOwn={isOwn} onAct={onAct} />
      </td>
    </tr>
  )
}

function State({ account: { state, linkExpiresAt } }: { account: Account }) {
  const { t } = useTranslation('accounts')
  const tone = state === 'blocked' ? 'refused' : state === 'invited' ? 'accent' : 'neutral'
  return (
    <>
      {state === 'active' ? t('state.active') : <Badge tone={tone}>{t(`state.${state}`)}</Badge>}
      {linkExpiresAt && (
        <div className="small quiet account-link">
          {t('users.linkEnds')} <Ago moment={linkExpiresAt} />
        </div>
      )}
      {state === 'invited' && !linkExpiresAt && (
        <div className="small quiet account-link">{t('users.linkOver')}</div>
      )}
    </>
  )
}
