type Pair = { id: string; otherId: string }

/**
 * Which earlier record of a group each may be: the first of which it was not told apart. The first has none, and
 * neither has one that was told apart from all before it.
 */
export function offersOf<R extends { id: string }>(
  records: readonly R[],
  distinct: readonly Pair[],
): { record: R; into: R | undefined }[] {
  const areDistinct = (one: R, other: R) =>
    distinct.some(
      ({ id, otherId }) => (id === one.id && otherId === other.id) || (id === other.id && otherId === one.id),
    )
  return records.map((record, nth) => ({
    record,
    into: records.slice(0, nth).find((earlier) => !areDistinct(record, earlier)),
  }))
}
