import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button'
import { Dialog } from '#ui/dialog'

type QuestionDialogProps = {
  title: string
  body: string
  /** What the button says that does it. */
  action: string
  onDo: () => Promise<unknown>
  onClose: () => void
}

/** Asks before something is done that somebody else notices. */
export function QuestionDialog({ title, body, action, onDo, onClose }: QuestionDialogProps) {
  const { t } = useTranslation('ui')
  const [isPending, setPending] = useState(false)
  return (
    <Dialog
      role="alertdialog"
      title={title}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button kind="quiet" onPress={onClose}>
            {t('dialog.cancel')}
          </Button>
          <Button
            kind="danger"
            autoFocus
            isPending={isPending}
            onPress={async () => {
              setPending(true)
              await onDo()
              onClose()
            }}
          >
            {action}
          </Button>
        </>
      }
    >
      <p>{body}</p>
    </Dialog>
  )
}
