import { inNextFrame } from '../in-next-frame.ts'

/** Puts the focus on a row at once, and again once it stands where it goes: the next key starts from there. */
export function keepFocus(id: string) {
  const focus = () => document.querySelector<HTMLElement>(`[data-entry="${CSS.escape(id)}"]`)?.focus()
  focus()
  inNextFrame(focus)
}

export const isInList = () => document.activeElement?.matches('[data-entry]') ?? false
