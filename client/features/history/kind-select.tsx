import { useTranslation } from 'react-i18next'
import type { RecordType } from '#contract/history'
import { Select } from '#ui/select'
import { isShared } from './address.ts'
import { useHistoryWords } from './use-history-words.ts'

type KindSelectProps = {
  kinds: readonly RecordType[]
  value: RecordType | undefined
  onChange: (kind: RecordType | undefined) => void
}

/** Which kind of record; those that belong to no conference say so. */
export function KindSelect({ kinds, value, onChange }: KindSelectProps) {
  const { t } = useTranslation('history')
  const words = useHistoryWords()
  return (
    <Select
      label={t('filters.kind')}
      value={value ?? 'any'}
      onChange={(kind) => onChange(kind === 'any' ? undefined : (kind as RecordType))}
      options={[
        { value: 'any', label: t('filters.all') },
        ...kinds.map((kind) => ({
          value: kind,
          label: words.type(kind),
          detail: isShared(kind) ? t('filters.sharedDetail') : undefined,
        })),
      ]}
    />
  )
}
