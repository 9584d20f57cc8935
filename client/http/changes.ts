type Body = Record<string, unknown>

/** Whether two values of a body say the same; nothing and null do. */
export const isSame = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null)

/** The part of `after` that differs from `before`: what a PATCH has to say. */
export function changeOf<B extends Body>(before: B, after: B): Partial<B> {
  return Object.fromEntries(
    Object.entries(after).filter(([name, value]) => !isSame(before[name], value)),
  ) as Partial<B>
}

/** The fields that were changed here and, differently, by somebody else since `before` was read. */
export function conflictsIn<B extends Body>(before: B, change: Partial<B>, current: B): string[] {
  return Object.keys(change).filter(
    (name) => !isSame(before[name], current[name]) && !isSame(change[name], current[name]),
  )
}
