import { Link } from '@tanstack/react-router'
import { Undo2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Badge } from '#ui/badge'
import { Button } from '#ui/button'
import type { Change } from './change.ts'
import { useAskedUndo } from './use-asked-undo.tsx'
import { useHistoryWords } from './use-history-words.ts'

/** Whether a change stands, and what can be done about it. */
export function ChangeActions({ change, conferenceId }: { change: Change; conferenceId: string }) {
  const { t } = useTranslation('history')
  const words = useHistoryWords()
  const { undo, isPending, question } = useAskedUndo()
  const { undoes, isUndone, undoneBy } = change
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
          onPress={() => undo(change)}
        >
          {t(undoes ? 'undo.redo' : 'undo.do')}
        </Button>
      )}
      {question}
    </div>
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
