import { useTranslation } from 'react-i18next'
import { TextChange, WholeText } from './text-change.tsx'
import { useHistoryWords } from './use-history-words.ts'
import { isLong, kindOf } from './values.ts'

type Names = Readonly<Record<string, string>>
type Pair = { name: string; before: unknown; after: unknown }

type FieldTableProps = {
  caption: string
  fields: readonly Pair[]
  act: 'added' | 'changed' | 'removed'
  names: Names
  /** What the two columns are called where they are not before and after. */
  heads?: [string, string]
}

/** Fields with what they were and what they are; for what came or went whole, the one value there is. */
export function FieldTable({ caption, fields, act, names, heads }: FieldTableProps) {
  const { t } = useTranslation('history')
  const words = useHistoryWords()
  const columns =
    act === 'changed'
      ? (heads ?? [t('fields.before'), t('fields.after')])
      : [t(act === 'added' ? 'fields.is' : 'fields.was')]
  return (
    <table className="field-table" data-act={act}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('fields.field')}</th>
          {columns.map((column) => (
            <th scope="col" key={column}>
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {fields.map((field) => (
          <tr key={field.name}>
            <th scope="row">{words.field(field.name)}</th>
            <Values field={field} act={act} names={names} />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Values({ field, act, names }: Pick<FieldTableProps, 'act' | 'names'> & { field: Pair }) {
  const { t } = useTranslation('history')
  const words = useHistoryWords()
  const { before, after, name } = field
  if (name === 'position' && typeof before === 'number' && typeof after === 'number')
    return <td colSpan={2}>{t(after > before ? 'fields.later' : 'fields.earlier')}</td>
  const isTheirs = kindOf(name) === 'theirs'
  const isRules = kindOf(name) === 'rules'
  if (act !== 'changed')
    return (
      <td>
        <Value name={name} value={act === 'added' ? after : before} names={names} />
      </td>
    )
  if (isRules)
    return (
      <td colSpan={2}>
        <TextChange
          before={words.value(name, before, names) ?? ''}
          after={words.value(name, after, names) ?? ''}
        />
      </td>
    )
  if (
    isTheirs &&
    typeof before === 'string' &&
    typeof after === 'string' &&
    (isLong(before) || isLong(after))
  )
    return (
      <td colSpan={2}>
        <TextChange before={before} after={after} />
      </td>
    )
  return (
    <>
      <td data-was="">
        <Value name={name} value={before} names={names} />
      </td>
      <td>
        <Value name={name} value={after} names={names} />
      </td>
    </>
  )
}

function Value({ name, value, names }: { name: string; value: unknown; names: Names }) {
  const { t } = useTranslation('history')
  const words = useHistoryWords()
  const text = words.value(name, value, names)
  if (text === null) return <span className="quiet">{t('fields.empty')}</span>
  if (isLong(text)) return <WholeText text={text} />
  return <bdi className={kindOf(name) === 'theirs' ? undefined : 'figure'}>{text}</bdi>
}
