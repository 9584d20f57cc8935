/** Something that can be done from here. */
export type PaletteAction = { id: string; label: string; keys?: string; act: () => void }

// As the server folds names: without accents, đ as d.
const fold = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'd').toLowerCase()

/** The actions whose words begin with every word that was typed; all of them when nothing was. */
export function actionsFor(actions: readonly PaletteAction[], typed: string) {
  const words = fold(typed).split(/\s+/).filter(Boolean)
  return actions.filter(({ label }) => {
    const own = fold(label).split(/[^\p{L}\p{N}]+/u)
    return words.every((word) => own.some((one) => one.startsWith(word)))
  })
}
