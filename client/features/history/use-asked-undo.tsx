import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button'
import { Dialog } from '#ui/dialog'
import type { Change } from './change.ts'
import { type Said, useUndo } from './public/use-undo.ts'
import { useHistoryWords } from './use-history-words.ts'

/** Undoes what touched one record at once; of what touched more it says how many first, in `question`. */
export function useAskedUndo() {
  const { undo, isPending } = useUndo()
  const [asked, setAsked] = useState<{ change: Change; said?: Said }>()

  /** Answers whether it was done: not when it is asked about first, nor when it is refused. */
  async function undoOrAsk(change: Change, said?: Said) {
    if (change.recordCount <= 1) return undo(change, said)
    setAsked({ change, said })
    return false
  }

  const question = asked && (
    <Question
      change={asked.change}
      onClose={() => setAsked(undefined)}
      onUndo={() => undo(asked.change, asked.said)}
    />
  )
  return { undo: undoOrAsk, isPending, question }
}

type QuestionProps = { change: Change; onClose: () => void; onUndo: () => void }

function Question({ change, onClose, onUndo }: QuestionProps) {
  const { t } = useTranslation('history')
  const words = useHistoryWords()
  const isAgain = change.undoes !== null
  return (
    <Dialog
      role="alertdialog"
      title={t(isAgain ? 'undo.askAgain' : 'undo.ask', { what: words.counted(change) })}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('restore.cancel')}</Button>
          {/* Enter after Ctrl Z is all it takes: what is undone can be done again. */}
          <Button
            autoFocus
            kind="primary"
            onPress={() => {
              onClose()
              onUndo()
            }}
          >
            {t(isAgain ? 'undo.redo' : 'undo.do')}
          </Button>
        </>
      }
    >
      {isAgain ? t('undo.touchesAgain') : t('undo.touches', { act: words.act(change.action) })}
    </Dialog>
  )
}
