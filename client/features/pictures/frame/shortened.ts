/** How wide the names before a drawing are, and how many letters there is room for. */
export const labelsIn = (width: number) =>
  width < 640 ? { labelWide: 112, letters: 16 } : { labelWide: 224, letters: 34 }

/** A text that a drawing has room for: it does not wrap by itself. */
export const shortened = (text: string, most: number) =>
  text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text
