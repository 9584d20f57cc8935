import { useNavigate } from '@tanstack/react-router'
import { CircleUserRound, LogOut, Settings2, Users } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Menu, type MenuGroup } from '#ui/menu'
import { useAccount } from '../features/accounts/public/session.ts'
import { usePreferences } from '../features/accounts/public/use-preferences.ts'
import { useSignOut } from '../features/accounts/public/use-sign-out.tsx'
import { languages } from '../locales/languages.ts'
import { schemes } from './schemes.ts'

export function UserMenu() {
  const { t, i18n } = useTranslation(['app', 'accounts'])
  const navigate = useNavigate()
  const account = useAccount()
  const { preferences, change: choose } = usePreferences()
  const { signOut, question } = useSignOut()

  const users = {
    id: 'users',
    label: t('accounts:menu.users'),
    icon: <Users aria-hidden="true" />,
    onAction: () => navigate({ to: '/accounts' }),
  }
  const groups: MenuGroup[] = [
    {
      id: 'language',
      heading: t('user.language'),
      entries: Object.entries(languages).map(([code, label]) => ({
        id: code,
        label,
        isChosen: i18n.language === code,
        onAction: () => choose({ language: code }),
      })),
    },
    {
      id: 'scheme',
      heading: t('user.scheme'),
      entries: schemes.map(({ id, value, Sign }) => ({
        id,
        label: t(`user.schemes.${id}`),
        icon: <Sign aria-hidden="true" />,
        isChosen: preferences.colorScheme === value,
        onAction: () => choose({ colorScheme: value }),
      })),
    },
    {
      id: 'density',
      heading: t('user.density'),
      entries: (['comfortable', 'compact'] as const).map((density) => ({
        id: density,
        label: t(`user.densities.${density}`),
        isChosen: (preferences.density ?? 'comfortable') === density,
        onAction: () => choose({ density }),
      })),
    },
    {
      id: 'keys',
      heading: t('user.keys'),
      entries: [
        {
          id: 'single-keys',
          label: t('user.singleKeys'),
          isChosen: preferences.singleKeys,
          onAction: () => choose({ singleKeys: !preferences.singleKeys }),
        },
      ],
    },
    {
      id: 'session',
      heading: t('user.signedInAs', { email: account.email }),
      entries: [
        {
          id: 'account',
          label: t('accounts:menu.own'),
          icon: <Settings2 aria-hidden="true" />,
          onAction: () => navigate({ to: '/accounts/me' }),
        },
        ...(account.role === 'administrator' ? [users] : []),
        { id: 'sign-out', label: t('user.signOut'), icon: <LogOut aria-hidden="true" />, onAction: signOut },
      ],
    },
  ]
  return (
    <>
      <Menu label={t('user.menu', { name: account.name })} groups={groups}>
        <CircleUserRound aria-hidden="true" />
        <span className="user-name" dir="auto">
          {account.name}
        </span>
      </Menu>
      {question}
    </>
  )
}
