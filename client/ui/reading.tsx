import { type ReactNode, useId } from 'react'
import './reading.css'

type ReadingProps = {
  /** What is known at a glance, beside the text; first on a phone. */
  facts: ReactNode
  /** What else is known, below the facts; last on a phone. */
  more?: ReactNode
  children: ReactNode
}

/** A page to be read: the text in the main column, facts beside it, one below the other where there is no room. */
export function Reading({ facts, more, children }: ReadingProps) {
  return (
    <div className="reading">
      <div className="reading-main">{children}</div>
      <div className="reading-facts">{facts}</div>
      {more && <div className="reading-facts reading-more">{more}</div>}
    </div>
  )
}

type ReadingPartProps = { title: ReactNode; action?: ReactNode; children: ReactNode }

/** One part of such a page, under its heading. */
export function ReadingPart({ title, action, children }: ReadingPartProps) {
  const id = useId()
  return (
    <section className="reading-part" aria-labelledby={id}>
      <div className="reading-part-head">
        <h2 id={id}>{title}</h2>
        {action}
      </div>
      {children}
    </section>
  )
}
