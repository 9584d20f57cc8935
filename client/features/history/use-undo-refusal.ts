import { useTranslation } from 'react-i18next'
import { useFormat } from '#ui/use-format'
import { ApiError } from '../../http/errors.ts'
import { useRefusal } from '../../http/use-refusal.ts'
import { useHistoryWords } from './use-history-words.ts'

const camel = (column: string) => column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())

/** Says why a change could not be undone, or a record not restored. */
export function useUndoRefusal() {
  const { t } = useTranslation('history')
  const words = useHistoryWords()
  const format = useFormat()
  const inWords = useRefusal()

  return (error: unknown): string => {
    if (!(error instanceof ApiError)) return inWords(error)
    const paths = error.issues.map(({ path }) => path)
    switch (error.code) {
      case 'changed-since': {
        // `intervention/<id>.speaker_name`
        const columns = paths.flatMap((path) => path.split('.')[1] ?? [])
        const fields = [...new Set(columns.map((column) => words.field(camel(column))))]
        return fields.length > 0
          ? t('refused.changedSince', { fields: format.list(fields) })
          : t('refused.changedSinceSomewhere')
      }
      case 'hidden': {
        const types = [...new Set(paths.map((path) => words.type(path.split('/')[0]!)))]
        return t('refused.hidden', { what: format.list(types) })
      }
      case 'final':
        return t('refused.final')
      case 'undone':
        return t('refused.undone')
      case 'nothing-to-undo':
        return t('refused.nothing')
      case 'in-use':
        return t('refused.inUse')
      default:
        return inWords(error)
    }
  }
}
