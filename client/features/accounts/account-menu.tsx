import { Ban, EllipsisVertical, KeyRound, Link2, Link2Off, LogOut, Pencil, UserCheck } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Menu, type MenuEntry } from '#ui/menu'
import type { Account } from './account-values.ts'

export type AccountAct = 'edit' | 'link' | 'withdrawLink' | 'signOut' | 'block' | 'unblock'

type AccountMenuProps = { account: Account; isOwn: boolean; onAct: (act: AccountAct) => void }

const signs = {
  edit: Pencil,
  withdrawLink: Link2Off,
  signOut: LogOut,
  block: Ban,
  unblock: UserCheck,
}

/** What can be done to a user, as they are now. Nobody is offered what locks themself out. */
export function AccountMenu({ account, isOwn, onAct }: AccountMenuProps) {
  const { t } = useTranslation('accounts')
  const { state } = account
  const isIn = state === 'active' || state === 'invited'
  const isInvitation = state === 'invited' || state === 'withdrawn'
  const entry = (id: Exclude<AccountAct, 'link'>, kind?: 'danger'): MenuEntry => {
    const Sign = signs[id]
    const label = t(`users.act.${isInvitation ? 'invitation' : 'account'}.${id}`)
    return { id, label, kind, icon: <Sign aria-hidden="true" />, onAction: () => onAct(id) }
  }
  const link: MenuEntry = {
    id: 'link',
    label: t(state === 'invited' ? 'users.act.invitation.link' : 'users.act.account.link'),
    icon: state === 'invited' ? <Link2 aria-hidden="true" /> : <KeyRound aria-hidden="true" />,
    onAction: () => onAct('link'),
  }
  const others: MenuEntry[] = [
    ...(isIn ? [link] : []),
    ...(account.linkExpiresAt ? [entry('withdrawLink')] : []),
    ...(account.signIns > 0 ? [entry('signOut')] : []),
  ]
  const last = isIn ? entry('block', 'danger') : entry('unblock')
  const groups = [
    { id: 'edit', entries: [entry('edit')] },
    ...(isOwn
      ? []
      : [...(others.length > 0 ? [{ id: 'others', entries: others }] : []), { id: 'last', entries: [last] }]),
  ]
  return (
    <Menu label={t('users.acts', { name: account.name })} groups={groups} isIconOnly size="small">
      <EllipsisVertical aria-hidden="true" />
    </Menu>
  )
}
