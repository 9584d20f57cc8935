import { dataBlock, type Html, html } from '../../http/html.ts'

/** A published page as it is served, before any script runs. */
export type Page = {
  title: string
  /** A sentence or two; longer ones are cut between words. */
  description: string
  /** Its one address, from the root. */
  path: string
  /** What it is about, in the words of schema.org. */
  data: { '@type': string } & Record<string, unknown>
  main: Html
}

const descriptionLength = 300

/** The page within the shell of the app, which takes the place of its text when it starts. */
export function pageIn(
  shell: string,
  { title, description, path, data, main }: Page,
  origin: string,
): string {
  const address = origin + path
  const shortened = shorten(description)
  const head = html`<title>${title} · Rostrum</title>
    <meta name="description" content="${shortened}">
    <link rel="canonical" href="${address}">
    <meta property="og:title" content="${title}">
    <meta property="og:description" content="${shortened}">
    <meta property="og:type" content="${data['@type'] === 'Quotation' ? 'article' : 'website'}">
    <meta property="og:url" content="${address}">
    <meta property="og:site_name" content="Rostrum">
    ${dataBlock({ '@context': 'https://schema.org', '@id': address, url: address, ...data })}`
  // Functions, since a text may hold what `replace` takes for a pattern.
  return shell
    .replace(/<title>.*?<\/title>/s, () => head.text)
    .replace(/<noscript>.*?<\/noscript>/s, '')
    .replace('<div id="root"></div>', () => html`<div id="root">${main}</div>`.text)
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= descriptionLength) return line
  return `${line.slice(0, descriptionLength).replace(/\s+\S*$/, '')}…`
}
