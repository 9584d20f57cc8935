import { Undo2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button'
import { useFormat } from '#ui/use-format'
import { useAtDesk } from '../at-desk.ts'

/** What was done here last, and the way back. */
export function LastAct() {
  const { t } = useTranslation('floor')
  const format = useFormat()
  const { last, undo } = useAtDesk()
  return (
    <p className="desk-last no-print">
      <span className="desk-last-words">
        {last ? (
          <>
            <time className="quiet" dateTime={last.at}>
              {format.time(last.at)}
            </time>{' '}
            <span dir="auto">{last.words}</span>
          </>
        ) : (
          <span className="quiet">{t('last.none')}</span>
        )}
      </span>
      <Button
        kind="quiet"
        size="small"
        keys="u"
        icon={<Undo2 className="turns" aria-hidden="true" />}
        onPress={undo}
      >
        {t('actions.undo')}
      </Button>
    </p>
  )
}
