import type { Tone } from './notice.tsx'

export type ToastMessage = {
  id: number
  text: string
  tone: Tone
  action?: { label: string; onPress: () => void }
  /** Of work that is under way: stays until that is over. */
  isWorking?: boolean
}

let messages: readonly ToastMessage[] = []
let lastId = 0
const listeners = new Set<() => void>()

function show(next: readonly ToastMessage[]) {
  messages = next
  for (const listener of listeners) listener()
}

/** Says something in passing, with one thing to do about it, such as Undo. Answers its id. */
export function toast(text: string, options: Partial<Omit<ToastMessage, 'id' | 'text'>> = {}): number {
  lastId += 1
  show([...messages.slice(-3), { tone: 'neutral', ...options, id: lastId, text }])
  return lastId
}

// Shorter work is over before anybody has read what it is.
const patienceMs = 400

/** Says what is under way until it is over, where that takes longer than a moment. */
export async function toastWhile<T>(text: string, work: Promise<T>): Promise<T> {
  let id: number | undefined
  const timer = setTimeout(() => {
    id = toast(text, { isWorking: true })
  }, patienceMs)
  try {
    return await work
  } finally {
    clearTimeout(timer)
    if (id !== undefined) dismissToast(id)
  }
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
