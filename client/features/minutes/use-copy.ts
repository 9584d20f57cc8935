import { useTranslation } from 'react-i18next'
import { toast } from '../../ui/toast-queue.ts'

/** Copies plain text and says so, or says what to do where the browser refuses. */
export function useCopy() {
  const { t } = useTranslation('minutes')
  return async (text: string, done: string) => {
    if (await copied(text)) toast(done)
    else toast(t('notCopied'), { tone: 'refused' })
  }
}

async function copied(text: string): Promise<boolean> {
  // Browsers have no clipboard where the page came by plain http from another machine.
  if (!navigator.clipboard) return copiedFromField(text)
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copiedFromField(text)
  }
}

function copiedFromField(text: string): boolean {
  const focused = document.activeElement
  const field = document.createElement('textarea')
  field.value = text
  field.readOnly = true
  field.style.position = 'fixed'
  field.style.opacity = '0'
  document.body.append(field)
  field.select()
  try {
    return document.execCommand('copy')
  } catch {
    return false
  } finally {
    field.remove()
    if (focused instanceof HTMLElement) focused.focus()
  }
}
