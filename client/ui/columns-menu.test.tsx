import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, it } from 'vitest'
import { ColumnsMenu } from './columns-menu.tsx'
import { Table } from './table.tsx'
import { useColumns } from './use-columns.ts'

const names = ['kind', 'groups', 'room'] as const
const key = 'rostrum.columns/places'

function Places({ narrow = [] }: { narrow?: readonly string[] }) {
  const columns = useColumns('places', names)
  return (
    <>
      <ColumnsMenu columns={columns} label={(name) => `The ${name}`} />
      <Table caption="Places" columns={columns}>
        <thead>
          <tr>
            {names.filter(columns.has).map((name) => (
              <th
                key={name}
                data-column={name}
                style={{
                  display: narrow.includes(name) && !columns.byHand.includes(name) ? 'none' : 'table-cell',
                }}
              >
                {name}
              </th>
            ))}
          </tr>
        </thead>
      </Table>
    </>
  )
}

const heads = () => screen.queryAllByRole('columnheader').map((head) => head.textContent)
const ticked = () =>
  screen
    .getAllByRole('menuitemcheckbox')
    .filter((item) => item.getAttribute('aria-checked') === 'true')
    .map((item) => item.textContent)
const open = () => userEvent.click(screen.getByRole('button', { name: 'Columns' }))
const tick = (name: string) => userEvent.click(screen.getByRole('menuitemcheckbox', { name }))

afterEach(() => localStorage.clear())

it('leaves a column out at once, keeps it so for this list, and puts all back as at first', async () => {
  const first = render(<Places />)
  await open()
  expect(ticked()).toEqual(['The kind', 'The groups', 'The room'])
  await tick('The groups')
  expect([ticked(), localStorage.getItem(key)]).toEqual([['The kind', 'The room'], '{"groups":false}'])
  await userEvent.keyboard('{Escape}')
  expect(heads()).toEqual(['kind', 'room'])

  first.unmount()
  render(<Places />)
  expect(heads()).toEqual(['kind', 'room'])
  await open()
  await userEvent.click(screen.getByRole('menuitem', { name: 'As at first' }))
  expect([screen.queryByRole('menu'), heads(), localStorage.getItem(key)]).toEqual([
    null,
    ['kind', 'groups', 'room'],
    null,
  ])
})

it('shows as not ticked what a narrow window leaves out, and lets it stand when it is ticked', async () => {
  render(<Places narrow={['groups']} />)
  await open()
  expect(ticked()).toEqual(['The kind', 'The room'])
  await tick('The groups')
  expect(ticked()).toEqual(['The kind', 'The groups', 'The room'])
  await userEvent.keyboard('{Escape}')
  expect([heads(), screen.getByRole('table').dataset.byHand]).toEqual([['kind', 'groups', 'room'], 'groups'])
})

it('is walked and ticked by keyboard, and gives the focus back', async () => {
  render(<Places />)
  await userEvent.tab()
  await userEvent.keyboard('{Enter}{ArrowDown} {ArrowDown}{Enter}{Escape}')
  expect(heads()).toEqual(['kind'])
  const button = screen.getByRole('button', { name: 'Columns' })
  await waitFor(() => expect(document.activeElement).toBe(button))
})

it.each([
  ['no JSON', '{groups'],
  ['nothing', 'null'],
  ['a list', '["groups"]'],
  ['no booleans', '{"groups":"no","kind":0}'],
  ['unknown columns', '{"flag":false}'],
])('shows all columns where %s is kept', (_, text) => {
  localStorage.setItem(key, text)
  render(<Places />)
  expect(heads()).toEqual(['kind', 'groups', 'room'])
})
