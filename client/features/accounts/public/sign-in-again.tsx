import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button'
import { Dialog } from '#ui/dialog'
import { onSignedIn, onSignedOut } from '../../../http/signed-out.ts'
import { SignInForm } from '../sign-in-form.tsx'
import { useAccount } from './session.ts'

/** When the sign-in has expired it asks for the password over the page, so that nothing typed there is lost. */
export function SignInAgain() {
  const { t } = useTranslation('accounts')
  const { id, email } = useAccount()
  const cache = useQueryClient()
  const router = useRouter()
  const [isNeeded, setNeeded] = useState(false)
  // Who closed it is in the middle of something: what goes on by itself does not ask again there.
  const letBeAt = useRef<string>(undefined)
  useEffect(
    () =>
      onSignedOut((isAsked) => {
        if (isAsked || letBeAt.current !== router.state.location.href) setNeeded(true)
      }),
    [router],
  )
  useEffect(
    () =>
      // Also in another tab: the sign-in is the browser's.
      onSignedIn(() => {
        letBeAt.current = undefined
        setNeeded(false)
        cache.invalidateQueries()
      }),
    [cache],
  )

  const leave = () => {
    setNeeded(false)
    cache.clear()
    router.navigate({ to: '/sign-in', search: { next: router.state.location.href } })
  }

  return (
    <Dialog
      title={t('again.title')}
      isOpen={isNeeded}
      onClose={() => {
        letBeAt.current = router.state.location.href
        setNeeded(false)
      }}
      role="alertdialog"
      actions={
        <Button kind="quiet" onPress={leave}>
          {t('again.other')}
        </Button>
      }
    >
      <div className="stack">
        <p>{t('again.lead')}</p>
        <SignInForm
          email={email}
          onSignedIn={(accountId) => {
            if (accountId !== id) leave()
          }}
        />
      </div>
    </Dialog>
  )
}
