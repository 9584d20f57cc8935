/** What a typed time means: its canonical `HH:MM:SS`, or why it is not one. */
export type ReadTime =
  | { time: string }
  | { problem: 'empty' | 'notATime' | 'hourTooLarge' | 'minuteTooLarge' | 'secondTooLarge' }

/**
 * Reads a time as people type it: `9:5`, `0905`, `10.42`, `10h42`, `14:03:59`, `140359`, `9`.
 * The day has 24 hours from 00:00:00 to 23:59:59; full-width digits and separators are read too.
 */
export function readTime(typed: string): ReadTime {
  const text = typed.normalize('NFKC').trim().toLowerCase()
  if (text === '') return { problem: 'empty' }
  const parts = splitTime(text)
  if (!parts) return { problem: 'notATime' }
  const [hour = 0, minute = 0, second = 0] = parts.map(Number)
  if (hour > 23) return { problem: 'hourTooLarge' }
  if (minute > 59) return { problem: 'minuteTooLarge' }
  if (second > 59) return { problem: 'secondTooLarge' }
  return { time: [hour, minute, second].map((part) => String(part).padStart(2, '0')).join(':') }
}

function splitTime(text: string): string[] | undefined {
  if (/^\d{1,2}$/.test(text)) return [text]
  if (/^\d{3,4}$/.test(text)) return [text.slice(0, -2), text.slice(-2)]
  if (/^\d{5,6}$/.test(text)) return [text.slice(0, -4), text.slice(-4, -2), text.slice(-2)]
  const parts = text.match(/^(\d{1,2})\s*[:.h,\s]\s*(\d{1,2})(?:\s*[:.m,'\s]\s*(\d{1,2}))?\s*[s"]?$/)
  if (parts) return parts.slice(1).filter((part) => part !== undefined)
  return /^\d{1,2}h$/.test(text) ? [text.slice(0, -1)] : undefined
}
