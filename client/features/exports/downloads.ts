import type { Answer } from '#contract'
import type { listFormats } from '#contract/exports'

type Format = Answer<typeof listFormats>['items'][number]
export type Download = { href: string; label: string; flavour?: 'spreadsheet' | 'exact' }

/** The links of a menu: one for each format, CSV for spreadsheets first and then as it is stored. */
export function downloads(formats: readonly Format[], address: string, filter: object): Download[] {
  return formats.flatMap(({ id, label, extension }): Download[] => {
    const file = `/api/v1${address}.${extension}`
    if (id !== 'csv') return [{ label, href: withQuery(file, filter) }]
    return (['spreadsheet', 'exact'] as const).map((flavour) => ({
      label,
      flavour,
      href: withQuery(file, { ...filter, flavour }),
    }))
  })
}

function withQuery(file: string, query: object) {
  const given = Object.entries(query).filter(
    ([, value]) => value !== undefined && value !== null && String(value) !== '',
  )
  const text = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString()
  return text ? `${file}?${text}` : file
}
