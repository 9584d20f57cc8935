type Direction = 'ascending' | 'descending'

/** The orders of a closed list that go upwards; `-name` is the other way. */
type Name<Sort extends string> = Exclude<Sort, `-${string}`>

/**
 * What the head of a column needs to sort by it, for `SortHeader`. Of counts and of changes, most and latest are
 * asked for first.
 */
export function sortBy<Sort extends string>(
  name: Name<Sort>,
  sort: Sort | undefined,
  onSort: (sort: Sort) => void,
  first: Direction = 'ascending',
): { direction: Direction | undefined; onSort: (direction: Direction) => void } {
  const backwards = `-${name}` as Sort
  const direction = sort === name ? 'ascending' : sort === backwards ? 'descending' : undefined
  return {
    direction,
    onSort: (asked) => onSort((direction ? asked : first) === 'ascending' ? name : backwards),
  }
}
