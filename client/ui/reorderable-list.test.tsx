import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { expect, it } from 'vitest'
import { ReorderableList } from './reorderable-list.tsx'

function Letters() {
  const [items, setItems] = useState(['A', 'B', 'C'])
  return (
    <ReorderableList
      label="Letters"
      items={items}
      itemKey={(item) => item}
      itemText={(item) => item}
      onMove={(item, toIndex) =>
        setItems(items.filter((other) => other !== item).toSpliced(toIndex, 0, item))
      }
    />
  )
}

const order = () => screen.getAllByRole('row').map((row) => row.querySelector('.reorder-words')?.textContent)

it('moves by its buttons and says where the item is now', async () => {
  render(<Letters />)
  await userEvent.click(screen.getByRole('button', { name: 'Move A down' }))
  expect([order(), screen.getByRole('status').textContent]).toEqual([['B', 'A', 'C'], 'A is now 2 of 3'])
})

it('moves by Alt with the arrow keys, and not beyond its ends', async () => {
  render(<Letters />)
  await userEvent.click(screen.getByRole('row', { name: 'C' }))
  await userEvent.keyboard('{Alt>}{ArrowUp}{ArrowUp}{ArrowUp}{/Alt}')
  expect(order()).toEqual(['C', 'A', 'B'])
})

it('cannot move the first up or the last down', () => {
  render(<Letters />)
  const disabled = screen.getAllByRole('button').filter((button) => button.hasAttribute('disabled'))
  expect(disabled.map((button) => button.getAttribute('aria-label'))).toEqual(['Move A up', 'Move C down'])
})
