import { type IndexOrder, indexOrders } from '#contract/speech-index'
import { html } from '../../../http/html.ts'
import { indexPath } from './paths.ts'
import { link, linkList } from './words.ts'

export const inOrderOf: Record<IndexOrder, string> = {
  country: 'by country or organization',
  speaker: 'by speaker',
  subject: 'by subject',
}

/** The ways to the Index to Speeches of a conference in each of its orders. */
export const indexLinks = (conferenceId: string) =>
  html`<p>Index to Speeches ${linkList(indexOrders.map((by) => link(indexPath({ conferenceId, by }), inOrderOf[by])))}</p>`
