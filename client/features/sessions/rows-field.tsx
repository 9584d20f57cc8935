import { Plus, X } from 'lucide-react'
import { type ReactNode, useRef } from 'react'
import { Button } from '#ui/button'
import { IconButton } from '#ui/icon-button'
import { useRowOrder } from '#ui/use-row-order'

type RowsFieldProps<Row> = {
  legend: string
  hint?: string
  rows: readonly Row[]
  rowKey: (row: Row) => string
  rowText: (row: Row, index: number) => string
  /** The button that adds a row; left out where `adder` finds what is added. */
  addLabel?: string
  adder?: ReactNode
  removeLabel: (text: string) => string
  onAdd?: () => void
  onRemove: (index: number) => void
  onMove: (from: number, to: number) => void
  children: (row: Row, index: number) => ReactNode
}

/** A list of rows of fields: added, put in order, removed. */
export function RowsField<Row>(props: RowsFieldProps<Row>) {
  const { legend, hint, rows, rowKey, rowText, addLabel, adder, removeLabel, onAdd, onRemove, onMove } = props
  const box = useRef<HTMLFieldSetElement>(null)
  const order = useRowOrder({
    items: rows,
    itemKey: rowKey,
    itemText: (row) => rowText(row, rows.indexOf(row)),
    onMove: (row, to) => onMove(rows.indexOf(row), to),
  })

  function add() {
    onAdd?.()
    // The new row is in the page after React has shown it.
    requestAnimationFrame(() => box.current?.querySelector<HTMLElement>('li:last-child input')?.focus())
  }

  function remove(index: number) {
    onRemove(index)
    requestAnimationFrame(() =>
      box.current?.querySelector<HTMLElement>('.rows-add :is(input, button)')?.focus(),
    )
  }

  return (
    <fieldset className="rows-field" ref={box}>
      <legend>{legend}</legend>
      {hint && <p className="quiet small">{hint}</p>}
      <ol className="rows">
        {rows.map((row, index) => (
          <li key={rowKey(row)} className="rows-row" {...order.row(row)}>
            {order.grip(row)}
            <div className="rows-fields">{props.children(row, index)}</div>
            <span className="rows-buttons">
              {order.buttons(row)}
              <IconButton size="small" label={removeLabel(rowText(row, index))} onPress={() => remove(index)}>
                <X aria-hidden="true" />
              </IconButton>
            </span>
          </li>
        ))}
      </ol>
      {order.announcement}
      <div className="rows-add">
        {adder ?? (
          <Button size="small" icon={<Plus aria-hidden="true" />} onPress={add}>
            {addLabel}
          </Button>
        )}
      </div>
    </fieldset>
  )
}
