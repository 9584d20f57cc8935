import { Monitor, Moon, Sun } from 'lucide-react'

/** The colours that the screens can have; null: as the device has it. */
export const schemes = [
  { id: 'system', value: null, Sign: Monitor },
  { id: 'light', value: 'light', Sign: Sun },
  { id: 'dark', value: 'dark', Sign: Moon },
] as const
