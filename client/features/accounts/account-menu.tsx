import { Ban, EllipsisVertical, KeyRound, Link2Off, LogOut, Pencil, UserCheck } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Menu } from '#ui/menu'
import type { Account } from './account-values.ts'
import { type AccountAct, actsFor } from './acts-for.ts'

type AccountMenuProps = { account: Account; isOwn: boolean; onAct: (act: AccountAct) => void }

const signs = {
  edit: Pencil,
  link: KeyRound,
  withdrawLink: Link2Off,
  signOut: LogOut,
  block: Ban,
  unblock: UserCheck,
}

export function AccountMenu({ account, isOwn, onAct }: AccountMenuProps) {
  const { t } = useTranslation('accounts')
  const whose = account.state === 'invited' || account.state === 'withdrawn' ? 'invitation' : 'account'
  const groups = actsFor(account, isOwn).map((acts) => ({
    id: acts[0]!,
    entries: acts.map((act) => {
      const Sign = signs[act]
      return {
        id: act,
        label: t(`users.act.${whose}.${act}`),
        kind: act === 'block' ? ('danger' as const) : undefined,
        icon: <Sign aria-hidden="true" />,
        onAction: () => onAct(act),
      }
    }),
  }))
  return (
    <Menu label={t('users.acts', { name: account.name })} groups={groups} isIconOnly size="small">
      <EllipsisVertical aria-hidden="true" />
    </Menu>
  )
}
