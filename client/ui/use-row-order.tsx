import { ChevronDown, ChevronUp, GripVertical } from 'lucide-react'
import { type DragEvent, type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react'
import { VisuallyHidden } from 'react-aria-components/VisuallyHidden'
import { useTranslation } from 'react-i18next'
import { IconButton } from './icon-button.tsx'
import './row-order.css'

type RowOrder<Item> = {
  items: readonly Item[]
  itemKey: (item: Item) => string
  itemText: (item: Item) => string
  /** Moves the item to this index of the list as it is without the item. */
  onMove: (item: Item, toIndex: number) => void
  isDisabled?: boolean
}

/**
 * Lets the rows of a table, or the items of a list with fields in them, be put in order by dragging their grip, by
 * the Up and Down buttons, or by Alt with the arrow keys. Spread `row(item)` on the row, put `grip(item)` and
 * `buttons(item)` into it, and render `announcement` once.
 */
export function useRowOrder<Item>({ items, itemKey, itemText, onMove, isDisabled = false }: RowOrder<Item>) {
  const { t } = useTranslation('ui')
  const [said, setSaid] = useState('')
  const [dragged, setDragged] = useState<string>()
  const [target, setTarget] = useState<{ key: string; isAfter: boolean }>()
  const moved = useRef<{ key: string; step: 'up' | 'down' }>(undefined)

  // React takes a moved row out and in again, and with it the focus.
  useLayoutEffect(() => {
    const last = moved.current
    moved.current = undefined
    if (!last || (document.activeElement && document.activeElement !== document.body)) return
    const row = document.querySelector(`[data-order-key="${CSS.escape(last.key)}"]`)
    const buttons = [...(row?.querySelectorAll<HTMLButtonElement>('[data-order-step] button') ?? [])]
    const usable = buttons.filter((button) => !button.disabled)
    const same = usable.find((button) => button.closest(`[data-order-step="${last.step}"]`))
    ;(same ?? usable[0])?.focus()
  })

  function move(item: Item, toIndex: number, step?: 'up' | 'down') {
    if (isDisabled || toIndex < 0 || toIndex >= items.length || items[toIndex] === item) return
    if (step) moved.current = { key: itemKey(item), step }
    setSaid(t('reorder.moved', { name: itemText(item), position: toIndex + 1, count: items.length }))
    onMove(item, toIndex)
  }

  function drop() {
    const item = items.find((candidate) => itemKey(candidate) === dragged)
    if (item && target && target.key !== dragged) {
      const rest = items.filter((candidate) => candidate !== item)
      const at = rest.findIndex((candidate) => itemKey(candidate) === target.key)
      if (at >= 0) move(item, target.isAfter ? at + 1 : at)
    }
    setDragged(undefined)
    setTarget(undefined)
  }

  function row(item: Item) {
    const key = itemKey(item)
    if (isDisabled) return {}
    return {
      'data-order-key': key,
      'data-dragging': dragged === key ? '' : undefined,
      'data-drop': target?.key === key && dragged !== key ? (target.isAfter ? 'after' : 'before') : undefined,
      onKeyDownCapture(event: KeyboardEvent) {
        if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
        event.preventDefault()
        event.stopPropagation()
        const step = event.key === 'ArrowUp' ? 'up' : 'down'
        move(item, items.indexOf(item) + (step === 'up' ? -1 : 1), step)
      },
      onDragOver(event: DragEvent) {
        if (dragged === undefined) return
        event.preventDefault()
        const box = event.currentTarget.getBoundingClientRect()
        setTarget({ key, isAfter: event.clientY > box.top + box.height / 2 })
      },
      onDrop(event: DragEvent) {
        if (dragged === undefined) return
        event.preventDefault()
        drop()
      },
    }
  }

  const grip = (item: Item) =>
    isDisabled ? null : (
      // The buttons and the keys do the same: for the pointer only.
      <span
        className="row-grip no-print"
        draggable
        aria-hidden="true"
        title={t('reorder.drag', { name: itemText(item) })}
        onDragStart={(event) => {
          event.dataTransfer.effectAllowed = 'move'
          event.dataTransfer.setData('text/plain', itemText(item))
          const whole = event.currentTarget.closest('[data-order-key]')
          if (whole) event.dataTransfer.setDragImage(whole, 12, 12)
          setDragged(itemKey(item))
        }}
        onDragEnd={() => {
          setDragged(undefined)
          setTarget(undefined)
        }}
      >
        <GripVertical aria-hidden="true" />
      </span>
    )

  const buttons = (item: Item) => {
    if (isDisabled) return null
    const index = items.indexOf(item)
    return (
      <span className="row-order no-print">
        <span data-order-step="up">
          <IconButton
            size="small"
            label={t('reorder.up', { name: itemText(item) })}
            keys="alt+ArrowUp"
            isDisabled={index === 0}
            onPress={() => move(item, index - 1, 'up')}
          >
            <ChevronUp aria-hidden="true" />
          </IconButton>
        </span>
        <span data-order-step="down">
          <IconButton
            size="small"
            label={t('reorder.down', { name: itemText(item) })}
            keys="alt+ArrowDown"
            isDisabled={index === items.length - 1}
            onPress={() => move(item, index + 1, 'down')}
          >
            <ChevronDown aria-hidden="true" />
          </IconButton>
        </span>
      </span>
    )
  }

  const announcement = <VisuallyHidden role="status">{said}</VisuallyHidden>
  return { row, grip, buttons, announcement }
}
