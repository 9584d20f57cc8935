import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'
import type { FloorEntry } from '#floor/state'
import { useAtDesk } from '../at-desk.ts'
import { outOf } from './rows.ts'

type Chosen = {
  /** The one of the list that keys act on; the next, until somebody walks the list. */
  chosen: FloorEntry | undefined
  choose: (id: string) => void
}

const ChosenContext = createContext<Chosen>({ chosen: undefined, choose: () => {} })

export function Choosing({ children }: { children: ReactNode }) {
  const { desk, list } = useAtDesk()
  const [chosenId, choose] = useState<string>()
  const chosen = useMemo(
    () => [...list, ...outOf(desk.floor)].find(({ id }) => id === chosenId) ?? list[0],
    [list, desk.floor, chosenId],
  )
  return <ChosenContext value={useMemo(() => ({ chosen, choose }), [chosen])}>{children}</ChosenContext>
}

export const useChosen = () => useContext(ChosenContext)
