import { createContext, type RefObject, useContext } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import type { z } from 'zod'
import type { session } from '#contract/sessions'
import type { Reading } from './transport.ts'
import type { FormValues } from './values.ts'

export type Session = z.input<typeof session>

/** A sentence beside the field at `path`; of the whole form where the path is empty. */
export type Problem = { path: string; message: string }

type Entry = {
  form: UseFormReturn<FormValues>
  reading: Reading
  sessions: readonly Session[]
  /** The record that is edited; null while it is new. */
  recordId: string | null
  /** The record that is edited is final: a corrigendum says why it is changed. */
  isFinal: boolean
  problems: readonly Problem[]
  /** The text that was written in last, to take a passage from its selection. */
  lastText: RefObject<HTMLTextAreaElement | null>
}

export const EntryContext = createContext<Entry | null>(null)

/** The form that these fields stand in. */
export function useEntry(): Entry {
  const entry = useContext(EntryContext)
  if (!entry) throw new Error('This field stands outside of the form of an intervention')
  return entry
}

export const useProblem = (path: string) =>
  useEntry().problems.find((problem) => problem.path === path)?.message

/** Puts the focus into the field at a path, or into the nearest that it lies in; its line is selected, as by Tab. */
export function focusPath(path: string) {
  const parts = path.split('.')
  for (let length = parts.length; length > 0; length -= 1) {
    const field = document.querySelector(`[data-path="${parts.slice(0, length).join('.')}"]`)
    const control = field?.querySelector<HTMLElement>('input, textarea, button')
    if (control) {
      control.focus()
      if (control instanceof HTMLInputElement && control.type === 'text') control.select()
      return
    }
  }
}
