import { Outlet } from '@tanstack/react-router'
import { useEffect } from 'react'
import { ShortcutsProvider } from '#ui/shortcuts'
import { applyLook } from '../features/accounts/public/look.ts'
import { useAccount } from '../features/accounts/public/session.ts'
import { SignInAgain } from '../features/accounts/public/sign-in-again.tsx'
import { DeviceState } from '../features/floor/public/device-state.tsx'
import { UndoKeys } from '../features/history/public/undo-keys.tsx'
import { AppKeys } from './app-keys.tsx'
import { OfflineBanner } from './offline-banner.tsx'
import { UpdateNotice } from './shell/update-notice.tsx'
import { TopBar } from './top-bar.tsx'
import { UserMenu } from './user-menu.tsx'

export function SignedInFrame() {
  const { language, colorScheme, density, singleKeys } = useAccount()
  useEffect(() => {
    // An account that never chose keeps what this device shows.
    const chosen = { language, colorScheme, density }
    const said = Object.entries(chosen).filter(([, value]) => value !== null)
    applyLook(Object.fromEntries(said))
  }, [language, colorScheme, density])
  return (
    <ShortcutsProvider hasSingleKeys={singleKeys}>
      <TopBar>
        <DeviceState />
        <AppKeys />
        <UserMenu />
      </TopBar>
      <OfflineBanner />
      <UpdateNotice />
      <UndoKeys />
      <Outlet />
      <SignInAgain />
    </ShortcutsProvider>
  )
}
