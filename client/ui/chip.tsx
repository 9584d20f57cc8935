import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from './icon-button.tsx'
import './notice.css'

type ChipProps = {
  /** What kind of thing it is, such as the name of a filter. */
  label?: string
  children: ReactNode
  /** Its name where `children` is no text; used by the remove button. */
  text?: string
  /** One of the ten steady hues, 0 to 9; null or none is neutral. */
  hue?: number | null
  onRemove?: () => void
}

/** A small named thing: a filter that holds, a tag. Removable when `onRemove` is given. */
export function Chip({ label, children, text, hue, onRemove }: ChipProps) {
  const { t } = useTranslation('ui')
  const name = text ?? (typeof children === 'string' ? children : (label ?? ''))
  return (
    <span
      className="chip"
      data-hue={hue ?? undefined}
      data-removable={onRemove ? '' : undefined}
      title={text}
    >
      {hue != null && <span className="swatch" aria-hidden="true" />}
      {label && <span className="chip-label">{label}</span>}
      <span className="chip-words" dir="auto">
        {children}
      </span>
      {onRemove && (
        <IconButton size="small" label={t('chip.remove', { name })} onPress={onRemove}>
          <X aria-hidden="true" />
        </IconButton>
      )}
    </span>
  )
}
