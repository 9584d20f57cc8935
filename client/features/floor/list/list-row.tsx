import { type DragEvent, type KeyboardEvent, memo, type ReactNode, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { FloorEntry } from '#floor/state'
import { Badge } from '#ui/badge'
import { NamePlate } from '../../delegations/public/name-plate.tsx'
import { EntryWords } from '../entry-words.tsx'
import { useNames } from '../use-names.ts'

/** How a row is put in order; the latest of it is asked when something happens to a row. */
export type Ordering = {
  row: (entry: FloorEntry) => {
    'data-dragging'?: string
    'data-drop'?: string
    onKeyDownCapture?: (event: KeyboardEvent) => void
    onDragOver?: (event: DragEvent) => void
    onDrop?: (event: DragEvent) => void
  }
  grip: (entry: FloorEntry) => ReactNode
}

type ListRowProps = {
  entry: FloorEntry
  /** Its place in the list; null for who does not speak. */
  rank: number | null
  isChosen: boolean
  allotted: string
  onChoose: (id: string) => void
  ordering: RefObject<Ordering>
  isDragged: boolean
  drop: string | undefined
}

/** A row of the list; drawn anew only when it is another, so that a long list stays quick. */
export const ListRow = memo(function ListRow(props: ListRowProps) {
  const { entry, rank, isChosen, allotted, onChoose, ordering, isDragged, drop } = props
  const { t } = useTranslation('interventions')
  const names = useNames()
  const isListed = rank !== null
  const now = () => (isListed ? ordering.current.row(entry) : {})
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list hears the keys
    <div
      className="desk-row"
      role="option"
      aria-selected={isChosen}
      tabIndex={isChosen ? 0 : -1}
      data-entry={entry.id}
      data-order-key={isListed ? entry.id : undefined}
      data-dragging={isDragged ? '' : undefined}
      data-drop={drop}
      data-out={isListed ? undefined : ''}
      onKeyDownCapture={(event) => now().onKeyDownCapture?.(event)}
      onDragOver={(event) => now().onDragOver?.(event)}
      onDrop={(event) => now().onDrop?.(event)}
      onClick={() => onChoose(entry.id)}
      onFocus={() => onChoose(entry.id)}
    >
      <span className="desk-row-grip">{isListed && ordering.current.grip(entry)}</span>
      <span className="desk-row-rank figure">{rank ?? '–'}</span>
      <NamePlate {...names.plate(entry.delegationId)} />
      <span className="desk-row-words">
        {!isListed && <Badge>{t(`status.${entry.status}`)}</Badge>}
        <EntryWords entry={entry} />
      </span>
      <span className="desk-row-time figure quiet">{allotted}</span>
    </div>
  )
})
