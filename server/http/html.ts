/** HTML that is safe to send: what was written by people is text in it. */
export class Html {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

type Filling = Html | Html[] | string | number | null | false | undefined

/** A template of HTML: whatever is filled in and is no HTML itself is escaped; nothing is written for what is not there. */
export const html = (parts: TemplateStringsArray, ...fillings: Filling[]): Html =>
  new Html(parts.reduce((written, part, i) => written + filled(fillings[i - 1]) + part))

function filled(filling: Filling): string {
  if (filling === null || filling === undefined || filling === false) return ''
  if (Array.isArray(filling)) return filling.map(filled).join('')
  return filling instanceof Html ? filling.text : escaped(String(filling))
}

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => signs[sign]!)

/** Data for programs within a page (JSON-LD). No text in it can end the element or begin a comment. */
export const dataBlock = (data: object): Html =>
  new Html(
    `<script type="application/ld+json">${JSON.stringify(data).replace(/[<>&\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)}</script>`,
  )
