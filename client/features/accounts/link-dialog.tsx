import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button'
import { CopyField } from '#ui/copy-field'
import { Dialog } from '#ui/dialog'
import type { Account } from './account-values.ts'
import { Ago } from './ago.tsx'

type LinkDialogProps = { account: Account & { linkPath?: string }; onClose: () => void }

/** Shows a one-time link, this once, to be copied and handed over. */
export function LinkDialog({ account, onClose }: LinkDialogProps) {
  const { t } = useTranslation('accounts')
  const { name, state, linkPath, linkExpiresAt } = account
  const [isCopied, setCopied] = useState(false)
  const kind = state === 'invited' ? 'joining' : 'password'
  return (
    <Dialog
      role="alertdialog"
      title={t(`link.${kind}.title`, { name })}
      isOpen
      onClose={onClose}
      width="40rem"
      actions={
        <Button kind={isCopied ? 'primary' : 'secondary'} onPress={onClose}>
          {t('link.done')}
        </Button>
      }
    >
      <div className="stack">
        <p>{t(`link.${kind}.lead`)}</p>
        <CopyField
          label={t('link.label')}
          value={`${location.origin}${linkPath}`}
          onCopied={() => setCopied(true)}
          description={
            linkExpiresAt && (
              <>
                {t('link.expires')} <Ago moment={linkExpiresAt} />
              </>
            )
          }
        />
        <p className="quiet small">{t('link.once')}</p>
      </div>
    </Dialog>
  )
}
