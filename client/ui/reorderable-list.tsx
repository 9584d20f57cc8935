import { ChevronDown, ChevronUp, GripVertical } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { GridList, GridListItem } from 'react-aria-components/GridList'
import { useDragAndDrop } from 'react-aria-components/useDragAndDrop'
import { useTranslation } from 'react-i18next'
import { IconButton } from './icon-button.tsx'
import { VisuallyHidden } from './visually-hidden.tsx'
import './tree.css'

type ReorderableListProps<Item> = {
  label: string
  items: readonly Item[]
  itemKey: (item: Item) => string
  itemText: (item: Item) => string
  renderItem?: (item: Item) => ReactNode
  /** Moves the item to this index of the list as it is without the item. */
  onMove: (item: Item, toIndex: number) => void
  isDisabled?: boolean
  hasNumbers?: boolean
}

/** A list put in order by dragging, or by the Up and Down buttons, or by Alt with the arrow keys. */
export function ReorderableList<Item>(props: ReorderableListProps<Item>) {
  const {
    label,
    items,
    itemKey,
    itemText,
    renderItem,
    onMove,
    isDisabled = false,
    hasNumbers = false,
  } = props
  const { t } = useTranslation('ui')
  const [said, setSaid] = useState('')

  function move(item: Item, toIndex: number) {
    if (toIndex < 0 || toIndex >= items.length) return
    setSaid(t('reorder.moved', { name: itemText(item), position: toIndex + 1, count: items.length }))
    onMove(item, toIndex)
  }

  const { dragAndDropHooks } = useDragAndDrop({
    isDisabled,
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': String(key) })),
    onReorder({ keys, target }) {
      const [key] = keys
      const item = items.find((candidate) => itemKey(candidate) === key)
      if (!item) return
      const rest = items.filter((candidate) => candidate !== item)
      const at = rest.findIndex((candidate) => itemKey(candidate) === target.key)
      move(item, target.dropPosition === 'before' ? at : at + 1)
    },
  })

  function onKeyDown(event: KeyboardEvent) {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') || isDisabled) return
    const key = (event.target as Element).closest('[data-key]')?.getAttribute('data-key')
    const index = items.findIndex((item) => itemKey(item) === key)
    if (index < 0) return
    event.preventDefault()
    event.stopPropagation()
    move(items[index]!, event.key === 'ArrowUp' ? index - 1 : index + 1)
  }

  return (
    <div onKeyDownCapture={onKeyDown} role="presentation">
      <GridList
        aria-label={label}
        className="reorder"
        items={items as Item[]}
        dragAndDropHooks={dragAndDropHooks}
      >
        {items.map((item, index) => (
          <GridListItem
            key={itemKey(item)}
            id={itemKey(item)}
            textValue={itemText(item)}
            className="reorder-item"
          >
            {!isDisabled && (
              <Button
                slot="drag"
                className="reorder-grip"
                aria-label={t('reorder.drag', { name: itemText(item) })}
              >
                <GripVertical aria-hidden="true" />
              </Button>
            )}
            {hasNumbers && <span className="reorder-number figure">{index + 1}</span>}
            <span className="reorder-words">{renderItem?.(item) ?? itemText(item)}</span>
            {!isDisabled && (
              <>
                <IconButton
                  size="small"
                  label={t('reorder.up', { name: itemText(item) })}
                  keys="alt+ArrowUp"
                  isDisabled={index === 0}
                  onPress={() => move(item, index - 1)}
                >
                  <ChevronUp aria-hidden="true" />
                </IconButton>
                <IconButton
                  size="small"
                  label={t('reorder.down', { name: itemText(item) })}
                  keys="alt+ArrowDown"
                  isDisabled={index === items.length - 1}
                  onPress={() => move(item, index + 1)}
                >
                  <ChevronDown aria-hidden="true" />
                </IconButton>
              </>
            )}
          </GridListItem>
        ))}
      </GridList>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </div>
  )
}
