import { CircleUserRound, Languages, LogOut, Monitor, Moon, Sun } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Menu, type MenuGroup } from '#ui/menu'
import { useAccount } from '../features/accounts/public/session.ts'
import { useSignOut } from '../features/accounts/public/use-sign-out.ts'
import { type LanguageCode, languages } from '../locales/languages.ts'
import { chooseLanguage } from './language.ts'
import { chooseScheme, type Scheme, schemes, useScheme } from './scheme.ts'

const schemeSigns: Record<Scheme, typeof Sun> = { system: Monitor, light: Sun, dark: Moon }

export function UserMenu() {
  const { t, i18n } = useTranslation('app')
  const account = useAccount()
  const scheme = useScheme()
  const signOut = useSignOut()
  const groups: MenuGroup[] = [
    {
      id: 'language',
      heading: t('user.language'),
      entries: Object.entries(languages).map(([code, label]) => ({
        id: code,
        label,
        icon: <Languages aria-hidden="true" />,
        isChosen: i18n.language === code,
        onAction: () => chooseLanguage(code as LanguageCode),
      })),
    },
    {
      id: 'scheme',
      heading: t('user.scheme'),
      entries: schemes.map((name) => {
        const Sign = schemeSigns[name]
        return {
          id: name,
          label: t(`user.schemes.${name}`),
          icon: <Sign aria-hidden="true" />,
          isChosen: name === scheme,
          onAction: () => chooseScheme(name),
        }
      }),
    },
    {
      id: 'session',
      heading: t('user.signedInAs', { email: account.email }),
      entries: [
        { id: 'sign-out', label: t('user.signOut'), icon: <LogOut aria-hidden="true" />, onAction: signOut },
      ],
    },
  ]
  return (
    <Menu label={t('user.menu', { name: account.name })} groups={groups}>
      <CircleUserRound aria-hidden="true" />
      <span className="user-name" dir="auto">
        {account.name}
      </span>
    </Menu>
  )
}
