/** The filters of the list of sessions as they stand in the address: lists are joined with commas. */
export type Filters = { type?: string; status?: string; from?: string; to?: string }

/** The values of a filter that are of its closed list; the address may say anything. */
export const known = <Value extends string>(text: string | undefined, all: readonly Value[]) =>
  all.filter((value) => text?.split(',').includes(value))

/** The filter with a value put in, or taken out if it was there. */
export function toggled(values: readonly string[], value: string): string | undefined {
  const next = values.includes(value) ? values.filter((other) => other !== value) : [...values, value]
  return next.join(',') || undefined
}

export const isFiltered = (filters: Filters) => Object.values(filters).some(Boolean)
