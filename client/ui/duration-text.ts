const largest = 86_400

/** Reads a length of time in seconds: `5` is five minutes, `4:30`, `1:00:00`, `90s`. Null when empty, undefined when it is none. */
export function readDuration(typed: string): number | null | undefined {
  const text = typed.normalize('NFKC').trim().toLowerCase()
  if (text === '') return null
  const seconds = secondsIn(text)
  return seconds !== undefined && seconds >= 1 && seconds <= largest ? seconds : undefined
}

function secondsIn(text: string): number | undefined {
  const plain = text.match(/^(\d{1,5})\s*(s|sec|"|m|min|')?$/)
  if (plain) return Number(plain[1]) * (plain[2]?.startsWith('s') || plain[2] === '"' ? 1 : 60)
  const parts = text.match(/^(?:(\d{1,2}):)?(\d{1,3}):([0-5]\d)$/)
  if (!parts) return undefined
  return Number(parts[1] ?? 0) * 3600 + Number(parts[2]) * 60 + Number(parts[3])
}
