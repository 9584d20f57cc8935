import { Plus, X } from 'lucide-react'
import { type ReactNode, useRef } from 'react'
import { flushSync } from 'react-dom'
import { Button } from './button.tsx'
import { IconButton } from './icon-button.tsx'
import { useRowOrder } from './use-row-order.tsx'
import './rows-field.css'

type RowsFieldProps<Row> = {
  legend: string
  hint?: ReactNode
  error?: string | undefined
  rows: readonly Row[]
  rowKey: (row: Row) => string
  rowText: (row: Row, index: number) => string
  /** The button that adds a row; left out where `adder` finds what is added. */
  addLabel?: string
  adder?: ReactNode
  removeLabel: (text: string) => string
  onAdd?: () => void
  onRemove: (index: number) => void
  /** Left out where the rows have an order of their own. */
  onMove?: (from: number, to: number) => void
  children: (row: Row, index: number) => ReactNode
}

/** A list of rows of fields: added, put in order where it is theirs to say, removed. */
export function RowsField<Row>(props: RowsFieldProps<Row>) {
  const {
    legend,
    hint,
    error,
    rows,
    rowKey,
    rowText,
    addLabel,
    adder,
    removeLabel,
    onAdd,
    onRemove,
    onMove,
  } = props
  const box = useRef<HTMLFieldSetElement>(null)
  const order = useRowOrder({
    items: rows,
    itemKey: rowKey,
    itemText: (row) => rowText(row, rows.indexOf(row)),
    onMove: (row, to) => onMove?.(rows.indexOf(row), to),
    isDisabled: !onMove,
  })

  // In the page before the next key is heard: who types on at once types into the new row.
  function add() {
    flushSync(() => onAdd?.())
    box.current?.querySelector<HTMLElement>('li:last-child :is(input, .input)')?.focus()
  }

  function remove(index: number) {
    flushSync(() => onRemove(index))
    box.current?.querySelector<HTMLElement>('.rows-add :is(input, button)')?.focus()
  }

  return (
    <fieldset className="rows-field" ref={box}>
      <legend>{legend}</legend>
      {hint && <p className="quiet small">{hint}</p>}
      {error && (
        <p className="field-error" role="alert">
          {error}
        </p>
      )}
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
