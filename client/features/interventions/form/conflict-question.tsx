import { useTranslation } from 'react-i18next'
import { ConflictDialog } from '#ui/conflict-dialog'
import { useFormat } from '#ui/use-format'
import { bothInWords } from '../../../http/conflict.ts'
import { conflictsOf } from './conflict.ts'
import { useEntry } from './form-context.ts'
import { isList, listOf } from './lists.ts'
import { type BodyName, fieldOf } from './names.ts'
import { bodyFor, bodyOfRecord, valuesFor } from './transport.ts'
import { useFieldInWords } from './use-field-in-words.ts'
import type { Intervention } from './values.ts'

type ConflictQuestionProps = {
  base: Intervention
  conflict: {
    current: Intervention
    resolve: (mine: ReadonlySet<string>, both: ReadonlySet<string>) => void
    dismiss: () => void
  }
}

/** Both versions of each field that two people changed; what only one of them changed holds by itself. */
export function ConflictQuestion({ base, conflict }: ConflictQuestionProps) {
  const { t } = useTranslation('intervention-form')
  const { form, reading } = useEntry()
  const format = useFormat()
  const inWords = useFieldInWords()
  const { current, resolve, dismiss } = conflict
  const typed = form.getValues()
  const saved = valuesFor(current, reading)
  const opened = valuesFor(base, reading)
  const bodies = [
    bodyOfRecord(base, reading),
    bodyFor(typed, reading),
    bodyOfRecord(current, reading),
  ] as const
  const both = (name: BodyName) =>
    bothInWords(
      name,
      bodies.map((body) => body[name]),
      (value) =>
        inWords(fieldOf[name], { ...typed, ...(isList(name) && listOf(name, value, [typed, saved])) }),
    )
  return (
    <ConflictDialog
      lead={t('conflict.lead', {
        day: format.dayOf(current.updatedAt),
        time: format.time(current.updatedAt),
      })}
      fields={conflictsOf(...bodies).map((name) => ({
        name,
        label: t(`fields.${name}`),
        mine: inWords(fieldOf[name], typed),
        theirs: inWords(fieldOf[name], saved),
        before: inWords(fieldOf[name], opened),
        both: both(name),
      }))}
      onResolve={resolve}
      onClose={dismiss}
    />
  )
}
