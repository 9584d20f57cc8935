/** Filters in the address as a person would write them: `?country=CUB,VNM&q=trust`, lists joined with commas. */

export function readSearch(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text))
}

export function writeSearch(search: Record<string, unknown>): string {
  const given = Object.entries(search).filter(
    ([, value]) => value !== undefined && value !== null && String(value) !== '',
  )
  const text = new URLSearchParams(given.map(([name, value]) => [name, String(value)]))
    .toString()
    .replaceAll('%2C', ',')
    .replaceAll('%2F', '/')
  return text && `?${text}`
}
