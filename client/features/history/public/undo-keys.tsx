import { useTranslation } from 'react-i18next'
import { useShortcut } from '#ui/shortcuts'
import { useMayEdit } from '../../accounts/public/session.ts'
import { useOwnChanges, useRememberChanges } from '../use-own-changes.ts'

/** Ctrl Z undoes one's own last change of this window, Ctrl Shift Z and Ctrl Y do it again; never while typing. What touched many is asked first. */
export function UndoKeys() {
  const { t } = useTranslation('history')
  const mayEdit = useMayEdit()
  const { undoLast, redoLast, question } = useOwnChanges()
  useRememberChanges()
  useShortcut('mod+z', t('keys.undo'), t('keys.group'), outsideOfForms(undoLast), mayEdit)
  useShortcut('mod+shift+z', t('keys.redo'), t('keys.group'), outsideOfForms(redoLast), mayEdit)
  useShortcut('mod+y', t('keys.redo'), t('keys.group'), outsideOfForms(redoLast), mayEdit)
  return question
}

// In a form, on a button of it too, the key is expected to be about what is being written.
const outsideOfForms = (act: () => void) => () => {
  if (!document.activeElement?.closest('main form')) act()
}
