import { Minus, Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { changesOf, type ListChange } from './list-changes.ts'
import { VisuallyHidden } from './visually-hidden.tsx'

/** A text, or a list item by item, as a person reads it. */
export type Version = string | readonly string[]

/** One version of a field; of a list what came and went since `before`, and how much stayed. */
export function ConflictVersion({ version, before }: { version: Version; before?: Version }) {
  const { t } = useTranslation('ui')
  if (typeof version === 'string' || (version.length === 0 && !before?.length))
    return (
      <span className="conflict-version" dir="auto">
        {(typeof version === 'string' && version) || t('conflict.empty')}
      </span>
    )
  const { changes, stayed } = changesOf(typeof before === 'object' ? before : version, version)
  // Where nothing came or went, the order did.
  const shown = changes.length > 0 ? changes : version.map((text) => ({ text }))
  return (
    <ul className="conflict-version conflict-list">
      {shown.map((line, nth) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an item in words has no identity but its place
        <Line key={nth} {...line} />
      ))}
      {changes.length > 0 && stayed > 0 && (
        <li className="quiet">{t('conflict.stayed', { count: stayed })}</li>
      )}
    </ul>
  )
}

function Line({ text, mark }: ListChange) {
  const { t } = useTranslation('ui')
  if (!mark)
    return (
      <li>
        <bdi>{text}</bdi>
      </li>
    )
  const [Mark, Sign] = mark === 'added' ? (['ins', Plus] as const) : (['del', Minus] as const)
  return (
    <li data-mark={mark}>
      <Sign aria-hidden="true" />
      <VisuallyHidden elementType="span">{t(`conflict.${mark}`)} </VisuallyHidden>
      <Mark>
        <bdi>{text}</bdi>
      </Mark>
    </li>
  )
}
