import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button'
import { TimeZone } from '#ui/use-format'
import { VisuallyHidden } from '#ui/visually-hidden'
import { useAccount } from '../../accounts/public/session.ts'
import { startSender } from '../device/sender.ts'
import { useSignedOut, useUnsent } from '../device/use-unsent.ts'
import { UnsentDialog } from '../unsent-dialog.tsx'
import { WaitingState } from './waiting-state.tsx'

/** Sends what waits on this device, from every screen; and says in the top bar what does, where anything does. */
export function DeviceState() {
  const { t } = useTranslation('device')
  const { id: accountId } = useAccount()
  const navigate = useNavigate()
  const unsent = useUnsent(accountId)
  const isSignedOut = useSignedOut()
  const [isShown, setShown] = useState(false)
  useEffect(() => startSender(accountId), [accountId])
  const { waiting, refused, sessions, others } = unsent
  return (
    <TimeZone value={sessions[0]?.desk?.conference.timeZone ?? 'UTC'}>
      {sessions.length + others > 0 && (
        <Button kind="quiet" onPress={() => setShown(true)}>
          <WaitingState {...{ waiting, refused, others, isSignedOut }} />
        </Button>
      )}
      <VisuallyHidden role="status">{refused > 0 && t('state.refused', { count: refused })}</VisuallyHidden>
      <UnsentDialog
        {...{ unsent, isSignedOut }}
        isOpen={isShown}
        onClose={() => setShown(false)}
        onDesk={(address) => {
          setShown(false)
          navigate({ href: address })
        }}
      />
    </TimeZone>
  )
}
