export type ListChange = { text: string; mark?: 'added' | 'removed' }

/** What came into a list and, after it, what went since `before`, in their order; and how many stayed. */
export function changesOf(before: readonly string[], after: readonly string[]) {
  const left = [...before]
  const came = after.filter((text) => {
    const at = left.indexOf(text)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
  const changes: ListChange[] = [
    ...came.map((text) => ({ text, mark: 'added' as const })),
    ...left.map((text) => ({ text, mark: 'removed' as const })),
  ]
  return { changes, stayed: after.length - came.length }
}
