/** A run of text that stayed, went or came. */
export type Run = { kind: 'same' | 'removed' | 'added'; text: string }

// Beyond so many edits two texts have little in common, and finding out would take long.
const mostEdits = 1500

/** What became of a text, word by word; line by line where much differs, and as a whole where all does. */
export function diffOf(before: string, after: string): Run[] {
  const runs = compare(wordsOf(before), wordsOf(after)) ?? compare(linesOf(before), linesOf(after))
  return joined(runs ?? [run('removed', before), run('added', after)])
}

const run = (kind: Run['kind'], text: string): Run => ({ kind, text })

const words = new Intl.Segmenter(undefined, { granularity: 'word' })
const wordsOf = (text: string) => [...words.segment(text)].map(({ segment }) => segment)
const linesOf = (text: string) => text.split(/(?<=\n)/)

function compare(before: string[], after: string[]): Run[] | undefined {
  let start = 0
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1
  let end = 0
  const most = Math.min(before.length, after.length) - start
  while (end < most && before.at(-1 - end) === after.at(-1 - end)) end += 1
  const middle = shortest(before.slice(start, before.length - end), after.slice(start, after.length - end))
  if (!middle) return undefined
  return [
    ...before.slice(0, start).map((text) => run('same', text)),
    ...middle,
    ...before.slice(before.length - end).map((text) => run('same', text)),
  ]
}

/** The fewest removals and additions, by Myers' greedy algorithm (Algorithmica 1, 1986); none beyond the limit. */
function shortest(before: string[], after: string[]): Run[] | undefined {
  const reached = new Map([[1, 0]])
  const steps: Map<number, number>[] = []
  for (let edits = 0; edits <= Math.min(mostEdits, before.length + after.length); edits += 1) {
    steps.push(new Map(reached))
    for (let k = -edits; k <= edits; k += 2) {
      const isDown = k === -edits || (k !== edits && reached.get(k - 1)! < reached.get(k + 1)!)
      let x = isDown ? reached.get(k + 1)! : reached.get(k - 1)! + 1
      while (x < before.length && x - k < after.length && before[x] === after[x - k]) x += 1
      reached.set(k, x)
      if (x >= before.length && x - k >= after.length) return walkedBack(before, after, steps)
    }
  }
  return undefined
}

function walkedBack(before: string[], after: string[], steps: Map<number, number>[]): Run[] {
  const runs: Run[] = []
  let [x, y] = [before.length, after.length]
  for (let edits = steps.length - 1; edits >= 0; edits -= 1) {
    const reached = steps[edits]!
    const k = x - y
    const isDown = k === -edits || (k !== edits && reached.get(k - 1)! < reached.get(k + 1)!)
    const fromK = isDown ? k + 1 : k - 1
    const fromX = edits === 0 ? 0 : reached.get(fromK)!
    const fromY = edits === 0 ? 0 : fromX - fromK
    while (x > fromX && y > fromY) {
      x -= 1
      y -= 1
      runs.push(run('same', before[x]!))
    }
    if (edits > 0) runs.push(isDown ? run('added', after[--y]!) : run('removed', before[--x]!))
  }
  return runs.reverse()
}

/** What was removed and what came in its place stand together, and no lone space between two of them splits them. */
function joined(runs: Run[]): Run[] {
  const result: Run[] = []
  let removed = ''
  let added = ''
  let space = ''
  const settle = () => {
    if (removed) result.push(run('removed', removed))
    if (added) result.push(run('added', added))
    removed = ''
    added = ''
    if (space) same(space)
    space = ''
  }
  const same = (text: string) => {
    const last = result.at(-1)
    if (last?.kind === 'same') last.text += text
    else result.push(run('same', text))
  }
  for (const { kind, text } of runs) {
    const isInside = removed !== '' || added !== ''
    if (kind === 'same' && isInside && text.trim() === '') space += text
    else if (kind === 'same') {
      settle()
      same(text)
    } else {
      if (removed && added) [removed, added] = [removed + space, added + space]
      else if (space) settle()
      space = ''
      if (kind === 'removed') removed += text
      else added += text
    }
  }
  settle()
  return result
}

/** How much of the longer text stayed, from 0 to 1. */
export function keptShare(runs: readonly Run[]): number {
  const length = (kind: Run['kind']) =>
    runs.filter((one) => one.kind === kind).reduce((sum, { text }) => sum + text.trim().length, 0)
  const same = length('same')
  const longest = same + Math.max(length('removed'), length('added'))
  return longest === 0 ? 1 : same / longest
}

/** A long run that stayed, shortened to what stands beside the changes. */
export type Shown = Run | { kind: 'left-out'; text: string }

const around = 120

/** The runs with the middle of long unchanged ones left out, at whole words. */
export function shortened(runs: readonly Run[]): Shown[] {
  return runs.flatMap((one, i): Shown[] => {
    if (one.kind !== 'same' || one.text.length < 3 * around) return [one]
    const head = i === 0 ? '' : one.text.slice(0, one.text.indexOf(' ', around) + 1 || around)
    const tail =
      i === runs.length - 1 ? '' : one.text.slice(one.text.lastIndexOf(' ', -around + one.text.length))
    const middle = one.text.slice(head.length, one.text.length - tail.length)
    return [run('same', head), { kind: 'left-out', text: middle }, run('same', tail)]
  })
}
