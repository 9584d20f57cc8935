import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button'
import { Dialog } from '#ui/dialog'
import { Notice } from '#ui/notice'
import { TimeZone } from '#ui/use-format'
import { tellSignedOut } from '../../http/signed-out.ts'
import type { Unsent } from './device/use-unsent.ts'
import { deskAddress } from './public/desk-address.ts'
import { WaitingState } from './public/waiting-state.tsx'

type UnsentDialogProps = {
  unsent: Unsent
  isSignedOut: boolean
  isOpen: boolean
  onClose: () => void
  onDesk: (address: string) => void
}

/** Where what the record has not was done; each of its desks shows it act by act. */
export function UnsentDialog({ unsent, isSignedOut, isOpen, onClose, onDesk }: UnsentDialogProps) {
  const { t } = useTranslation('device')
  const { sessions, others } = unsent
  return (
    <Dialog title={t('unsent.title')} isOpen={isOpen} onClose={onClose}>
      <div className="unsent">
        <p>{t(sessions.length > 0 ? 'unsent.lead' : 'unsent.none')}</p>
        {isSignedOut && (
          <Notice
            tone="waiting"
            actions={
              <Button
                size="small"
                onPress={() => {
                  onClose()
                  tellSignedOut(true)
                }}
              >
                {t('unsent.signIn')}
              </Button>
            }
          >
            {t('unsent.signedOut')}
          </Notice>
        )}
        {sessions.map(({ desk, waiting, refused }) => (
          <TimeZone key={desk?.sessionId} value={desk?.conference.timeZone ?? 'UTC'}>
            <div className="unsent-session">
              <strong dir="auto">{desk?.title}</strong>
              <WaitingState waiting={waiting} refused={refused} />
              {desk && (
                <Button size="small" onPress={() => onDesk(deskAddress(desk.conference.id, desk.sessionId))}>
                  {t('unsent.openDesk')}
                </Button>
              )}
            </div>
          </TimeZone>
        ))}
        {others > 0 && <p>{t('unsent.others', { count: others })}</p>}
      </div>
    </Dialog>
  )
}
