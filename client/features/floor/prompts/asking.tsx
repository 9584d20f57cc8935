import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'
import type { FloorEntry } from '#floor/state'
import { useRest } from '../use-rest.ts'

/** What the desk asks for before it acts. */
export type Prompt =
  | { ask: 'entry'; kind: FloorEntry['kind']; where: 'now' | 'list' }
  | { ask: 'speaker' | 'groups' | 'themes' | 'kind' | 'allotted' | 'times'; entryId: string }
  | { ask: 'paste'; text: string }
  | { ask: 'suspend' | 'close' }

type Ask = {
  ask: (prompt: Prompt) => void
  /** Closes what is asked; the focus goes where the next key works. */
  close: () => void
}

const PromptContext = createContext<Prompt | null>(null)
const AskContext = createContext<Ask>({ ask: () => {}, close: () => {} })

/** Keeps what is asked, apart from the floor: what does not ask is not drawn anew. */
export function Asking({ children }: { children: ReactNode }) {
  const [prompt, ask] = useState<Prompt | null>(null)
  const rest = useRest()
  const asks = useMemo(
    () => ({
      ask,
      close() {
        ask(null)
        rest()
      },
    }),
    [rest],
  )
  return (
    <AskContext value={asks}>
      <PromptContext value={prompt}>{children}</PromptContext>
    </AskContext>
  )
}

export const usePrompt = () => useContext(PromptContext)
export const useAsk = () => useContext(AskContext)
