import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { Button } from '#ui/button'
import { TimeZone } from '#ui/use-format'
import { useAccount } from '../../accounts/public/session.ts'
import { startSender } from '../device/sender.ts'
import { useSignedOut, useUnsent } from '../device/use-unsent.ts'
import { UnsentDialog } from '../unsent-dialog.tsx'
import { WaitingState } from './waiting-state.tsx'

/** Sends what waits on this device, from every screen; and says in the top bar what does, where anything does. */
export function DeviceState() {
  const { id: accountId } = useAccount()
  const navigate = useNavigate()
  const { sessions, others } = useUnsent(accountId)
  const isSignedOut = useSignedOut()
  const [isShown, setShown] = useState(false)
  useEffect(() => startSender(accountId), [accountId])
  if (sessions.length === 0 && others === 0 && !isShown) return null
  const first = sessions.find(({ since }) => since)?.since ?? null
  const since = sessions.reduce(
    (oldest, one) => (one.since && oldest && one.since < oldest ? one.since : oldest),
    first,
  )
  const sum = (of: 'waiting' | 'refused') => sessions.reduce((count, session) => count + session[of], 0)
  return (
    <TimeZone value={sessions[0]?.desk?.conference.timeZone ?? 'UTC'}>
      <Button kind="quiet" onPress={() => setShown(true)}>
        <WaitingState
          waiting={{ count: sum('waiting'), since }}
          refused={sum('refused')}
          others={others}
          isSignedOut={isSignedOut}
        />
      </Button>
      <UnsentDialog
        unsent={{ sessions, others }}
        isSignedOut={isSignedOut}
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
