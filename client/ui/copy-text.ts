/**
 * Puts text on the clipboard; answers whether it is there. Where the browser has no clipboard for pages, as without
 * https, it is copied out of the field, and where that fails too the text is left selected.
 */
export async function copyText(text: string, field: HTMLInputElement | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    const before = document.activeElement as HTMLElement | null
    field?.focus()
    field?.select()
    const isCopied = document.execCommand('copy')
    if (isCopied) before?.focus()
    return isCopied
  }
}
