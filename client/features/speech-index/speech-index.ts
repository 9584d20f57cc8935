import type { Answer } from '#contract'
import type { readIndex } from '#contract/speech-index'

export type IndexPage = Answer<typeof readIndex>
export type IndexHeading = IndexPage['items'][number]
export type IndexEntry = IndexHeading['entries'][number]

/** Where on its page a heading, or the first of a letter, stands. */
export const headingAnchor = (key: string) => `heading-${key.replaceAll(' ', '-')}`
export const letterAnchor = (letter: string) => `letter-${letter}`
