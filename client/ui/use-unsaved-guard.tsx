import { useBlocker } from '@tanstack/react-router'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'

/**
 * Asks before what was typed is left behind, also when the tab is closed. Render `question` somewhere;
 * call `release()` right before leaving on purpose, such as after saving.
 */
export function useUnsavedGuard(isUnsaved: boolean) {
  const { t } = useTranslation('ui')
  const isReleased = useRef(false)
  if (!isUnsaved) isReleased.current = false
  const blocker = useBlocker({
    shouldBlockFn: () => isUnsaved && !isReleased.current,
    enableBeforeUnload: () => isUnsaved && !isReleased.current,
    withResolver: true,
  })
  const question = (
    <Dialog
      role="alertdialog"
      title={t('unsaved.title')}
      isOpen={blocker.status === 'blocked'}
      onClose={() => blocker.reset?.()}
      actions={
        <>
          <Button kind="danger" onPress={() => blocker.proceed?.()}>
            {t('unsaved.leave')}
          </Button>
          <Button kind="primary" autoFocus onPress={() => blocker.reset?.()}>
            {t('unsaved.stay')}
          </Button>
        </>
      }
    >
      {t('unsaved.body')}
    </Dialog>
  )
  const release = () => {
    isReleased.current = true
  }
  return { question, release }
}
