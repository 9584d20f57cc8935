import { render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { ErrorSummary } from './error-summary.tsx'

it('takes the focus once for each attempt, and from nobody who is putting it right', () => {
  const page = (errors: string[], attempt: number) => (
    <>
      <input aria-label="Time" />
      <ErrorSummary errors={errors.map((message) => ({ message }))} attempt={attempt} />
    </>
  )
  const { rerender } = render(page([], 0))
  const field = screen.getByRole('textbox')
  const shows = (errors: string[], attempt: number) => {
    rerender(page(errors, attempt))
    return document.activeElement?.getAttribute('role')
  }
  expect(shows(['No time'], 1)).toBe('alert')
  field.focus()
  expect([shows([], 1), shows(['No time'], 1)]).toEqual([null, null])
  expect(shows(['No time'], 2)).toBe('alert')
  // Sent again and refused again: the attempt falls with what was refused, and rises with it.
  field.focus()
  expect([shows([], 1), shows(['Taken'], 2)]).toEqual([null, 'alert'])
  // Counted before what is wrong is known.
  field.focus()
  expect([shows([], 3), shows(['Taken'], 3)]).toEqual([null, 'alert'])
})
