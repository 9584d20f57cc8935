import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { PageHeader } from '#ui/page-header'
import { OwnName } from './own-name.tsx'
import { OwnPassword } from './own-password.tsx'
import { OwnPreferences } from './own-preferences.tsx'
import { OwnSignIns } from './own-sign-ins.tsx'
import { useAccount } from './public/session.ts'
import './accounts.css'

/** What everybody decides about their own account. */
export function OwnAccountScreen() {
  const { t } = useTranslation('accounts')
  const { email, role } = useAccount()
  return (
    <main className="page" id="main">
      <PageHeader title={t('own.title')} lead={t('own.lead', { email, role: t(`role.${role}`) })} />
      <div className="own-parts">
        <Part name="name">
          <OwnName />
        </Part>
        <Part name="preferences">
          <OwnPreferences />
        </Part>
        <Part name="password">
          <OwnPassword />
        </Part>
        <Part name="signIns">
          <OwnSignIns />
        </Part>
      </div>
    </main>
  )
}

function Part({
  name,
  children,
}: {
  name: 'name' | 'preferences' | 'password' | 'signIns'
  children: ReactNode
}) {
  const { t } = useTranslation('accounts')
  return (
    <section className="own-part" aria-labelledby={`own-${name}`}>
      <div className="own-part-words">
        <h2 id={`own-${name}`}>{t(`own.${name}.title`)}</h2>
        <p className="quiet">{t(`own.${name}.lead`)}</p>
      </div>
      <div className="own-part-body">{children}</div>
    </section>
  )
}
