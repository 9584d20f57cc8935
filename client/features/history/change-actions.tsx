import { Link } from '@tanstack/react-router'
import { Undo2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Badge } from '#ui/badge'
import { Button } from '#ui/button'
import { Dialog } from '#ui/dialog'
import { useFormat } from '#ui/use-format'
import type { Change } from './change.ts'
import { useHistoryWords } from './use-history-words.ts'
import { useUndo } from './use-undo.ts'

/** Whether a change stands, and what can be done about it. */
export function ChangeActions({ change, conferenceId }: { change: Change; conferenceId: string }) {
  const { t } = useTranslation('history')
  const words = useHistoryWords()
  const { undo, isPending } = useUndo()
  const [isAsking, setAsking] = useState(false)
  const { undoes, isUndone, undoneBy, recordCount } = change
  return (
    <div className="change-actions">
      {undoes && (
        <SeeChange id={undoes} conferenceId={conferenceId}>
          {t('line.seeUndone')}
        </SeeChange>
      )}
      {isUndone && (
        <>
          {undoneBy && (
            <SeeChange id={undoneBy.id} conferenceId={conferenceId}>
              {t('line.seeUndoing')}
            </SeeChange>
          )}
          <Badge icon={<Undo2 aria-hidden="true" />}>
            {undoneBy ? t('line.undoneBy', { name: undoneBy.name ?? t('program') }) : t('line.undone')}
          </Badge>
        </>
      )}
      {!isUndone && (
        <Button
          size="small"
          isPending={isPending}
          aria-label={t(undoes ? 'undo.redoNamed' : 'undo.named', { what: words.what(change) })}
          onPress={() => (recordCount > 1 ? setAsking(true) : undo(change))}
        >
          {t(undoes ? 'undo.redo' : 'undo.do')}
        </Button>
      )}
      <AskFirst
        change={change}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        onUndo={() => undo(change)}
      />
    </div>
  )
}

type AskFirstProps = { change: Change; isOpen: boolean; onClose: () => void; onUndo: () => void }

/** What touches many records says how many before it does. */
function AskFirst({ change, isOpen, onClose, onUndo }: AskFirstProps) {
  const { t } = useTranslation('history')
  const format = useFormat()
  const words = useHistoryWords()
  const { recordCount, undoes } = change
  return (
    <Dialog
      role="alertdialog"
      title={t(undoes ? 'undo.askAgain' : 'undo.ask', { what: words.act(change.action) })}
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <>
          <Button autoFocus onPress={onClose}>
            {t('restore.cancel')}
          </Button>
          <Button
            kind="primary"
            onPress={() => {
              onClose()
              onUndo()
            }}
          >
            {t(undoes ? 'undo.redo' : 'undo.do')}
          </Button>
        </>
      }
    >
      {t('undo.touches', { count: recordCount, number: format.number(recordCount) })}
    </Dialog>
  )
}

type SeeChangeProps = { id: string; conferenceId: string; children: string }

function SeeChange({ id, conferenceId, children }: SeeChangeProps) {
  return (
    <Link
      to="/conferences/$conferenceId/activity"
      params={{ conferenceId }}
      search={{ open: id }}
      className="small no-print"
    >
      {children}
    </Link>
  )
}
