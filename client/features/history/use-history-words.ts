import { useTranslation } from 'react-i18next'
import { useFormat } from '#ui/use-format'
import { useRulesText } from '../floor/public/rules-words.ts'
import { type Change, isRecord, type RecordReference, type RowChange } from './change.ts'
import { kindOf, readable } from './values.ts'

type Names = Readonly<Record<string, string>>

/** Acts, records, fields and values of the history in the reader's language; times in the zone of the screen. */
export function useHistoryWords() {
  const { t, i18n } = useTranslation('history')
  const format = useFormat()
  const rulesText = useRulesText()

  const moment = (instant: string) => `${format.dayOf(instant, 'short')}, ${format.time(instant)}`
  const act = (action: string) => t(`action.${action}`, { defaultValue: readable(action) })
  const type = (name: string) => t(`type.${name}`, { defaultValue: readable(name) })
  const field = (name: string) => t(`field.${name}`, { defaultValue: readable(name) })
  const nameOf = ({ name }: Pick<RecordReference, 'name'>) => name ?? t('line.unnamed')

  /** "Intervention changed: Cuba" */
  const what = ({ action, records, recordCount }: Pick<Change, 'action' | 'records' | 'recordCount'>) => {
    if (!records[0]) return act(action)
    const more = recordCount - 1
    const others = more > 0 ? ` ${t('line.records', { count: more, number: format.number(more) })}` : ''
    return `${act(action)}: ${nameOf(records[0])}${others}`
  }

  /** "5,000 interventions and 2 persons" */
  const counted = ({ counts }: Pick<Change, 'counts'>) =>
    format.list(counts.map(({ type, count }) => t(`count.${type}`, { count, number: format.number(count) })))

  const who = ({ account }: Pick<Change, 'account'>) => account?.name ?? t('program')

  function one(name: string, value: unknown, names: Names): string {
    if (typeof value === 'boolean') return t(value ? 'fields.yes' : 'fields.no')
    if (typeof value === 'number')
      return kindOf(name) === 'seconds' ? format.duration(value) : format.number(value)
    if (typeof value !== 'string') return JSON.stringify(value)
    const isTime = !Number.isNaN(Date.parse(value))
    switch (kindOf(name)) {
      case 'choice':
        return t(`value.${value}`, { defaultValue: readable(value) })
      case 'day':
        return isTime ? format.day(value.slice(0, 10), 'short') : value
      case 'instant':
        return isTime ? moment(value) : value
      case 'language':
        return format.language(value)
      case 'id':
        return names[value] ?? t('fields.unknownId')
      default:
        return value
    }
  }

  /** A value as text; nothing when there is none. */
  function value(name: string, given: unknown, names: Names): string | null {
    if (kindOf(name) === 'rules') return rulesText(given, (id) => names[id])
    if (given === null || given === undefined || given === '') return null
    if (!Array.isArray(given)) return one(name, given, names)
    return given.length === 0 ? null : format.list(given.map((item) => one(name, item, names)))
  }

  /** "Theme: Sovereignty", "Text: French" */
  function part(row: Pick<RowChange, 'part' | 'about' | 'record'>, names: Names) {
    const label = t(`part.${row.part}`, { defaultValue: readable(row.part) })
    if (isRecord(row) || row.about === null) return label
    const isLanguage = row.part.endsWith('_name') || row.part.endsWith('_text')
    const isTimed = row.part === 'session_suspension' || row.part === 'floor_act'
    const isTime = isTimed && !Number.isNaN(Date.parse(row.about))
    const about = isLanguage
      ? format.language(row.about)
      : isTime
        ? moment(row.about)
        : (names[row.about] ?? row.about)
    return `${label}: ${about}`
  }

  return { act, type, field, what, counted, who, nameOf, value, part, moment, language: i18n.language }
}
