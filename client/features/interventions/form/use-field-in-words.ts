import { useTranslation } from 'react-i18next'
import { useFormat } from '#ui/use-format'
import type { Version } from '../../../ui/conflict-version.tsx'
import { useEntry } from './form-context.ts'
import type { FieldName } from './names.ts'
import type { FormValues } from './values.ts'

/** What stands in a field, as a person reads it: plain text, whatever is in it, and lists item by item. */
export function useFieldInWords() {
  const { t, i18n } = useTranslation('intervention-form')
  const format = useFormat()
  const { sessions } = useEntry()
  const called = ({ name, names }: { name: string; names: Record<string, string> }) =>
    names[i18n.language] ?? name
  const joined = (parts: readonly (string | null)[], by = ' · ') => parts.filter(Boolean).join(by)

  return (name: FieldName, values: FormValues): Version => {
    switch (name) {
      case 'sessionId':
        return sessions.find(({ id }) => id === values.sessionId)?.title ?? ''
      case 'agendaItemId':
        return (
          sessions.flatMap(({ agendaItems }) => agendaItems).find(({ id }) => id === values.agendaItemId)
            ?.title ?? ''
        )
      case 'delegation':
        return values.delegation?.name ?? ''
      case 'speaker':
        return values.speaker?.id ? values.speaker.name : t('speaker.unknown')
      case 'groups':
        return values.groups.map(called)
      case 'kind':
        return t(`kind.${values.kind}`)
      case 'status':
        return t(`status.${values.status}`)
      case 'reviewState':
        return t(`review.${values.reviewState}`)
      case 'repliesTo': {
        const answered = values.repliesTo
        return answered
          ? joined([answered.delegation.name, answered.startedAt && format.time(answered.startedAt)])
          : ''
      }
      case 'start':
      case 'end':
        return joined([values[name].text, values[name].day && format.day(values[name].day)])
      case 'language':
        return values.language ? format.language(values.language) : ''
      case 'themes':
        return values.themes.map(({ theme, stance, passage }) =>
          joined([called(theme), stance && t(`themes.stances.${stance}`), passage && `“${passage}”`]),
        )
      case 'texts':
        return values.texts.map(({ kind, language, body }) =>
          joined([t(`texts.kinds.${kind}`), language && format.language(language), body]),
        )
      case 'citations':
        return values.citations.map(({ source, says }) => joined([source.title, says]))
      default:
        return values[name]
    }
  }
}
