/** Prints the minutes without what else is on the screen. */
export function printAlone() {
  const { dataset } = document.documentElement
  dataset.prints = 'minutes'
  addEventListener('afterprint', () => delete dataset.prints, { once: true })
  print()
}
