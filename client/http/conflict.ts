import type { ConflictField } from '#ui/conflict-dialog'
import type { Version } from '../ui/conflict-version.tsx'
import { bothOf } from './both.ts'
import type { Conflict } from './use-merging-update.ts'

/** What the dialog of a conflict shows and does. */
export type DialogConflict = {
  fields: ConflictField[]
  /** Answers what was saved, or nothing when there is another conflict. */
  onResolve: (mine: ReadonlySet<string>, both: ReadonlySet<string>) => Promise<unknown>
  onClose: () => void
}

type Updating<Saved, Body> = {
  conflict: Conflict<Saved, Body> | null
  resolve: (mine: ReadonlySet<string>, both: ReadonlySet<string>) => Promise<unknown>
  dismiss: () => void
}

/** The fields that two people changed, in words; of a list `inWords` says item by item. */
export function conflictOf<Saved, Body>(
  { conflict, resolve, dismiss }: Updating<Saved, Body>,
  bodyOf: (saved: Saved) => Body,
  label: (name: string) => string,
  inWords: (name: string, body: Partial<Body>) => Version,
): DialogConflict {
  const fields = conflict ? conflict.names.map(fieldOf(conflict)) : []
  return { fields, onResolve: resolve, onClose: dismiss }

  function fieldOf({ current, before, change }: Conflict<Saved, Body>) {
    const theirs = bodyOf(current)
    return (name: string): ConflictField => {
      const versions = [before, change, theirs].map((body) => body[name as keyof Body])
      const say = (value: unknown) => inWords(name, { [name]: value } as Partial<Body>)
      const [was, mine, saved] = versions.map(say) as [Version, Version, Version]
      const both = bothInWords(name, versions, say)
      return { name, label: label(name), mine, theirs: saved, before: was, both }
    }
  }
}

/** What a field is when both versions hold, in words: of its values as both began, as typed here and as saved now. */
export function bothInWords(
  name: string,
  [before, mine, theirs]: readonly unknown[],
  inWords: (value: never) => Version,
): ConflictField['both'] {
  const both = bothOf(name, before, mine, theirs)
  if (!both?.overruled) return both && 'texts'
  const say = (value: unknown) => [inWords(value as never)].flat()
  return { items: say(both.value), overruled: say(both.overruled), outlived: say(both.outlived) }
}
