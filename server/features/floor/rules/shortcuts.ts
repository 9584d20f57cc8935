type Plated = { id: string; code: string | null; name: string }

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'

/**
 * Keys by which each delegation is found at once, at most three letters or digits, no two the same: the code on its
 * plate where that is short enough, else one like its code or its name. The same for the same delegations.
 */
export function shortcutsOf(delegations: Plated[]): Map<string, string> {
  const taken = new Set<string>()
  const shortcuts = new Map<string, string>()
  const give = (id: string, shortcut: string) => {
    taken.add(shortcut)
    shortcuts.set(id, shortcut)
  }
  // Countries' codes come first: nobody else is to have one of them.
  const inOrder = [...delegations].sort(
    (a, b) => (b.code?.length ?? 0) - (a.code?.length ?? 0) || (a.name < b.name ? -1 : 1),
  )
  for (const { id, code } of inOrder)
    if (code && /^[A-Za-z0-9]{2,3}$/.test(code) && !taken.has(code.toUpperCase()))
      give(id, code.toUpperCase())
  for (const { id, code, name } of inOrder) {
    if (shortcuts.has(id)) continue
    const shortcut = candidates(code ?? '', name).find((one) => !taken.has(one)) ?? firstFree(taken)
    if (shortcut) give(id, shortcut)
  }
  return shortcuts
}

function candidates(code: string, name: string): string[] {
  const plain = (text: string) =>
    text
      .normalize('NFD')
      .replace(/[^A-Za-z0-9 ]/g, '')
      .toUpperCase()
  const words = plain(name).split(' ').filter(Boolean)
  const stems = [plain(code).replaceAll(' ', ''), words.map((word) => word[0]).join(''), words.join('')]
  return stems.flatMap((stem) => {
    if (stem.length < 2) return []
    const head = stem.slice(0, 3)
    return [
      head,
      ...[...stem.slice(3)].map((letter) => head.slice(0, 2) + letter),
      ...endings(head.slice(0, 2)),
    ]
  })
}

const endings = (stem: string) => [...letters].map((letter) => stem + letter)

function firstFree(taken: Set<string>): string | undefined {
  for (const a of letters)
    for (const b of letters) for (const c of letters) if (!taken.has(a + b + c)) return a + b + c
  return undefined
}
