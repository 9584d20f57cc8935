type Paragraph = { number: number | null; text: string; summary: string | null }

/** One paragraph as plain text, without its number, which belongs to the minutes it stands in. */
export const textOf = ({ text, summary }: Paragraph) => (summary ? `${text}\n${summary}` : text)

/** The whole minutes as plain text, with a blank line between paragraphs. */
export const textOfAll = (paragraphs: readonly Paragraph[]) =>
  paragraphs
    .map((paragraph) => (paragraph.number === null ? '' : `${paragraph.number}. `) + textOf(paragraph))
    .join('\n\n')
