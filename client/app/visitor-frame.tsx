import { Link, Outlet, useLocation } from '@tanstack/react-router'
import { LogIn, Search } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { ShortcutsProvider } from '#ui/shortcuts'
import { OfflineBanner } from './offline-banner.tsx'
import { UpdateNotice } from './shell/update-notice.tsx'
import { TopBar } from './top-bar.tsx'
import { VisitorMenu } from './visitor-menu.tsx'

/** Around what anybody may read: nothing that is for those who are signed in, and the way to sign in. */
export function VisitorFrame() {
  const { t } = useTranslation('app')
  const { href } = useLocation()
  return (
    <ShortcutsProvider hasSingleKeys={false}>
      <TopBar>
        <Link to="/search" className="button" data-kind="quiet">
          <Search aria-hidden="true" />
          <span className="find-words">{t('visitor.search')}</span>
        </Link>
        <VisitorMenu />
        <Link to="/sign-in" search={{ next: href }} className="button" data-kind="secondary">
          <LogIn aria-hidden="true" />
          <span>{t('visitor.signIn')}</span>
        </Link>
      </TopBar>
      <OfflineBanner />
      <UpdateNotice />
      <aside className="visitor-note small quiet" aria-label={t('visitor.shownLabel')}>
        {t('visitor.shown')}
      </aside>
      <Outlet />
    </ShortcutsProvider>
  )
}
