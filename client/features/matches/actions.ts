import { folded } from '../../ui/folded.ts'

/** Something that can be done from here. */
export type PaletteAction = { id: string; label: string; keys?: string; act: () => void }

/** The actions whose words begin with every word that was typed; all of them when nothing was. */
export function actionsFor(actions: readonly PaletteAction[], typed: string) {
  const words = folded(typed).split(/\s+/).filter(Boolean)
  return actions.filter(({ label }) => {
    const own = folded(label).split(/[^\p{L}\p{N}]+/u)
    return words.every((word) => own.some((one) => one.startsWith(word)))
  })
}
