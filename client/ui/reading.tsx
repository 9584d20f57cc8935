import { type ReactNode, useId } from 'react'
import './reading.css'

type ReadingProps = {
  /** What is known at a glance, beside the text; above it on a phone and on paper. */
  facts: ReactNode
  children: ReactNode
}

/** A page to be read: facts in a column of their own, the text in the main one; one below the other where there is no room. */
export function Reading({ facts, children }: ReadingProps) {
  return (
    <div className="reading">
      <div className="reading-facts">{facts}</div>
      <div className="reading-main">{children}</div>
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
