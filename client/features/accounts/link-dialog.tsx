import { Check, Copy } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button'
import { Dialog } from '#ui/dialog'
import { TextField } from '#ui/text-field'
import { VisuallyHidden } from '#ui/visually-hidden'
import type { Account } from './account-values.ts'
import { Ago } from './ago.tsx'
import { copyText } from './copy-text.ts'

type LinkDialogProps = { account: Account & { linkPath?: string }; onClose: () => void }

/** Shows a one-time link, this once, to be copied and handed over. */
export function LinkDialog({ account, onClose }: LinkDialogProps) {
  const { t } = useTranslation('accounts')
  const { name, state, linkPath, linkExpiresAt } = account
  const field = useRef<HTMLInputElement>(null)
  const [copied, setCopied] = useState<'yes' | 'no'>()
  const address = `${location.origin}${linkPath}`
  const kind = state === 'invited' ? 'joining' : 'password'
  return (
    <Dialog
      role="alertdialog"
      title={t(`link.${kind}.title`, { name })}
      isOpen
      onClose={onClose}
      width="40rem"
      actions={
        <Button kind={copied === 'yes' ? 'primary' : 'secondary'} onPress={onClose}>
          {t('link.done')}
        </Button>
      }
    >
      <div className="stack">
        <p>{t(`link.${kind}.lead`)}</p>
        <div className="link-copy">
          <TextField
            ref={field}
            label={t('link.label')}
            value={address}
            onChange={() => {}}
            isReadOnly
            description={
              linkExpiresAt && (
                <>
                  {t('link.expires')} <Ago moment={linkExpiresAt} />
                </>
              )
            }
          />
          <Button
            kind={copied === 'yes' ? 'secondary' : 'primary'}
            autoFocus
            icon={copied === 'yes' ? <Check aria-hidden="true" /> : <Copy aria-hidden="true" />}
            onPress={async () => setCopied((await copyText(address, field.current)) ? 'yes' : 'no')}
          >
            {t(copied === 'yes' ? 'link.copied' : 'link.copy')}
          </Button>
        </div>
        <VisuallyHidden>
          <span role="status">{copied === 'yes' && t('link.copied')}</span>
        </VisuallyHidden>
        {copied === 'no' && (
          <p className="small" role="alert">
            {t('link.notCopied')}
          </p>
        )}
        <p className="quiet small">{t('link.once')}</p>
      </div>
    </Dialog>
  )
}
