import { Check, Copy } from 'lucide-react'
import { type ReactNode, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './button.tsx'
import { copyText } from './copy-text.ts'
import { TextField } from './text-field.tsx'
import { VisuallyHidden } from './visually-hidden.tsx'
import './copy-field.css'

type CopyFieldProps = { label: string; value: string; description?: ReactNode; onCopied?: () => void }

/** Text to be taken along, with the button that copies it; says where the browser refuses. */
export function CopyField({ label, value, description, onCopied }: CopyFieldProps) {
  const { t } = useTranslation('ui')
  const field = useRef<HTMLInputElement>(null)
  // What was copied before it changed is not what is here.
  const [copied, setCopied] = useState<{ text: string; isDone: boolean }>()
  const isCopied = copied?.text === value && copied.isDone
  const isRefused = copied?.text === value && !copied.isDone
  return (
    <div className="copy-field">
      <TextField
        ref={field}
        label={label}
        value={value}
        onChange={() => {}}
        isReadOnly
        description={description}
      />
      <Button
        kind={isCopied ? 'secondary' : 'primary'}
        autoFocus
        icon={isCopied ? <Check aria-hidden="true" /> : <Copy aria-hidden="true" />}
        onPress={async () => {
          const isDone = await copyText(value, field.current)
          setCopied({ text: value, isDone })
          if (isDone) onCopied?.()
        }}
      >
        {t(isCopied ? 'copyField.copied' : 'copyField.copy')}
      </Button>
      <VisuallyHidden>
        <span role="status">{isCopied && t('copyField.copied')}</span>
      </VisuallyHidden>
      {isRefused && (
        <p className="copy-refused small" role="alert">
          {t('copyField.refused')}
        </p>
      )}
    </div>
  )
}
