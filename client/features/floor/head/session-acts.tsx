import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button'
import { useAtDesk } from '../at-desk.ts'
import { useAsk } from '../prompts/asking.tsx'
import { useRest } from '../use-rest.ts'

/** Opens, suspends, resumes and closes the session. */
export function SessionActs() {
  const { t } = useTranslation('floor')
  const { desk, acts } = useAtDesk()
  const { ask } = useAsk()
  const rest = useRest()
  const { status } = desk.floor.session
  const does = (act: 'open' | 'continue') => () => {
    acts.ofSession(act)
    rest()
  }
  return (
    <>
      {status === 'scheduled' && <Button onPress={does('open')}>{t('session.open')}</Button>}
      {status === 'suspended' && <Button onPress={does('continue')}>{t('session.continue')}</Button>}
      {status === 'closed' && <Button onPress={does('open')}>{t('session.reopen')}</Button>}
      {status === 'open' && (
        <Button onPress={() => ask({ ask: 'suspend' })}>{t('session.suspendAsk')}</Button>
      )}
      {(status === 'open' || status === 'suspended') && (
        <Button onPress={() => ask({ ask: 'close' })}>{t('session.closeAsk')}</Button>
      )}
    </>
  )
}
