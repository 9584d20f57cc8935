import { useAtDesk } from '../at-desk.ts'
import { CorrectTimes } from '../heard/correct-times.tsx'
import { PasteDialog } from '../list/paste-dialog.tsx'
import { AllottedDialog } from './allotted-dialog.tsx'
import { usePrompt } from './asking.tsx'
import { CloseDialog, SuspendDialog } from './session-dialogs.tsx'

/** What is asked in a window of its own. */
export function Dialogs() {
  const { desk } = useAtDesk()
  const prompt = usePrompt()
  if (prompt?.ask === 'paste') return <PasteDialog first={prompt.text} />
  if (prompt?.ask === 'suspend') return <SuspendDialog />
  if (prompt?.ask === 'close') return <CloseDialog />
  if (prompt?.ask !== 'times' && prompt?.ask !== 'allotted') return null
  const entry = desk.floor.entries.find(({ id }) => id === prompt.entryId)
  if (!entry) return null
  return prompt.ask === 'times' ? <CorrectTimes entry={entry} /> : <AllottedDialog entry={entry} />
}
