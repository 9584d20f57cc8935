import type { ReactNode } from 'react'
import type { FloorEntry } from '#floor/state'
import { useAtDesk } from '../at-desk.ts'
import type { Prompt } from './asking.tsx'
import { EntryPrompt } from './entry-prompt.tsx'
import { GroupsPrompt } from './groups-prompt.tsx'
import { KindPrompt } from './kind-prompt.tsx'
import { SpeakerPrompt } from './speaker-prompt.tsx'
import { ThemesPrompt } from './themes-prompt.tsx'

/** What the desk asks, over what is not needed meanwhile: who has the floor and the clock stay in sight. */
export function PromptPanel({ prompt }: { prompt: Prompt }) {
  const { desk } = useAtDesk()
  if (prompt.ask === 'entry') return <EntryPrompt key={prompt.kind + prompt.where} first={prompt} />
  const entry = 'entryId' in prompt ? desk.floor.entries.find(({ id }) => id === prompt.entryId) : undefined
  const Ask = asking[prompt.ask as keyof typeof asking]
  return entry && Ask ? <Ask key={entry.id} entry={entry} /> : null
}

const asking: Record<'speaker' | 'groups' | 'themes' | 'kind', (props: { entry: FloorEntry }) => ReactNode> =
  {
    speaker: SpeakerPrompt,
    groups: GroupsPrompt,
    themes: ThemesPrompt,
    kind: KindPrompt,
  }
