import { EllipsisVertical } from 'lucide-react'
import { Menu } from '#ui/menu'
import { type OfRecord, useHistoryEntry } from './history-link.tsx'

type RecordMenuProps = OfRecord & {
  /** Says of which record it is. */
  label: string
  size?: 'small' | 'medium'
  hide: { label: string; detail?: string; onAction: () => void }
}

/** What is done with a record beside editing it: who changed it, and hiding it. For editors only. */
export function RecordMenu({ label, size, hide, ...record }: RecordMenuProps) {
  const history = useHistoryEntry()
  return (
    <Menu
      label={label}
      size={size}
      isIconOnly
      groups={[
        { id: 'history', entries: [history(record)] },
        { id: 'hide', entries: [{ id: 'hide', kind: 'danger', ...hide }] },
      ]}
    >
      <EllipsisVertical aria-hidden="true" />
    </Menu>
  )
}
