/** Reads a day typed as `2025-10-25`, `2025/10/25`, `20251025` or `25.10.2025` as ISO text; undefined when it is none. */
export function readDay(typed: string): string | undefined {
  const text = typed.normalize('NFKC').trim()
  const yearFirst = text.match(/^(\d{4})[-/. ]?(\d{1,2})[-/. ]?(\d{1,2})$/)
  const dayFirst = text.match(/^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/)
  if (yearFirst) return realDay(yearFirst[1]!, yearFirst[2]!, yearFirst[3]!)
  if (dayFirst) return realDay(dayFirst[3]!, dayFirst[2]!, dayFirst[1]!)
  return undefined
}

function realDay(year: string, month: string, day: string) {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const instant = new Date(`${iso}T00:00:00Z`)
  const exists = !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(iso)
  return exists ? iso : undefined
}
