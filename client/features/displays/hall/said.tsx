import { type ContextType, createContext, Fragment, useContext } from 'react'
import { onceEach, type ShownName } from './hall.ts'
import type { Words } from './words.ts'

type Spoken = readonly { language: string; words: Words }[]

/** The languages of a display with the words of the hall in each: all, and those of them that words are said in where. */
export const SpokenLanguages = createContext<Record<'all' | 'inWords' | 'one' | 'first', Spoken>>({
  all: [],
  inWords: [],
  one: [],
  first: [],
})

type Where = keyof ContextType<typeof SpokenLanguages>

const rightToLeft = /^(ar|dv|fa|he|ku|ps|sd|ug|ur|yi)\b/

export const directionOf = (language: string | null) =>
  language === null ? 'auto' : rightToLeft.test(language) ? 'rtl' : 'ltr'

/** A name as it is written in its language. */
export const InLanguage = ({ language, name }: ShownName) => (
  <span lang={language ?? undefined} dir={directionOf(language)}>
    {name}
  </span>
)

/** Names or words one after the other. */
export const InARow = ({ names }: { names: readonly ShownName[] }) =>
  names.map((one, index) => (
    <Fragment key={one.name}>
      {index > 0 && <span aria-hidden="true"> · </span>}
      <InLanguage {...one} />
    </Fragment>
  ))

/** Words of the hall in each language that they are said in there. */
export function useSaid(of: (words: Words) => string, where: Where = 'inWords'): ShownName[] {
  const spoken = useContext(SpokenLanguages)[where]
  return onceEach(spoken.map(({ language, words }) => ({ language, name: of(words) })))
}

export const Said = ({ of, where }: { of: (words: Words) => string; where?: Where }) => (
  <InARow names={useSaid(of, where)} />
)
