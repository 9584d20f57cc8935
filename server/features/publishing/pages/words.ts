import type { Html } from '../../../http/html.ts'
import { html } from '../../../http/html.ts'

/** A word of a closed list as it is read: `right_of_reply` is "Right of reply". */
export const inWords = (word: string) => word[0]!.toUpperCase() + word.slice(1).replaceAll('_', ' ')

export const dayOf = (day: Date) => day.toISOString().slice(0, 10)

export const daysOf = ({ startsOn, endsOn }: { startsOn: Date; endsOn: Date }) =>
  dayOf(startsOn) === dayOf(endsOn) ? dayOf(startsOn) : `${dayOf(startsOn)} – ${dayOf(endsOn)}`

/** A text as paragraphs, in its language where that is known. */
export const paragraphs = (text: string, language?: string | null): Html[] =>
  text
    .split(/\n\s*\n|\n/)
    .filter((one) => one.trim() !== '')
    .map((one) =>
      language ? html`<p lang="${language}" dir="auto">${one}</p>` : html`<p dir="auto">${one}</p>`,
    )

/** A term and what is to be said of it, unless there is nothing. */
export const fact = (term: string, said: Html | string | null | undefined | false) =>
  said ? html`<dt>${term}</dt><dd dir="auto">${said}</dd>` : html``

export const link = (path: string, text: string) => html`<a href="${path}" dir="auto">${text}</a>`

export const linkList = (links: Html[]) => html`${links.map((one, nth) => html`${nth > 0 && '; '}${one}`)}`

/** The page's text within what every page has: the way up, its heading. */
export const mainOf = (
  above: Html,
  heading: string,
  ...text: Html[]
) => html`<main class="page written" id="main">
  <nav>${above}</nav><h1 dir="auto">${heading}</h1>${text}
  <p class="small quiet">Interventions that are checked or final are published; what is still being reviewed is neither shown nor counted.</p></main>`
