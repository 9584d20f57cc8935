import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { useState } from 'react'
import { expect, it } from 'vitest'
import { useKeptFocus } from './use-kept-focus.ts'

function Page() {
  useKeptFocus()
  const [rows, setRows] = useState(['Algeria', 'Cuba', 'Viet Nam'])
  const [isDone, setDone] = useState(false)
  return (
    <main>
      <h1 tabIndex={-1} data-page-heading="">
        Delegations
      </h1>
      <table>
        <tbody>
          {rows.map((name) => (
            <tr key={name}>
              <td>
                <a href="#one">{name}</a>
                <button type="button" onClick={() => setRows(rows.filter((row) => row !== name))}>
                  Hide {name}
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div>
        <button type="button">More</button>
        {!isDone && (
          <button type="button" onClick={() => setDone(true)}>
            Undo
          </button>
        )}
      </div>
    </main>
  )
}

const button = (name: string) => screen.getByRole('button', { name })
function press(name: string) {
  button(name).focus()
  fireEvent.click(button(name))
}

it('goes to the same button of the row that takes the place of one that goes away, or of the one before', async () => {
  render(<Page />)
  press('Hide Cuba')
  await waitFor(() => expect(document.activeElement).toBe(button('Hide Viet Nam')))
  press('Hide Viet Nam')
  await waitFor(() => expect(document.activeElement).toBe(button('Hide Algeria')))
})

it('stays beside a button that has done its work', async () => {
  render(<Page />)
  press('Undo')
  await waitFor(() => expect(document.activeElement).toBe(button('More')))
})

it('goes to the heading of the screen when nothing is left near', async () => {
  render(<Page />)
  for (const name of ['Algeria', 'Cuba', 'Viet Nam']) press(`Hide ${name}`)
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('heading')))
})

it('takes the focus from nobody who left it', async () => {
  render(<Page />)
  button('Hide Cuba').focus()
  button('Hide Cuba').blur()
  await Promise.resolve()
  fireEvent.click(button('Hide Cuba'))
  await new Promise((done) => setTimeout(done, 100))
  expect(document.activeElement).toBe(document.body)
})
