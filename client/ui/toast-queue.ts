import type { Tone } from './notice.tsx'

export type ToastMessage = {
  id: number
  text: string
  tone: Tone
  action?: { label: string; onPress: () => void }
}

let messages: readonly ToastMessage[] = []
let lastId = 0
const listeners = new Set<() => void>()

function show(next: readonly ToastMessage[]) {
  messages = next
  for (const listener of listeners) listener()
}

/** Says something in passing, with one thing to do about it, such as Undo. Answers its id. */
export function toast(text: string, options: { tone?: Tone; action?: ToastMessage['action'] } = {}): number {
  lastId += 1
  show([...messages.slice(-3), { id: lastId, text, tone: options.tone ?? 'neutral', action: options.action }])
  return lastId
}

export const dismissToast = (id: number) => show(messages.filter((message) => message.id !== id))

export const toastStore = {
  subscribe(listener: () => void) {
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
    }
  },
  read: () => messages,
}
