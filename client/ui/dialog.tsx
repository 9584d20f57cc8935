import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Dialog as AriaDialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { useTranslation } from 'react-i18next'
import { IconButton } from './icon-button.tsx'
import './overlay.css'

type DialogProps = {
  title: ReactNode
  isOpen: boolean
  onClose: () => void
  children: ReactNode
  /** Its buttons: the one that does what the title says last. */
  actions?: ReactNode
  /** `alertdialog` for a question that must be answered: no closing by a click outside. */
  role?: 'dialog' | 'alertdialog'
  width?: string
  /** While it works it cannot be closed. */
  isBusy?: boolean
}

export function Dialog({
  title,
  isOpen,
  onClose,
  children,
  actions,
  role = 'dialog',
  width,
  isBusy,
}: DialogProps) {
  const { t } = useTranslation('ui')
  const isQuestion = role === 'alertdialog'
  return (
    <ModalOverlay
      className="scrim"
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable={!isQuestion && !isBusy}
      isKeyboardDismissDisabled={isBusy}
    >
      <Modal className="dialog-frame" style={width ? ({ '--dialog-width': width } as object) : undefined}>
        <AriaDialog className="dialog" role={role}>
          <div className="dialog-head">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            {!isQuestion && (
              <IconButton label={t('dialog.close')} isDisabled={isBusy} onPress={onClose}>
                <X aria-hidden="true" />
              </IconButton>
            )}
          </div>
          <div className="dialog-body">{children}</div>
          {actions && <div className="dialog-foot">{actions}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
