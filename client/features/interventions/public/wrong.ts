import type { Issue } from '../../../http/errors.ts'
import { manyFilters, oneFilters } from '../filters/address.ts'

/** Something in the address that the API refused: which name, which value of it, and of what sort. */
export type Wrong = { name: string; value: string; why: 'name' | 'day' | 'page' | 'order' | 'value' }

// What the search filters by beside what the list does.
const filterNames: readonly string[] = [...manyFilters, ...oneFilters, 'conference', 'notConference', 'q']
type Address = Record<string, string | undefined>

/** What of an address the issues of a refusal are about, each once. */
export function wrongIn(given: Address, issues: readonly Issue[]): Wrong[] {
  const found = issues.map(({ path, message }): Wrong => {
    const [name = '', index] = path.split('.')
    return { name, value: valueAt(given[name] ?? '', index, message), why: whyOf(name) }
  })
  return [...new Map(found.map((wrong) => [`${wrong.name}\n${wrong.value}`, wrong])).values()]
}

function whyOf(name: string): Wrong['why'] {
  if (name === 'from' || name === 'to') return 'day'
  if (name === 'cursor') return 'page'
  if (name === 'sort') return 'order'
  return filterNames.includes(name) ? 'value' : 'name'
}

// An issue of a list says which by its index, or names the value in its message.
function valueAt(text: string, index: string | undefined, message: string) {
  const values = text.split(',')
  if (index !== undefined) return values[Number(index)] ?? text
  const said = message.toLowerCase()
  const named = values.find((value) => value !== '' && said.includes(value.toLowerCase()))
  return named ?? text
}

/** Whether a value is an id, which says nothing to anybody. */
export const isId = (value: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value)

/** The address without what was refused. */
export function without<Search extends Address>(search: Search, { name, value, why }: Wrong): Search {
  const { [name]: text = '', ...rest } = search as Address
  const kept = why === 'value' ? text.split(',').filter((one) => one !== value) : []
  const left = kept.some((one) => one !== '') ? { [name]: kept.join(',') } : { [name]: undefined }
  return { ...rest, ...left, cursor: undefined } as Address as Search
}
