import { zodResolver } from '@hookform/resolvers/zod'
import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useForm } from 'react-hook-form'
import { expect, it, vi } from 'vitest'
import { z } from 'zod'
import { Form, FormField } from './form.tsx'
import { TextField } from './text-field.tsx'

const schema = z.object({ name: z.string().min(1), place: z.string().min(1, 'Write the place') })

function Desk({ onSend, errors }: { onSend: (values: z.output<typeof schema>) => void; errors?: string[] }) {
  const form = useForm({ resolver: zodResolver(schema), defaultValues: { name: '', place: '' } })
  return (
    <Form form={form} onSend={onSend} errors={errors}>
      <FormField form={form} name="name">
        {(field) => <TextField {...field} label="Name" />}
      </FormField>
      <FormField form={form} name="place">
        {(field) => <TextField {...field} label="Place" />}
      </FormField>
      <button type="submit">Send</button>
    </Form>
  )
}

const send = () => userEvent.click(screen.getByRole('button', { name: 'Send' }))

it('sums up what is wrong, takes the focus there, and leads to the field', async () => {
  const onSend = vi.fn()
  render(<Desk onSend={onSend} />)
  await send()
  const summary = screen.getByRole('alert')
  await waitFor(() => expect(document.activeElement).toBe(summary))
  expect([...summary.querySelectorAll('li')].map((item) => item.textContent)).toEqual([
    'Fill this in.',
    'Write the place',
  ])
  await userEvent.click(screen.getByRole('button', { name: 'Write the place' }))
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Place' }))
  expect(onSend).not.toHaveBeenCalled()
})

it('keeps what was typed when another field is wrong, and sends it once all is right', async () => {
  const onSend = vi.fn()
  render(<Desk onSend={onSend} />)
  await userEvent.type(screen.getByRole('textbox', { name: 'Name' }), 'Front')
  await send()
  await userEvent.type(screen.getByRole('textbox', { name: 'Place' }), 'Hall')
  await send()
  expect(onSend.mock.calls.map(([values]) => values)).toEqual([{ name: 'Front', place: 'Hall' }])
  expect(screen.queryByRole('alert')).toBeNull()
})

it('shows a refusal that belongs to no field', () => {
  render(<Desk onSend={() => {}} errors={['The hall is closed.']} />)
  expect(document.activeElement).toBe(screen.getByRole('alert'))
  expect(screen.getByRole('alert').textContent).toBe('One thing to put rightThe hall is closed.')
})
