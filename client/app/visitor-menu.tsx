import { Settings2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Menu } from '#ui/menu'
import { applyLook } from '../features/accounts/public/look.ts'
import { languages } from '../locales/languages.ts'
import { schemes } from './schemes.ts'

/** How the screens look on this device to who is not signed in. */
export function VisitorMenu() {
  const { t, i18n } = useTranslation('app')
  const [scheme, setScheme] = useState<(typeof schemes)[number]['value']>()
  return (
    <Menu
      label={t('visitor.look')}
      isIconOnly
      groups={[
        {
          id: 'language',
          heading: t('user.language'),
          entries: Object.entries(languages).map(([code, label]) => ({
            id: code,
            label,
            isChosen: i18n.language === code,
            onAction: () => void applyLook({ language: code }),
          })),
        },
        {
          id: 'scheme',
          heading: t('user.scheme'),
          entries: schemes.map(({ id, value, Sign }) => ({
            id,
            label: t(`user.schemes.${id}`),
            icon: <Sign aria-hidden="true" />,
            isChosen: value === scheme,
            onAction: () => {
              setScheme(value)
              applyLook({ colorScheme: value })
            },
          })),
        },
      ]}
    >
      <Settings2 aria-hidden="true" />
    </Menu>
  )
}
