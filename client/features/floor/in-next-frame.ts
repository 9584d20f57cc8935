const fields = 'input, textarea, select, [contenteditable]'

/** Moves the focus in the next frame, once what was done shows, but not from a field that somebody went to meanwhile. */
export function inNextFrame(focus: () => void) {
  const was = document.activeElement
  requestAnimationFrame(() => {
    const at = document.activeElement
    if (at === was || !at?.matches(fields)) focus()
  })
}
