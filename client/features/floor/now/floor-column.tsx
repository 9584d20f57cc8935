import { useAtDesk } from '../at-desk.ts'
import { usePrompt } from '../prompts/asking.tsx'
import { PromptPanel } from '../prompts/prompt-panel.tsx'
import { AboutEntry } from './about-entry.tsx'
import { FloorActions } from './floor-actions.tsx'
import { FloorNow } from './floor-now.tsx'
import { LastAct } from './last-act.tsx'
import { NextUp } from './next-up.tsx'
import './floor.css'

/** Who has the floor, what is known of it, who is next; and, over that, what the desk asks. */
export function FloorColumn() {
  const { mayAct } = useAtDesk()
  const prompt = usePrompt()
  const isAsking =
    mayAct && prompt !== null && ['entry', 'speaker', 'groups', 'themes', 'kind'].includes(prompt.ask)
  return (
    <div className="desk-column desk-floor-column">
      <FloorNow />
      {mayAct && <FloorActions />}
      <div className="desk-below">
        <div className="desk-below-words" inert={isAsking}>
          <NextUp />
          <AboutEntry />
          {mayAct && <LastAct />}
        </div>
        {isAsking && <PromptPanel prompt={prompt} />}
      </div>
    </div>
  )
}
