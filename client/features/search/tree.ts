import type { FacetValue } from './labels.ts'

/** Values below the one that they are of, each with how deep it stands; siblings keep their order. */
export function inBranches(values: FacetValue[]): (FacetValue & { depth: number })[] {
  const known = new Set(values.map(({ value }) => value))
  const below = (parent: string | null, depth: number): (FacetValue & { depth: number })[] =>
    values
      .filter((one) => (one.parent !== null && known.has(one.parent) ? one.parent : null) === parent)
      .flatMap((one) => [{ ...one, depth }, ...below(one.value, depth + 1)])
  return below(null, 0)
}
