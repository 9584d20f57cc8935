import { Link2, Quote } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button'
import { toast } from '../../../ui/toast-queue.ts'
import type { SelectedPassage } from './use-selected-passage.ts'

type PassageBarProps = {
  passage: SelectedPassage
  /** The address of the intervention, to which the place is added. */
  address: string
  onCopy: (passage: SelectedPassage) => void
}

/** What can be done with a passage that is selected: copied with its citation, or its address. */
export function PassageBar({ passage, address, onCopy }: PassageBarProps) {
  const { t } = useTranslation('citing')
  return (
    // Pressing a button must not take the selection away.
    <div
      className="copy-passage no-print"
      role="toolbar"
      aria-label={t('passage')}
      onMouseDown={keepSelection}
    >
      <Button kind="primary" size="small" icon={<Quote aria-hidden="true" />} onPress={() => onCopy(passage)}>
        {t('copyPassage')}
      </Button>
      <Button
        size="small"
        icon={<Link2 aria-hidden="true" />}
        onPress={() =>
          navigator.clipboard.writeText(`${address}?at=${passage.at}`).then(
            () => toast(t('linkCopied')),
            () => toast(t('copyRefused')),
          )
        }
      >
        {t('copyLink')}
      </Button>
    </div>
  )
}

const keepSelection = (event: React.MouseEvent) => event.preventDefault()
