import { Check, Copy } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button'

/** Copies a citation, and says that it did, or that the browser does not let it. */
export function CopyCitation({ text }: { text: string }) {
  const { t } = useTranslation('citing')
  const [copied, setCopied] = useState<boolean>()
  return (
    <>
      <Button
        kind="primary"
        icon={copied ? <Check aria-hidden="true" /> : <Copy aria-hidden="true" />}
        onPress={() =>
          navigator.clipboard.writeText(text).then(
            () => setCopied(true),
            () => setCopied(false),
          )
        }
      >
        {t(copied ? 'copied' : 'copy')}
      </Button>
      <span role="status" className="small quiet">
        {copied === false && t('copyRefused')}
      </span>
    </>
  )
}
