import { useEffect, useState } from 'react'
import english from '../../../locales/en/hall.json'

export type Words = typeof english

// The languages of the screens, and those of the United Nations and of South-East Asia beside them.
const others = import.meta.glob<Words>(['./words/*.json', '../../../locales/vi/hall.json'], {
  import: 'default',
})
const languageOf = (path: string) => path.match(/([a-z]+)(?:\/hall)?\.json$/)![1]!
const loaders = new Map(Object.entries(others).map(([path, load]) => [languageOf(path), load]))

/** The words of the hall in each language, English where there are none. */
export function useHallWords(languages: readonly string[]): Words[] {
  const [known, setKnown] = useState<Record<string, Words>>({ en: english })
  const wanted = languages.map((tag) => tag.split('-')[0]!)
  const missing = wanted.filter((language) => !known[language] && loaders.has(language)).join()
  useEffect(() => {
    let isCurrent = true
    for (const language of missing.split(',').filter(Boolean))
      loaders.get(language)!().then((words) => {
        if (isCurrent) setKnown((before) => ({ ...before, [language]: words }))
      })
    return () => {
      isCurrent = false
    }
  }, [missing])
  return wanted.map((language) => known[language] ?? english)
}
