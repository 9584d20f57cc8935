import { Outlet } from '@tanstack/react-router'
import { SignInAgain } from '../features/accounts/public/sign-in-again.tsx'
import { OfflineBanner } from './offline-banner.tsx'
import { TopBar } from './top-bar.tsx'

export function SignedInFrame() {
  return (
    <>
      <TopBar />
      <OfflineBanner />
      <Outlet />
      <SignInAgain />
    </>
  )
}
