import { X } from 'lucide-react'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from './icon-button.tsx'
import './overlay.css'

type SplitProps = { children: ReactNode; panel?: ReactNode }

/** A list with, when something is open, its panel beside it; on a small screen the panel takes the place. */
export function Split({ children, panel }: SplitProps) {
  return (
    <div className="split" data-open={panel ? '' : undefined}>
      <div className="split-list">{children}</div>
      {panel}
    </div>
  )
}

type PanelProps = {
  title: ReactNode
  onClose: () => void
  children: ReactNode
  foot?: ReactNode
  /** Buttons beside the title. */
  actions?: ReactNode
}

/**
 * What is open beside a list. It takes the focus, Escape closes it, and the focus goes back where it was; to the
 * heading of the screen when that is gone.
 */
export function Panel({ title, onClose, children, foot, actions }: PanelProps) {
  const { t } = useTranslation('ui')
  const id = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    const before = document.activeElement
    const panel = heading.current?.closest('.panel')
    if (!panel?.contains(before)) heading.current?.focus()
    return () => {
      if (before instanceof HTMLElement && before !== document.body && before.isConnected) before.focus()
      else if (document.activeElement === document.body)
        document.querySelector<HTMLElement>('[data-page-heading]')?.focus()
    }
  }, [])
  return (
    <aside
      className="panel"
      aria-labelledby={id}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onClose()
      }}
    >
      <div className="panel-head">
        <h2 id={id} ref={heading} tabIndex={-1}>
          {title}
        </h2>
        {actions}
        <IconButton label={t('dialog.close')} keys="Escape" onPress={onClose}>
          <X aria-hidden="true" />
        </IconButton>
      </div>
      <div className="panel-body">{children}</div>
      {foot && <div className="panel-foot">{foot}</div>}
    </aside>
  )
}
