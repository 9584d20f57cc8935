const known = new Map<string, string>()

/** A colour as the browser computed it, in whatever space, as `#rrggbb`: programs that draw know no other. */
export function colourOf(computed: string): string {
  const before = known.get(computed)
  if (before) return before
  const canvas = document.createElement('canvas')
  canvas.width = 1
  canvas.height = 1
  const context = canvas.getContext('2d', { willReadFrequently: true })!
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, 1, 1)
  context.fillStyle = computed
  context.fillRect(0, 0, 1, 1)
  const colour = `#${[...context.getImageData(0, 0, 1, 1).data.subarray(0, 3)].map((part) => part.toString(16).padStart(2, '0')).join('')}`
  known.set(computed, colour)
  return colour
}
