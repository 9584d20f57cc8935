import { useEffect, useRef } from 'react'
import { type Place, writtenPlace } from '../public/places.ts'

type WrittenProps = {
  text: string
  /** Which text this is; where in it something is marked, the place says. */
  field: Place['field']
  of: string
  place: Place | null
  className?: string
  language?: string
}

/** A text of an intervention. What its address asks for is marked in it and scrolled to; what is selected has an address. */
export function Written({ text, field, of, place, className, language }: WrittenProps) {
  const mark = useRef<HTMLElement>(null)
  const isHere = place?.field === field && place.of === of
  const at = isHere ? writtenPlace(place) : undefined
  useEffect(() => {
    if (at === undefined) return
    const lead = () => mark.current?.scrollIntoView({ block: 'center' })
    // It takes the focus, so that the heading of the page does not, and reading aloud goes on from here.
    mark.current?.focus({ preventScroll: true })
    lead()
    // Once more when all of the page stands: what loads above moves it.
    const timer = setTimeout(lead, 100)
    return () => clearTimeout(timer)
  }, [at])
  const parts = isHere ? cut(text, place) : null
  return (
    <div
      className={className}
      lang={language}
      dir="auto"
      data-written={writtenPlace({ field, of, begins: 0, length: 0 })}
    >
      {parts ? (
        <>
          {parts.before}
          <mark ref={mark} id="here" tabIndex={-1}>
            {parts.marked}
          </mark>
          {parts.after}
        </>
      ) : (
        text
      )}
    </div>
  )
}

/** A text around a stretch, which is counted in characters and not in halves of them; without a length all of it. */
export function cut(text: string, { begins, length }: Pick<Place, 'begins' | 'length'>) {
  if (length === 0) return { before: '', marked: text, after: '' }
  const characters = [...text]
  if (begins >= characters.length) return null
  const part = (from: number, to?: number) => characters.slice(from, to).join('')
  return { before: part(0, begins), marked: part(begins, begins + length), after: part(begins + length) }
}
