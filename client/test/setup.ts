import { cleanup } from '@testing-library/react'
import { afterEach, vi } from 'vitest'
import '../locales/i18n.ts'
import { quietConsole } from './quiet-console.ts'

// jsdom has no CSS.escape, which React Aria calls with ids.
globalThis.CSS ??= { escape: (text: string) => text.replace(/[^\w-]/g, '\\$&') } as typeof CSS

const complaints = quietConsole(console)

afterEach(() => {
  if (typeof document !== 'undefined') cleanup()
  vi.useRealTimers()
  const heard = complaints.take()
  if (heard.length > 0) throw new Error(`The console complained: ${heard.join('\n')}`)
})
