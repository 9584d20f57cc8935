import { expect } from 'vitest'
import type { RecordKind } from './published-world.ts'

/** A read of the API as its description tells it. */
export type Read = { path: string; takesId: boolean; filters: string[] }

// biome-ignore lint/suspicious/noExplicitAny: a document read as any program would
export function readsIn(document: any): Read[] {
  const paths = Object.entries<Record<string, { parameters: { name: string; in: string }[] }>>(document.paths)
  const reads = paths.flatMap(([path, { get }]) =>
    get && !path.includes('{token}') && !path.endsWith('/events')
      ? [
          {
            path,
            takesId: path.includes('{id}'),
            filters: get.parameters.filter((one) => one.in === 'query').map(({ name }) => name),
          },
        ]
      : [],
  )
  expect(reads.length).toBeGreaterThan(80)
  return reads
}

export const filled = (path: string, id: string) =>
  path
    .replace('{id}', id)
    .replace('{code}', 'VNM')
    .replace('{key}', 'SHOWNopenacr')
    .replace('{type}', 'intervention')

/** Which kind of record a filter names by its id. */
export const namedBy: Record<string, RecordKind> = {
  conference: 'conferences',
  session: 'sessions',
  delegation: 'delegations',
  person: 'persons',
  theme: 'themes',
  notSession: 'sessions',
}

/** The pages at which somebody looks for a record: where it would be, whatever its conference is. */
export function pagesFor(kind: RecordKind, id: string, conferences: readonly string[]): string[] {
  switch (kind) {
    case 'conferences':
      return ['', '/sessions', '/index', '/index?by=speaker', '/index?by=subject'].map(
        (rest) => `/conferences/${id}${rest}`,
      )
    case 'sessions':
    case 'interventions':
    case 'delegations':
      return conferences.map((conference) => `/conferences/${conference}/${kind}/${id}`)
    case 'persons':
    case 'themes':
    case 'groups':
      return [`/${kind}/${id}`]
    default:
      return [`/persons/${id}`, `/groups/${id}`, `/organizations/${id}`]
  }
}

/** Does work for one after the other, six side by side, until there is enough. */
export async function sideBySide<T>(
  all: readonly T[],
  work: (one: T) => Promise<void>,
  isEnough = () => false,
) {
  const left = [...all]
  const next = async (): Promise<void> => {
    for (let one = left.shift(); one !== undefined && !isEnough(); one = left.shift()) await work(one)
  }
  await Promise.all([1, 2, 3, 4, 5, 6].map(next))
}
