import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button'
import { Notice } from '#ui/notice'
import { useFormat, useTimeZone } from '#ui/use-format'
import { dayIn } from '../../../ui/format.ts'
import type { Draft } from './draft-shelf.ts'
import type { Opened } from './opening.ts'

type DraftNoticeProps = {
  opened: Opened
  onDiscard: () => void
  onResume: (draft: Draft) => void
}

/** Says that what was typed earlier is here again, or lies ready. */
export function DraftNotice({ opened, onDiscard, onResume }: DraftNoticeProps) {
  const { t } = useTranslation('intervention-form')
  const format = useFormat()
  const zone = useTimeZone()
  const [isOver, setOver] = useState(false)
  const when = (keptAt: string) => {
    const isToday = dayIn(keptAt, zone) === dayIn(new Date().toISOString(), zone)
    const time = format.time(keptAt, 'minute')
    return isToday ? time : `${format.dayOf(keptAt, 'short')}, ${time}`
  }
  const [other] = opened.others
  if (isOver || (!opened.restoredFrom && !other)) return null
  return (
    <div className="stack entry-notices" role="status">
      {opened.restoredFrom && (
        <Notice
          tone="accent"
          title={t('draft.restored', { when: when(opened.restoredFrom) })}
          actions={
            <>
              <Button size="small" onPress={onDiscard}>
                {t('draft.discard')}
              </Button>
              <Button size="small" kind="quiet" onPress={() => setOver(true)}>
                {t('draft.understood')}
              </Button>
            </>
          }
        />
      )}
      {other && (
        <Notice
          title={t('draft.offered', {
            when: when(other.keptAt),
            what: other.values.delegation?.name ?? t('draft.nobody'),
          })}
          actions={
            <Button size="small" onPress={() => onResume(other)}>
              {t('draft.resume')}
            </Button>
          }
        />
      )}
    </div>
  )
}
