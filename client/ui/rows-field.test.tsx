import { fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { expect, it } from 'vitest'
import { RowsField } from './rows-field.tsx'

function Items() {
  const [rows, setRows] = useState<number[]>([])
  return (
    <RowsField
      legend="Agenda"
      rows={rows}
      rowKey={String}
      rowText={(row) => `Item ${row}`}
      addLabel="Add an item"
      removeLabel={(text) => `Remove ${text}`}
      onAdd={() => setRows((before) => [...before, before.length + 1])}
      onRemove={(index) => setRows((before) => before.filter((_, at) => at !== index))}
    >
      {(row) => <input aria-label={`Item ${row}`} />}
    </RowsField>
  )
}

it('has the focus in a new row before the next key, and where rows are added after one is removed', () => {
  render(<Items />)
  const add = screen.getByRole('button', { name: 'Add an item' })
  for (const row of [1, 2]) {
    fireEvent.click(add)
    expect(screen.getByRole('textbox', { name: `Item ${row}` })).toBe(document.activeElement)
  }
  fireEvent.click(screen.getByRole('button', { name: 'Remove Item 2' }))
  expect(document.activeElement).toBe(add)
})
