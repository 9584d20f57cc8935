const most = 86_400

/** Minutes, or minutes and seconds, as they are typed: `5`, `5:00`, `7.30`; in seconds, undefined where it is neither. */
export function readSpan(typed: string): number | undefined {
  const parts = typed
    .normalize('NFKC')
    .trim()
    .match(/^(\d{1,4})(?:\s*[:.'m]\s*(\d{1,2})?)?\s*["s]?$/)
  if (!parts) return undefined
  const [minutes, seconds] = [Number(parts[1]), Number(parts[2] ?? 0)]
  const span = minutes * 60 + seconds
  return seconds < 60 && span >= 1 && span <= most ? span : undefined
}
