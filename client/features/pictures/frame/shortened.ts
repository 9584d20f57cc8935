/** A text that a drawing has room for: it does not wrap by itself. */
export const shortened = (text: string, most: number) =>
  text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text
