import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { expect, it } from 'vitest'
import type { Theme } from './theme-tree.ts'
import { ThemeTreeView } from './theme-tree-view.tsx'
import type { Place } from './tree-moves.ts'

const theme = (id: string, parentId: string | null) =>
  ({ id, parentId, name: id, names: {}, hue: 1, retiredAt: null, interventions: 0, version: 1 }) as Theme
const themes = [theme('Law', null), theme('Money', 'Law'), theme('Aid', null)]

function Screen({ told }: { told: [string, Place][] }) {
  const [isWhole, setWhole] = useState(true)
  return (
    <>
      <button type="button" onClick={() => setWhole(!isWhole)}>
        Search
      </button>
      <ThemeTreeView
        themes={themes}
        conferenceId="one"
        onOpen={() => undefined}
        onMove={isWhole ? ({ id }, place) => told.push([id, place]) : undefined}
      />
    </>
  )
}

async function shown() {
  const told: [string, Place][] = []
  const root = createRootRoute({ component: () => <Screen told={told} /> })
  const router = createRouter({ routeTree: root, history: createMemoryHistory() })
  render(<RouterProvider router={router as never} />)
  await screen.findByRole('treegrid')
  return told
}

it('moves the theme that has the focus with Alt and the arrows', async () => {
  const told = await shown()
  const user = userEvent.setup()
  await user.click(screen.getByRole('button', { name: 'Search' }))
  await user.click(screen.getByRole('button', { name: 'Search' }))
  screen.getByRole('row', { name: 'Aid' }).focus()
  await user.keyboard('{Alt>}{ArrowUp}{/Alt}{Alt>}{Shift>}{ArrowRight}{/Shift}{/Alt}')
  expect(told).toEqual([
    ['Aid', { parentId: null, afterId: null }],
    ['Aid', { parentId: 'Law', afterId: 'Money' }],
  ])
})

it('stands still while it is searched', async () => {
  const told = await shown()
  const user = userEvent.setup()
  await user.click(screen.getByRole('button', { name: 'Search' }))
  screen.getByRole('row', { name: 'Aid' }).focus()
  await user.keyboard('{Alt>}{ArrowUp}{/Alt}')
  expect(told).toEqual([])
  expect(screen.queryByRole('button', { name: /Drag/ })).toBeNull()
})
