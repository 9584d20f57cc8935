import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button'
import { Notice } from '#ui/notice'
import { newerShell } from './installed-shell.ts'

/** Says that a newer version is there, and leaves it to whoever works here when to load it. */
export function UpdateNotice() {
  const { t } = useTranslation('device')
  const isWaiting = useSyncExternalStore(newerShell.subscribe, newerShell.isWaiting)
  return (
    <div role="status">
      {isWaiting && (
        <div className="offline no-print">
          <Notice
            tone="accent"
            title={t('update.title')}
            actions={
              <Button size="small" onPress={newerShell.use}>
                {t('update.reload')}
              </Button>
            }
          >
            {t('update.body')}
          </Notice>
        </div>
      )}
    </div>
  )
}
