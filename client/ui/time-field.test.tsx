import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { expect, it, vi } from 'vitest'
import { Dialog } from './dialog.tsx'
import { TimeField } from './time-field.tsx'

function Clock() {
  const [value, setValue] = useState<string | null | undefined>('09:00:00')
  return (
    <>
      <TimeField label="Start" value={value} onChange={setValue} now={() => '14:03:59'} />
      <output>{String(value)}</output>
    </>
  )
}

const field = () => screen.getByRole('textbox', { name: 'Start' })
const value = () => screen.getByRole('status').textContent

async function typeAndLeave(text: string) {
  await userEvent.clear(field())
  if (text) await userEvent.type(field(), text)
  await userEvent.tab()
}

it('makes what was typed canonical when it is left', async () => {
  render(<Clock />)
  await typeAndLeave('905')
  expect([field(), value()]).toMatchObject([{ value: '09:05:00' }, '09:05:00'])
})

it('understands "now", and has a button for it', async () => {
  render(<Clock />)
  await typeAndLeave('now')
  expect(value()).toBe('14:03:59')
  await typeAndLeave('10.42')
  await userEvent.click(screen.getByRole('button', { name: 'Now' }))
  expect(value()).toBe('14:03:59')
})

it('keeps what is no time, says why in words, and gives no value', async () => {
  render(<Clock />)
  await typeAndLeave('25:00')
  expect([field(), value()]).toMatchObject([{ value: '25:00' }, 'undefined'])
  expect(screen.getByText('The hour goes from 0 to 23.')).toBeTruthy()
  await typeAndLeave('')
  expect(value()).toBe('null')
  await typeAndLeave('23:00')
  expect(value()).toBe('23:00:00')
  expect(screen.queryByText('The hour goes from 0 to 23.')).toBeNull()
})

it('may be emptied', async () => {
  render(<Clock />)
  await typeAndLeave('')
  expect(value()).toBe('null')
})

it('leaves Escape to the dialog that it stands in', async () => {
  const close = vi.fn()
  render(
    <Dialog title="Times" isOpen onClose={close}>
      <Clock />
    </Dialog>,
  )
  await userEvent.click(field())
  await userEvent.keyboard('{Escape}')
  expect(close).toHaveBeenCalledTimes(1)
})
