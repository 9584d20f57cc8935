import { useTranslation } from 'react-i18next'
import { useFormat } from '#ui/use-format'
import type { Lane, Said } from './timeline.ts'

/** What one intervention is called: who, in which session, when, of what kind and how long. */
export function useSaidName() {
  const { t } = useTranslation('pictures')
  const { t: ti } = useTranslation('interventions')
  const format = useFormat()
  return (said: Said, { span }: Lane, place: number) =>
    [
      said.delegation.name,
      said.speakerName,
      ti(`kind.${said.kind}`),
      span.session!.title,
      said.startedAt ? format.time(said.startedAt) : t('timeline.nth', { nth: format.number(place + 1) }),
      said.durationSeconds === null
        ? t('timeline.lengthUnknown')
        : format.durationInWords(said.durationSeconds),
    ]
      .filter(Boolean)
      .join(' · ')
}
