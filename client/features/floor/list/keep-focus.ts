/** Puts the focus on a row once it stands where it goes, so that the next arrow starts from there. */
export const keepFocus = (id: string) =>
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>(`[data-entry="${CSS.escape(id)}"]`)?.focus(),
  )

export const isInList = () => document.activeElement?.matches('[data-entry]') ?? false
