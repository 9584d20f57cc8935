import { useTranslation } from 'react-i18next'
import type { FloorEntry } from '#floor/state'
import { Badge } from '#ui/badge'
import { useFormat } from '#ui/use-format'
import { useNames } from './use-names.ts'

/** Who speaks, as what, and for whom; `isLong` says it in full, and where nobody is known. */
export function EntryWords({ entry, isLong = false }: { entry: FloorEntry; isLong?: boolean }) {
  const { t } = useTranslation(['floor', 'interventions'])
  const format = useFormat()
  const names = useNames()
  const speaker = names.speaker(entry)
  const groups = entry.groupIds.map(isLong ? names.group : names.groupCode)
  return (
    <>
      {entry.kind !== 'statement' && <Badge>{t(`interventions:kind.${entry.kind}`)}</Badge>}
      {speaker && (
        <span className="desk-speaker">
          <span dir="auto">{speaker.name}</span>
          {speaker.post && (
            <>
              {', '}
              <span className="quiet" dir="auto">
                {speaker.post}
              </span>
            </>
          )}
        </span>
      )}
      {!speaker && isLong && <span className="quiet">{t('interventions:representative')}</span>}
      {groups.length > 0 && (
        <span className="desk-behalf" dir="auto">
          {t(isLong ? 'onBehalfOf' : 'forGroups', { groups: format.list(groups) })}
        </span>
      )}
    </>
  )
}
