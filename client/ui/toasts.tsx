import { X } from 'lucide-react'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './button.tsx'
import { IconButton } from './icon-button.tsx'
import { dismissToast, type ToastMessage, toastStore } from './toast-queue.ts'
import { Working } from './working.tsx'
import './notice.css'

// Long enough to read and to reach Undo by keyboard; a refusal stays until it is dismissed.
const shownMs = { plain: 6_000, withAction: 15_000 }

/** The place where `toast(…)` speaks; once per page. */
export function Toasts() {
  const { t } = useTranslation('ui')
  const messages = useSyncExternalStore(toastStore.subscribe, toastStore.read)
  const [isHeld, setHeld] = useState(false)
  return (
    <section aria-label={t('toasts.region')}>
      <ol
        className="toasts"
        aria-live="polite"
        onPointerEnter={() => setHeld(true)}
        onPointerLeave={() => setHeld(false)}
        onFocus={() => setHeld(true)}
        onBlur={() => setHeld(false)}
      >
        {messages.map((message) => (
          <Toast key={message.id} message={message} isHeld={isHeld} />
        ))}
      </ol>
    </section>
  )
}

function Toast({ message, isHeld }: { message: ToastMessage; isHeld: boolean }) {
  const { t } = useTranslation('ui')
  const { id, text, tone, action, isWorking = false } = message
  useEffect(() => {
    if (isHeld || isWorking || tone === 'refused') return
    const timer = setTimeout(() => dismissToast(id), action ? shownMs.withAction : shownMs.plain)
    return () => clearTimeout(timer)
  }, [id, tone, action, isHeld, isWorking])
  if (isWorking)
    return (
      <li className="toast" data-working="">
        <Working>{text}</Working>
      </li>
    )
  return (
    <li className="toast" data-tone={tone}>
      <span className="toast-words">{text}</span>
      {action && (
        <Button
          size="small"
          onPress={() => {
            dismissToast(id)
            action.onPress()
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton size="small" label={t('toasts.dismiss')} onPress={() => dismissToast(id)}>
        <X aria-hidden="true" />
      </IconButton>
    </li>
  )
}
